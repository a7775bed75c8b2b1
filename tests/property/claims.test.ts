// Work that is split, taken, handed on and stepped back from on phones that are out of each other's reach: whatever the
// order, all show the same once they have met, nobody's own last word is lost, and the places add up.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addTask,
  answerAsk,
  askToTakeOver,
  asksOfMe,
  piecesOf,
  placesOf,
  splitTask,
  stepBack,
  takeOver,
  takeTask,
  task,
} from '#record';
import type { Camper } from '../record/handing.ts';
import { type Stage, camp, joined, meet } from '../record/stage.ts';

const PHONES = 3;
const who = fc.nat(PHONES - 1);
const step = fc.record({
  does: fc.constantFrom('take', 'back', 'put-in', 'hand-on', 'ask', 'answer', 'take-over', 'split', 'hear'),
  at: who,
  other: who,
  /** Which of the tasks there are. */
  which: fc.nat(5),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function play(phones: readonly Camper[], { does, at, other, which }: Step): Promise<void> {
  const me = phones[at] as Camper;
  const { person } = phones[other] as Camper;
  const all = [...me.view.all(task)].sort((a, b) => (a.id < b.id ? -1 : 1));
  const id = all[which % all.length]?.id ?? '';
  const commands = {
    take: () => me.decide(takeTask, { task: id }),
    back: () => me.decide(stepBack, { task: id }),
    'put-in': () => me.decide(takeTask, { task: id, person }),
    'hand-on': () => me.decide(takeOver, { task: id, from: me.person, to: person }),
    ask: () => me.decide(askToTakeOver, { task: id, to: person }),
    answer: () => me.decide(answerAsk, { task: id, said: 'no' }),
    'take-over': () => me.decide(takeOver, { task: id, from: person }),
    split: () => me.decide(splitTask, { task: id, pieces: [{ title: 'Half' }, { title: 'Rest' }] }),
  };
  if (does === 'hear') return me.hear(phones[other] as Camper);
  const decided = commands[does]();
  if (decided.ok) await me.write(does, decided.value);
}

/** What a phone shows of all tasks, in an order of its own making. */
const shown = ({ view, now }: Stage): unknown =>
  [...view.all(task)]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((each) => {
      const { hands, beside, over } = placesOf(each);
      const pieces = piecesOf(view, each.id, now);
      const asked = [...each.asked].sort();
      return { id: each.id, hands: [...hands].sort(), beside, over, asked, open: pieces?.open };
    });

/** Of every claim that was written: somebody's own last word, unless another wrote on it having seen it. */
function ownLastWords(phones: readonly Camper[]): { id: string; sub: string; said: unknown }[] {
  const out: { id: string; sub: string; said: unknown }[] = [];
  const [first] = phones as [Camper];
  for (const { id } of first.view.all(task))
    for (const { person, device } of phones) {
      const heads = first.device.ledger.heads(`task:${id}/claim.${person}`);
      const own = heads.find(({ author }) => author === device.signer.author);
      if (own) out.push({ id, sub: person, said: (own.value as { said: string }).said });
    }
  return out;
}

describe('Y13 U5 U6: split, taken, handed on, stepped back from, in any order on phones apart', () => {
  it('all show the same, and one’s own last word is what is shown (seed 2024)', async () => {
    let weighed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), fc.nat(1e6), async (steps, seed) => {
        const first = await camp(seed);
        await first.run(addTask, { title: 'Chop', min: 1, max: 2 });
        const phones = [first];
        for (let at = 1; at < PHONES; at++) phones.push(await joined(first, `Camper ${at}`, seed + at));
        meet(...phones);
        for (const each of steps) await play(phones, each);
        meet(...phones);
        const [mine, ...others] = phones.map(shown);
        for (const other of others) expect(other).toEqual(mine);
        for (const { id, sub, said } of ownLastWords(phones)) {
          if (first.view.choices({ kind: 'task', id, field: 'claim', sub }).length > 1) weighed++;
          for (const { view } of phones) expect(view.get(task, id)?.claim.get(sub)?.said).toBe(said);
        }
        for (const phone of phones)
          for (const { task: asked, by } of asksOfMe(phone.reading)) {
            expect(asked.claim.get(by)?.said).toBe('in');
            expect(asked.claim.get(phone.person)?.said).not.toBe('in');
          }
      }),
      { seed: 2024, numRuns: 40 },
    );
    // Or nothing was shown of what it is here to show.
    expect(weighed).toBeGreaterThan(3);
  });
});
