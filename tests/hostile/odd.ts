// Values that no screen expects, and bytes that say what canonical bytes say in another way.
import { type Bytes, type Value, concat, fromBase64url, fromLatin1 } from '#base';
import { type ActFields, CborWriter, idOf } from '#journal';
import { introductionOf } from '../journal/forge.ts';
import { randomValue } from '../journal/values.ts';
import { wrong } from './bytes.ts';
import { type Loose, signed } from './door.ts';
import type { Scene } from './scene.ts';

/** Canonical parts written one by one, one of them by hand. */
function byHand(scene: Scene, fields: ActFields, part: number, raw: Uint8Array): Bytes {
  const writer = new CborWriter();
  const sub = fromBase64url(fields.sub) ?? new Uint8Array(0);
  const place = concat([fromBase64url(fields.id) as Bytes, sub]);
  const values: Value[] = [1, scene.proofs.keys.gathering, fromLatin1(fields.author), fields.seq];
  values.push(fromLatin1(fields.prev), fields.time, fromBase64url(fields.as) as Bytes, fields.command);
  values.push(fields.kind, place, fields.field, fromLatin1(fields.refs.join('')), fields.value);
  if (fields.introduction) values.push(fields.introduction);
  const parts = values.map((value, i) => {
    if (i === part) return raw;
    writer.value(value);
    return writer.take();
  });
  writer.array(values.length);
  return concat([writer.take(), ...parts]);
}

/** Well signed by its author, and still not what A1 to A4 say: one part in another form, or something behind. */
export async function twin(scene: Scene): Promise<readonly Loose[]> {
  const { random } = scene;
  const signer = scene.proofs.signer(random);
  const value = { title: 'x', n: random.bytes(4) };
  const fields: ActFields = {
    ...{ author: signer.author, seq: 0, prev: '', time: 5, as: '', command: 'test', kind: 'task' },
    ...{ id: idOf('task', value) as string, field: '', sub: '', refs: [], value },
    introduction: introductionOf(scene.proofs.keys, signer.key),
  };
  const writer = new CborWriter();
  writer.value(randomValue(random));
  const odd = random.chance(0.5) ? wrong(random, writer.take()) : Buffer.from(random.pick(ODD), 'hex');
  return [await signed(signer, byHand(scene, fields, random.below(14), new Uint8Array(odd)))];
}
const DEEP = `${'81'.repeat(7)}01`;
const ODD = ['1805', '190005', '1b0000000000000005', '5f4101ff', '7f6161ff', '9f01ff', 'bf616101ff', DEEP];
ODD.push('9a80000000', 'ba80000000', '9b001fffffffffffff', 'fb7ff8000000000000', 'fb8000000000000000');
ODD.push('f97e00', 'c101', 'f7', 'a1695f5f70726f746f5f5f01', 'a2616201616102', 'a2616101616101', '63eda080');
ODD.push('1b0000010000000001', '81'.repeat(4000), `59ffff${'00'.repeat(70000)}`, '');

export function oddValue({ random }: Scene): Value {
  switch (random.below(6)) {
    case 0:
      return 'x'.repeat(random.pick([12_000, 12_285, 12_286, 13_000]));
    case 1:
      return random.pick([2 ** 53 - 1, -(2 ** 53 - 1), 2 ** 31, -(2 ** 31), 0.1, 5e-324, -1e-7, -0.5]);
    case 2:
      return { constructor: 1, toString: null, hasOwnProperty: [], valueOf: 'x', length: 3 };
    case 3:
      return [[[[[[random.below(9)]]]]]];
    case 4:
      return { said: 'in', at: 2 ** 53 - 1, min: -1, max: 1.5, text: '\u0000\u202e\ufeff' };
    default:
      return randomValue(random);
  }
}
