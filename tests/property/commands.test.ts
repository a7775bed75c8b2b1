// A camp of a few phones on which people do anything at all, while news comes in any order, twice, late, in part or
// not at all, and phones are switched off and on. Whoever has heard everything in the end holds the same: the same
// digest, the same document byte for byte, the same answers, whether it came bit by bit or is made anew.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { toHex } from '#base';
import { type Entry, sha256 } from '#journal';
import { kinds, startGathering } from '#record';
import { LightDevice, copyEntry } from '../helpers/light.ts';
import { MADE, anyCommand } from '../helpers/any-command.ts';
import { Random } from '../helpers/random.ts';
import { CAMP, Stage } from '../record/stage.ts';

const SEEDS = 40;
const STEPS = 120;
/** Cut to this many bits client ids meet each other all the time (rule B5). */
const FEW_BITS = 5;

const bytesOf = ({ ledger }: LightDevice): string => toHex(sha256(Y.encodeStateAsUpdate(ledger.doc)));
const digestOf = ({ journal }: LightDevice): string => toHex(journal.buckets.whole());

/** What every screen would be made of; each screen puts it in an order of its own. */
const shownBy = ({ view }: Stage): unknown =>
  Object.values(kinds).map((kind) => [...view.all(kind)].sort((a, b) => (a.id < b.id ? -1 : 1)));

interface Played {
  readonly stages: Stage[];
  readonly run: ReadonlySet<string>;
}

async function play(seed: number): Promise<Played> {
  const random = new Random(seed);
  const stages: Stage[] = [];
  const run = new Set<string>();
  const count = 2 + random.below(4);
  for (let i = 0; i < count; i++) {
    const stage = new Stage(seed * 100 + i);
    stages.push(stage);
    // Some begin by themselves, out of everybody's reach.
    const [first] = stages as [Stage];
    if (i > 0 && random.chance(0.8)) stage.hear(first);
    else await stage.run(startGathering, CAMP);
    await stage.enter(`Camper ${i}`);
  }
  for (let step = 0; step < STEPS; step++) {
    const stage = random.pick(stages);
    if (random.chance(0.25)) await hearSome(stage, random.pick(stages), random);
    else if (random.chance(0.05)) restart(stage);
    else {
      const { command, input } = anyCommand(stage, random);
      const decided = command.decide(stage.view, input as never, stage.who);
      if (!decided.ok) continue;
      run.add(command.word);
      await stage.write(command.word, decided.value);
    }
  }
  return { stages, run };
}

/** Some of it, in any order, some of it twice. What came too early is offered again another time. */
async function hearSome(stage: Stage, other: Stage, random: Random): Promise<void> {
  const heard = other.device.entries.filter(() => random.chance(0.9));
  const parts = random.chance(0.5) ? heard : random.shuffle(heard);
  while (parts.length > 0) await hear(stage, parts.splice(0, 1 + random.below(30)));
  await hear(
    stage,
    heard.filter(() => random.chance(0.1)),
  );
}

async function hear(stage: Stage, entries: readonly Entry[]): Promise<void> {
  stage.device.now = stage.now += 100_000;
  await stage.device.receive(entries);
  stage.device.flush();
}

/** Off and on again: all it has is what it kept, in the order in which it was kept. */
function restart(stage: Stage): void {
  const again = new LightDevice(stage.device.signer);
  again.insert(stage.device.entries.map(copyEntry));
  for (const device of [again, stage.device]) {
    device.now += 1e9;
    device.flush();
  }
  expect({ digest: digestOf(again), bytes: bytesOf(again) }).toEqual({
    digest: digestOf(stage.device),
    bytes: bytesOf(stage.device),
  });
}

describe('X1: any commands on any phones, in any order, twice, late and lost', () => {
  const all = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++)
    it(`seed ${seed}`, async () => {
      const { stages, run } = await play(seed);
      for (const word of run) all.add(word);
      for (let round = 0; round < 2; round++)
        for (const stage of stages) for (const other of stages) await hear(stage, other.device.entries);
      const [first, ...others] = stages as [Stage, ...Stage[]];
      expect(first.device.journal.refused).toEqual([]);
      expect(first.device.journal.waitingCount).toBe(0);
      for (const other of others) {
        expect(digestOf(other.device)).toBe(digestOf(first.device));
        expect(bytesOf(other.device)).toBe(bytesOf(first.device));
        expect(shownBy(other)).toEqual(shownBy(first));
      }
      // With ids that collide all the time the document is another, and all the same one everywhere.
      const few = stages.map((stage) => {
        const device = new LightDevice(stage.device.signer, FEW_BITS);
        device.insert(stage.device.entries.map(copyEntry));
        device.now += 1e9;
        device.flush();
        return bytesOf(device);
      });
      expect(new Set(few).size).toBe(1);
    });

  it('has tried nearly everything there is to do, on every kind', () => {
    expect(all.size).toBeGreaterThan(35);
    expect(MADE.length).toBe(Object.keys(kinds).length - 1);
  });
});
