// Leaves over any life of a task: a function of its facts and of the clock, that only ever grows older.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  LEAF_FALLEN_S,
  LEAF_PRESSING_BEFORE_S,
  LEAF_PRESSING_S,
  LEAF_WAITING_S,
  type Leaf,
  RecordView,
  type Task,
  type TaskAge,
  addTask,
  editThing,
  leafOf,
  task,
  taskRow,
  timesOf,
  writeNote,
} from '#record';
import { HOUR_S, NOW, NOW_S, camp, joined } from '../record/stage.ts';

const ORDER: readonly Leaf[] = ['fresh', 'waiting', 'pressing', 'let-it-go'];
const old = (leaf: Leaf): number => ORDER.indexOf(leaf);

/** A task that is short of hands, made at NOW_S. */
function taskOf(atHours: number | undefined, minutes: number, isDue: boolean, min = 1): Task {
  const view = new RecordView();
  const when = atHours === undefined ? {} : { when: { at: NOW_S + atHours * HOUR_S, due: isDue } };
  view.set('task:t', {
    title: 'Wood',
    need: { min, max: min },
    ...(minutes > 0 ? { minutes } : {}),
    ...when,
  });
  const [known] = view.all(task);
  if (!known) throw new Error('not made');
  return known;
}

const hours = fc.integer({ min: -24 * 60, max: 20 * 24 * 60 }).map((minutes) => minutes / 60);
const anyTask = fc
  .tuple(fc.option(hours, { nil: undefined }), fc.constantFrom(0, 5, 30, 180, 1440), fc.boolean())
  .map((parts) => taskOf(...parts));
/** Made and touched (s), or not known yet. */
const age: fc.Arbitrary<TaskAge> = fc.record({
  made: fc.option(fc.constant(NOW_S), { nil: undefined }),
  touched: fc.option(
    hours.map((each) => NOW_S + Math.abs(each) * HOUR_S),
    { nil: undefined },
  ),
});
const clock = hours.map((each) => Math.round(NOW + each * HOUR_S * 1000));

describe('Y12: the leaf', () => {
  it('never grows younger as time goes on, and says one thing at one moment', () => {
    fc.assert(
      fc.property(anyTask, age, fc.array(clock, { minLength: 2, maxLength: 30 }), (each, known, times) => {
        const leaves = times.sort((a, b) => a - b).map((now) => leafOf(each, known, now));
        expect(leaves).toEqual([...leaves].sort((a, b) => old(a) - old(b)));
        expect(times.map((now) => leafOf(each, known, now))).toEqual(leaves);
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('with an hour, it presses two hours before it at the latest, and wants to be let go right after its end', () => {
    fc.assert(
      fc.property(hours, fc.constantFrom(0, 5, 180, 1440), fc.boolean(), age, (at, minutes, isDue, known) => {
        const each = taskOf(at, minutes, isDue);
        const { start = 0, end = 0 } = timesOf(each);
        const leaf = (atS: number): Leaf => leafOf(each, known, atS * 1000);
        expect(old(leaf(start - LEAF_PRESSING_BEFORE_S))).toBeGreaterThanOrEqual(old('pressing'));
        expect([leaf(end), leaf(end + 1)]).toEqual(['pressing', 'let-it-go']);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('without one, by the last touch of any number: 12, 24 and 48 hours after it, to the second', () => {
    fc.assert(
      fc.property(fc.array(hours, { minLength: 1, maxLength: 9 }), (touches) => {
        const each = taskOf(undefined, 0, false);
        const touched = NOW_S + Math.max(...touches.map((at) => Math.round(at * HOUR_S)));
        const leaf = (afterS: number): Leaf =>
          leafOf(each, { made: NOW_S, touched }, (touched + afterS) * 1000);
        const edges = [LEAF_WAITING_S, LEAF_PRESSING_S, LEAF_FALLEN_S];
        expect(edges.flatMap((edge) => [leaf(edge - 1), leaf(edge)])).toEqual([
          'fresh',
          'waiting',
          'waiting',
          'pressing',
          'pressing',
          'let-it-go',
        ]);
      }),
      { numRuns: 50, seed: 8 },
    );
  });

  it('another hour makes it as old as if that had been its hour from the first; a note does not', async () => {
    const stage = await camp();
    const id = await stage.run(addTask, { title: 'Wood', atS: NOW_S + 8 * HOUR_S, minutes: 60 });
    const leaf = (of = stage, hour = 0): Leaf => {
      const known = of.view.get(task, id);
      if (!known) throw new Error('not there');
      return taskRow({ ...of.reading, now: NOW + hour * HOUR_S * 1000 }, known).leaf;
    };
    const moveTo = async (hour: number): Promise<void> => {
      const when = { at: NOW_S + hour * HOUR_S, zone: 'Pacific/Auckland', day: 3, minutes: 60 };
      await stage.run(editThing, { kind: 'task', id, fields: { when } });
    };
    expect(leaf(stage, 7)).toBe('pressing');
    for (const text of ['Anybody?', 'Still wanted', 'It would be good']) {
      stage.now += HOUR_S * 1000;
      await stage.run(writeNote, { kind: 'task', id, text });
    }
    expect(leaf(stage, 7)).toBe('pressing');
    await moveTo(40);
    expect([leaf(stage, 7), leaf(stage, 11), leaf(stage, 39), leaf(stage, 41.1)]).toEqual([
      'fresh',
      'waiting',
      'pressing',
      'let-it-go',
    ]);
    await moveTo(5);
    expect(leaf(stage, 6.1)).toBe('let-it-go');
    // Nothing is written for it, and whoever holds the same facts sees the same.
    const other = await joined(stage, 'Tom', 2);
    const written = stage.device.entries.length;
    for (let hour = 0; hour < 60; hour++)
      expect([hour, leaf(other as typeof stage, hour)]).toEqual([hour, leaf(stage, hour)]);
    expect(stage.device.entries.length).toBe(written);
  });
});
