// Every decoder under bytes that are nearly right. What reaches a part of our code that no input reached before is kept
// and changed further, so that it goes deeper by itself. What was found once lies in tests/fixtures/corpus and is read
// again in every `npm test`; what is found anew lies in tests/out/corpus.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Bytes } from '#base';
import { Random } from '../../helpers/random.ts';
import { Blocks } from '../../hostile/blocks.ts';
import { wrong } from '../../hostile/bytes.ts';
import type { Decoder } from '../../hostile/decoder.ts';
import { codeDecoders } from '../../hostile/decoders-codes.ts';
import { journalDecoders } from '../../hostile/decoders-journal.ts';
import { plainDecoders } from '../../hostile/decoders-plain.ts';
import { wireDecoders } from '../../hostile/decoders-wire.ts';
import { prototypes } from '../../hostile/door.ts';
import type { Campaign, Tally } from '../campaign.ts';

export const DECODERS: readonly Decoder[] = [
  ...journalDecoders,
  ...wireDecoders,
  ...codeDecoders,
  ...plainDecoders,
];

/** Inputs of one round, all for one decoder. */
const INPUTS = 600;
/** Asking V8 what was run costs as much as dozens of inputs: they are run so many at a time… */
const TOGETHER = 60;
/** …and nothing longer than this is kept. */
const MAX_KEPT_BYTES = 1200;
const MAX_KEPT = 90;

const folder = (...names: string[]): string => join(import.meta.dirname, '..', '..', ...names);

/** Inputs that were found once, by decoder. */
export function corpusOf(name: string): Bytes[] {
  const file = folder('fixtures', 'corpus', `${name}.json`);
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as string[]).map(
    (hex) => new Uint8Array(Buffer.from(hex, 'hex')),
  );
}

function keep(name: string, inputs: readonly Bytes[]): void {
  mkdirSync(folder('out', 'corpus'), { recursive: true });
  const hex = inputs.map((bytes) => Buffer.from(bytes).toString('hex')).sort((a, b) => a.length - b.length);
  writeFileSync(folder('out', 'corpus', `${name}.json`), `${JSON.stringify(hex, null, 1)}\n`);
}

/** Runs one input; what does not hold names it, in hex. */
export async function readOne(decoder: Decoder, bytes: Bytes): Promise<boolean> {
  try {
    return await decoder.run(bytes);
  } catch (error) {
    throw new Error(`${decoder.name} ${Buffer.from(bytes).toString('hex')}`, { cause: error });
  }
}

class Fuzzing {
  readonly decoder: Decoder;
  readonly corpus: Bytes[] = [];
  readonly #blocks: Blocks;
  taken = 0;

  constructor(decoder: Decoder, blocks: Blocks) {
    this.decoder = decoder;
    this.#blocks = blocks;
  }

  async begin(): Promise<void> {
    this.corpus.push(...((await this.decoder.seeds()) as Bytes[]), ...corpusOf(this.decoder.name));
    for (const each of this.corpus) await readOne(this.decoder, each);
    this.#blocks.run();
  }

  async #batch(inputs: readonly Bytes[], among?: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    for (const each of inputs) if (await readOne(this.decoder, each)) this.taken++;
    return this.#blocks.run(among);
  }

  /** Of inputs that reached `wanted` together, those that do by themselves are kept. Answers how many. */
  async #search(inputs: readonly Bytes[], wanted: ReadonlySet<string>): Promise<number> {
    const [only] = inputs;
    const reached = wanted.size > 0 ? await this.#batch(inputs, wanted) : wanted;
    if (reached.size === 0 || !only) return 0;
    if (inputs.length === 1) {
      if (only.length <= MAX_KEPT_BYTES && this.corpus.length < MAX_KEPT) this.corpus.push(only);
      return 1;
    }
    const half = inputs.length >> 1;
    return (
      (await this.#search(inputs.slice(0, half), reached)) + (await this.#search(inputs.slice(half), reached))
    );
  }

  async round(random: Random): Promise<Tally> {
    const before = this.taken;
    let found = 0;
    for (let done = 0; done < INPUTS; done += TOGETHER) {
      const inputs = Array.from({ length: TOGETHER }, () => {
        const bytes = wrong(random, random.pick(this.corpus), this.corpus);
        return random.chance(0.3) ? wrong(random, bytes, this.corpus) : bytes;
      });
      found += await this.#search(inputs, await this.#batch(inputs));
    }
    return { inputs: INPUTS, 'taken for good': this.taken - before, 'reached something new': found };
  }
}

export const fuzz: Campaign = {
  name: 'fuzz',
  about: 'every decoder under bytes that are nearly right',
  rounds: 2000,
  async start() {
    const blocks = new Blocks();
    const all: Fuzzing[] = [];
    for (const decoder of DECODERS) {
      const fuzzing = new Fuzzing(decoder, blocks);
      await fuzzing.begin();
      all.push(fuzzing);
    }
    expect(blocks.size).toBeGreaterThan(300); // our own code is seen at all
    return {
      async round(seed) {
        const before = prototypes();
        const tally = await (all[seed % all.length] as Fuzzing).round(new Random(seed));
        expect(prototypes()).toBe(before);
        return tally;
      },
      stop() {
        for (const { decoder, corpus } of all) keep(decoder.name, corpus);
        blocks.stop();
        return Promise.resolve();
      },
    };
  },
};
