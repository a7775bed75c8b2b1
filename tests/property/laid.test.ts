// What is written and waits to be kept is, for whoever goes on meanwhile, as good as kept: every screen shows the same,
// and every command that comes next decides the same.
import { expect, it } from 'vitest';
import { latin1 } from '#base';
import { type Change, RecordView, kinds, personOf } from '#record';
import { type Asked, anyCommand } from '../helpers/any-command.ts';
import { Random } from '../helpers/random.ts';
import { viewOf } from '../helpers/view-of.ts';
import { type Stage, camp, joined, meet } from '../record/stage.ts';

const SEEDS = 8;
const STEPS = 50;

/** What every screen would be made of, and whose phone it is. */
const shownBy = ({ view, author }: Pick<Stage, 'view' | 'author'>): unknown => [
  personOf(view, latin1(author)),
  ...Object.values(kinds).map((kind) => [...view.all(kind)].sort((a, b) => (a.id < b.id ? -1 : 1))),
];

/** What each would come to now: done, or why not. */
const decided = (stage: Stage, all: readonly Asked[]): string[] =>
  all.map(({ command, input }) => `${command.word} ${stage.refusal(command, input as never)}`);

/** Read before anything was known of acts, as an app that opens does. */
function glancedAt({ device: { ledger }, author }: Stage): RecordView {
  const view = new RecordView();
  ledger.forEach((value, key) => view.set(key, value));
  shownBy({ view, author });
  view.useActs(ledger);
  return view;
}

interface Waiting {
  readonly word: string;
  readonly changes: readonly Change[];
}

/** Some commands one after the other, none of them kept. */
function lay(stage: Stage, random: Random): { waiting: readonly Waiting[]; asked: readonly Asked[] } {
  const waiting: Waiting[] = [];
  const asked: Asked[] = [];
  for (let i = 1 + random.below(4); i > 0; i--) {
    const next = anyCommand(stage, random);
    asked.push(next);
    const ran = next.command.decide(stage.view, next.input as never, stage.who);
    if (!ran.ok) continue;
    waiting.push({ word: next.command.word, changes: ran.value });
    for (const change of ran.value) stage.view.lay(change, change.value);
  }
  return { waiting, asked };
}

it('X8: while words wait to be kept, all that is shown and decided is as if they were kept', async () => {
  const run = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed++) {
    const random = new Random(seed);
    const [one, other] = await two(seed);
    for (let step = 0; step < STEPS; step++) {
      const stage = random.chance(0.5) ? one : other;
      if (random.chance(0.1)) meet(one, other);
      const { waiting, asked } = lay(stage, random);
      const before = { shown: shownBy(stage), decided: decided(stage, asked) };
      for (const { changes } of waiting) for (const change of changes) stage.view.lift(change);
      for (const { word, changes } of waiting) {
        run.add(word);
        await stage.write(word, changes);
      }
      expect({ seed, step, ...before }).toEqual({
        seed,
        step,
        shown: shownBy(stage),
        decided: decided(stage, asked),
      });
    }
  }
  for (const word of ['chooseAnswer', 'comeBackAs', 'putBack']) expect(run).toContain(word);
}, 60_000);

it('X8: what is read anew in parts, as it comes, is what a phone reads that opens now', async () => {
  for (let seed = 101; seed <= 100 + SEEDS; seed++) {
    const random = new Random(seed);
    const [one, other] = await two(seed);
    for (let step = 0; step < STEPS; step++) {
      const stage = random.chance(0.5) ? one : other;
      if (random.chance(0.2)) meet(one, other);
      const { waiting } = lay(stage, random);
      // Read with what lies over it, and then without: either leaves nothing behind.
      shownBy(stage);
      for (const { changes } of waiting) for (const change of changes) stage.view.lift(change);
      shownBy(stage);
      for (const { word, changes } of waiting) await stage.write(word, changes);
      const { view, author } = stage;
      const opened = { view: viewOf(stage.device.ledger), author };
      expect({ seed, step, shown: shownBy({ view: glancedAt(stage), author }) }).toEqual({
        seed,
        step,
        shown: shownBy(opened),
      });
      expect({ seed, step, shown: shownBy(stage), said: saidOf(view) }).toEqual({
        seed,
        step,
        shown: shownBy(opened),
        said: saidOf(opened.view),
      });
    }
  }
}, 60_000);

/** Who is said to have put each person into what they are in. */
const saidOf = (view: RecordView): unknown =>
  view
    .all(kinds.task)
    .flatMap(({ id, claim }) =>
      [...claim.keys()].map((sub) => [id, sub, view.said({ kind: 'task', id, field: 'claim', sub })?.name]),
    )
    .sort();

async function two(seed: number): Promise<readonly [Stage, Stage]> {
  const one = await camp(seed);
  const other = await joined(one, 'Tom', seed + 1000);
  meet(one, other);
  return [one, other];
}
