// Random plain data, and bytes changed as a bad line or a bad neighbour changes them.
import type { Value } from '#base';
import type { Random } from '../helpers/random.ts';

const TEXTS = ['', 'a', 'title', 'hāngī', '😀', 'x'.repeat(30), 'toString', 'constructor', '\u0000'];
const NUMBERS = [0, 1, 23, 24, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, Number.MAX_SAFE_INTEGER];

export function randomValue(random: Random, depth = 0): Value {
  switch (random.below(depth < 6 ? 9 : 7)) {
    case 0:
      return null;
    case 1:
      return random.chance(0.5);
    case 2:
      return random.pick(NUMBERS);
    case 3:
      return -1 - random.pick(NUMBERS.slice(0, -1));
    case 4:
      return (random.next() - 0.5) * 10 ** (random.below(30) - 20) + 0.1;
    case 5:
      return random.pick(TEXTS);
    case 6:
      return random.bytes(random.below(40));
    case 7:
      return Array.from({ length: random.below(4) }, () => randomValue(random, depth + 1));
    default: {
      const out: { [key: string]: Value } = {};
      for (let i = random.below(5); i > 0; i--) out[random.pick(TEXTS)] = randomValue(random, depth + 1);
      return out;
    }
  }
}

/** One or a few changes: a bit, a byte, a byte more or less, a cut, a piece of it twice. */
export function mutate(random: Random, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  let out = bytes.slice() as Uint8Array<ArrayBuffer>;
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const at = random.below(Math.max(1, out.length));
    switch (random.below(6)) {
      case 0:
        out[at] = (out[at] ?? 0) ^ (1 << random.below(8));
        break;
      case 1:
        out[at] = random.below(256);
        break;
      case 2:
        out = spliced(out, at, 0, random.bytes(1 + random.below(3)));
        break;
      case 3:
        out = spliced(out, at, 1 + random.below(3), new Uint8Array(0));
        break;
      case 4:
        out = out.slice(0, at);
        break;
      default:
        out = spliced(out, at, 0, out.slice(at, at + random.below(12)));
    }
  }
  return out;
}

function spliced(bytes: Uint8Array, at: number, gone: number, put: Uint8Array): Uint8Array<ArrayBuffer> {
  const tail = bytes.subarray(Math.min(bytes.length, at + gone));
  const out = new Uint8Array(at + put.length + tail.length);
  out.set(bytes.subarray(0, at));
  out.set(put, at);
  out.set(tail, at + put.length);
  return out;
}
