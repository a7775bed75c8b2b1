// Small demo camps step by step: the same for the same seed, in order, and playable on one phone.
import { describe, expect, it } from 'vitest';
import { toHex } from '#base';
import { type Step, makeCamp } from '#demo';
import { RecordView, noFacts, person, task } from '#record';
import { playLight as play } from '../helpers/play-light.ts';

const START = '2026-12-28';

describe('the steps of a demo camp', () => {
  it('is the same for the same seed and another for another, and grows with what is asked for', async () => {
    const small = { seed: 5, people: 24, days: 3, acts: 900, start: START };
    const whole = async (plan: typeof small): Promise<string> =>
      toHex((await play(makeCamp(plan))).journal.buckets.whole());
    const one = await whole(small);
    expect(await whole(small)).toBe(one);
    expect(await whole({ ...small, seed: 6 })).not.toBe(one);
    const more = await play(makeCamp({ ...small, acts: 2000 }));
    expect(Math.abs(more.entries.length - 2000)).toBeLessThan(100);
  });

  it('come in the order of their time, and end even when nobody plays them', () => {
    let last = 0;
    let count = 0;
    for (const step of makeCamp({ seed: 2, people: 20, days: 2, acts: 400, start: START }).steps()) {
      expect(step.at).toBeGreaterThanOrEqual(last);
      last = step.at;
      count++;
    }
    expect(count).toBeGreaterThan(100);
  });

  it('can be played on one phone too, by whoever holds it', () => {
    const steps: Step[] = [];
    const demo = makeCamp({ seed: 3, people: 20, days: 2, acts: 300, start: START });
    const one = new RecordView();
    let made = 0;
    for (const step of demo.steps()) {
      steps.push(step);
      if (step.sort !== 'command') continue;
      const who = {
        person: step.actsFor ?? demo.campers[step.camper]?.person,
        author: new Uint8Array(16).fill(step.camper),
        now: step.at * 1000,
        facts: noFacts,
        random: (length: number) =>
          new Uint8Array(length).map(() => (made = (made * 75 + 74) % 65_537) & 255),
        idOf: () => String(steps.length).padStart(16, 'A'),
      };
      step.play({ view: one, now: step.at }, (command, input) => {
        const decided = command.decide(one, input, who);
        if (!decided.ok) return undefined;
        for (const change of decided.value)
          one.set(
            `${change.kind}:${change.id}${change.field === '' ? '' : `/${change.field}`}${change.sub === '' ? '' : `.${change.sub}`}`,
            change.value,
          );
        return decided.value;
      });
    }
    expect(one.all(person).length).toBeGreaterThan(15);
    expect(one.all(task).length).toBeGreaterThan(15);
  });
});
