import { type Bytes, concat } from '#base';
import type { CampKeys } from '#identity';
import { FileSeal, fileTag, printHead } from '../../src/sync/carries/file-format.ts';
import { FileCarry } from '../../src/sync/carries/file.ts';
import { type LightHoldings, syncSqueeze } from '../helpers/light-holdings.ts';
import { lightKeys } from '../helpers/light.ts';
import type { Random } from '../helpers/random.ts';
import { type CarriedPair, type CarryWay, carryContract } from './carry-contract.ts';

const keysOf = (letter: number): CampKeys => ({
  ...lightKeys,
  linkKey: new Uint8Array(32).fill(letter),
  fileKey: new Uint8Array(32).fill(letter),
  homeRoom: new Uint8Array(16).fill(letter),
  homePassword: new Uint8Array(16).fill(letter),
});
const ours = keysOf(9);
const theirs: CampKeys = { ...keysOf(1), gathering: new Uint8Array(16).fill(8) };

interface End {
  readonly carry: FileCarry;
  readonly holdings: LightHoldings;
}

function end(holdings: LightHoldings, keys: CampKeys, random: Random): End {
  const carry = new FileCarry(keys, syncSqueeze, (length) => random.bytes(length));
  carry.start(holdings);
  return { carry, holdings };
}

/** What one gives the other: everything, or what the other lacks by its list. */
type Give = (from: End, to: End) => Promise<Bytes>;

const everything: Give = async ({ carry }) => {
  const file = await carry.write();
  return file.ok ? file.value : new Uint8Array(0);
};
const byList: Give = async (from, to) => {
  const file = await from.carry.write({ lackedBy: await to.carry.writeList() });
  return file.ok ? file.value : new Uint8Array(0);
};

class FilePair implements CarriedPair {
  readonly #ends: readonly [End, End];
  readonly #give: Give;

  constructor(ends: readonly [End, End], give: Give) {
    this.#ends = ends;
    this.#give = give;
  }

  /** Twice: where an author's chain has parted, the longer side shows first (F5). */
  async carry(): Promise<void> {
    await this.carryCut(1);
    await this.carryCut(1);
  }

  async carryCut(part: number): Promise<void> {
    const [one, two] = this.#ends;
    for (const [from, to] of [
      [one, two],
      [two, one],
    ] as const) {
      const file = await this.#give(from, to);
      await to.carry.read(file.slice(0, Math.ceil(part * file.length)));
    }
  }

  async rubbish(to: LightHoldings, random: Random): Promise<void> {
    const reader = end(to, ours, random);
    const head = { isList: false, secret: null, tag: fileTag(ours.gathering), salt: random.bytes(8) };
    const seal = await FileSeal.of(ours.fileKey, head);
    for (let i = 0; i < 60; i++) {
      // Sealed as it should be, with any frame there is inside.
      const frames: Bytes[] = [printHead(head)];
      for (let number = 0; number < 4; number++) {
        const frame = concat([new Uint8Array([random.below(8)]), random.bytes(random.below(200))]);
        frames.push(await seal.seal(number, frame));
      }
      await reader.carry.read(concat(frames));
      await reader.carry.read(random.bytes(random.below(300)));
      await reader.carry.read(concat([printHead(head), random.bytes(200)]));
    }
  }
}

const files = (name: string, give: Give): CarryWay => ({
  name,
  pair: (a, b, random) => Promise.resolve(new FilePair([end(a, ours, random), end(b, ours, random)], give)),
  strangers: (a, b, random) =>
    Promise.resolve(new FilePair([end(a, ours, random), end(b, theirs, random)], give)),
});

carryContract(files('a file of everything', everything));
carryContract(files('a file of what the other lacks', byList));
