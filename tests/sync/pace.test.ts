import { describe, expect, it } from 'vitest';
import { ASK_AGAIN_MS, ASK_SELDOM_MS, Asking } from '../../src/sync/asking.ts';
import { Answers, Generosity } from '../../src/sync/pace.ts';
import { Bench } from '../helpers/channels.ts';

const HOUR = 3_600_000;

/** Asks whenever it is due, for an hour; `each` says what happens every second. */
function asks(asking: Asking, each: (now: number) => void): number[] {
  const at: number[] = [];
  for (let now = 0; now < HOUR; now += 1000) {
    each(now);
    if (asking.dueAt === null || asking.dueAt > now) continue;
    at.push(now);
    asking.asked(now);
  }
  return at;
}

describe('N4: when to ask', () => {
  it('not while news may be under way', () => {
    const asking = new Asking();
    asking.differ(0, 5000);
    expect(asking.dueAt).toBe(5000);
    asking.differ(3000, 5000);
    expect(asking.dueAt).toBe(5000);
    asking.agree();
    expect(asking.dueAt).toBeNull();
  });

  it('in vain: more and more seldom', () => {
    const asking = new Asking();
    const at = asks(asking, (now) => asking.differ(now, 0));
    const pauses = at.slice(1).map((each, i) => each - (at[i] as number));
    expect(pauses.slice(0, 6)).toEqual([4000, 8000, 16_000, 32_000, 64_000, 128_000]);
    expect(Math.max(...pauses)).toBe(ASK_SELDOM_MS);
    expect(at.length).toBeLessThan(20);
  });

  it('N6: of one who agrees and differs by turns, every four seconds at most', () => {
    const asking = new Asking();
    const at = asks(asking, (now) => {
      if (now % 2000 === 0) asking.agree();
      else asking.differ(now, 0);
    });
    const pauses = at.slice(1).map((each, i) => each - (at[i] as number));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(ASK_AGAIN_MS);
  });

  it('N6: what is missing is asked for soon, but once a second at most', () => {
    const asking = new Asking();
    asking.differ(0, 5000);
    asking.missing(100);
    expect(asking.dueAt).toBe(350);
    asking.asked(350);
    asking.missing(400);
    expect(asking.dueAt).toBe(1350);
  });

  it('sooner again when something came of it', () => {
    const asking = new Asking();
    for (let i = 0; i < 8; i++) asking.asked(i * 1000);
    asking.changed();
    asking.asked(100_000);
    expect(asking.dueAt).toBe(104_000);
  });
});

describe('N6: what a neighbour may cost', () => {
  it('answers: a burst, then one a second', async () => {
    const bench = new Bench(1);
    const answers = new Answers(bench.timers);
    let given = 0;
    for (let i = 0; i < 1000; i++) if (answers.take()) given++;
    expect(given).toBe(24);
    await bench.time.run(10_000);
    for (let i = 0; i < 1000; i++) if (answers.take()) given++;
    expect(given).toBe(34);
    await bench.time.run(HOUR);
    for (let i = 0; i < 1000; i++) if (answers.take()) given++;
    expect(given).toBe(58);
  });

  it('answers do not stop when the clock is set back', () => {
    const bench = new Bench(2);
    const answers = new Answers(bench.timers);
    while (answers.take());
    bench.timers.ahead = -HOUR;
    expect(answers.take()).toBe(false);
    bench.timers.ahead = -HOUR + 5000;
    expect(answers.take()).toBe(true);
  });

  it('everything held is given once without a pause, in any portions', () => {
    const generosity = new Generosity(new Bench(3).timers, 20);
    for (let i = 0; i < 10; i++) expect(generosity.may(100, 1000)).toBe(true);
    expect(generosity.may(1, 1000)).toBe(false);
    // …and what is new since, too.
    expect(generosity.may(1, 1001)).toBe(true);
  });

  it('the same again only so many a second, in any portions', async () => {
    const bench = new Bench(4);
    const [all, few] = [new Generosity(bench.timers, 20), new Generosity(bench.timers, 20)];
    let byAll = 0;
    let byFew = 0;
    for (let second = 0; second < 3600; second++) {
      for (let i = 0; i < 50; i++) {
        if (all.may(10_000, 10_000)) byAll += 10_000;
        if (few.may(10, 10_000)) byFew += 10;
      }
      await bench.time.run(1000);
    }
    expect(byAll).toBe(80_000); // once, and once more each 500 s
    expect(byFew).toBeLessThanOrEqual(10_000 + 3600 * 20);
  });

  it('what was not sent after all was not given', () => {
    const generosity = new Generosity(new Bench(5).timers, 20);
    expect(generosity.may(1000, 1000)).toBe(true);
    generosity.unsent(900);
    expect(generosity.may(901, 1000)).toBe(false);
    expect(generosity.may(900, 1000)).toBe(true);
  });
});
