// Values for fields: good ones made up from their shape, and wrong ones.
import { type Value, isMap } from '#base';
import type { Random } from '../helpers/random.ts';
import { randomValue } from '../journal/values.ts';
import { type Shape, readShape } from './shape.ts';

export const valueOfShape = (random: Random, shape: string): Value => good(random, readShape(shape));

function good(random: Random, shape: Shape): Value {
  switch (shape.is) {
    case 'text':
      return 'x'.repeat(1 + random.below(shape.max));
    case 'whole':
      return shape.min + random.below(shape.max - shape.min + 1);
    case 'yes or no':
      return random.chance(0.5);
    case 'instant':
      return 946_684_800 + random.below(1e9);
    case 'one of':
      return random.pick(shape.words);
    case 'id':
      return Array.from({ length: 16 }, () => random.pick([...'ABCxyz019-_'])).join('');
    case 'bytes':
      return random.bytes(shape.length);
    case 'list':
      return Array.from({ length: 1 + random.below(shape.max) }, () => good(random, shape.item));
    case 'or none':
      return good(random, shape.of);
    case 'together':
      return Object.fromEntries(
        [...shape.parts]
          .sort((a, b) => (a.name < b.name ? -1 : 1))
          .flatMap((part) =>
            part.isNeeded || random.chance(0.7) ? [[part.name, good(random, part.shape)]] : [],
          ),
      );
  }
}

/** A value that a field of this shape cannot show. */
export function wrongFor(shape: string): Value {
  const read = readShape(shape);
  const inner = read.is === 'or none' ? read.of : read;
  return inner.is === 'together' ? 'not a map' : { wrong: true };
}

/** Sometimes the value itself, sometimes with a part of it gone wrong, sometimes something else altogether. */
export function mutateValue(random: Random, value: Value): Value {
  if (random.chance(0.2)) return value;
  if (random.chance(0.2)) return randomValue(random, 2);
  if (isMap(value)) {
    const out: { [key: string]: Value } = { ...value };
    const names = [...Object.keys(out), 'aWordOfALaterApp', 'constructor'];
    out[random.pick(names)] = randomValue(random, 3);
    return out;
  }
  if (Array.isArray(value))
    return [...(value as readonly Value[]), ...(random.chance(0.5) ? [randomValue(random, 3)] : value)];
  if (typeof value === 'string')
    return random.pick([`${value}!`, '', ' ', value.repeat(50), value.toUpperCase()]);
  if (typeof value === 'number') return random.pick([value + 0.5, -value, value * 1e6, String(value)]);
  return random.pick<Value>([null, 0, 'true', []]);
}
