// The starting library: the same things wherever they are chosen, what is here already left alone, and lines that read.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Task,
  addArea,
  addFromLibrary,
  addTask,
  area,
  campTime,
  dayOf,
  editThing,
  instantOn,
  letTaskGo,
  libraryDays,
  libraryStanding,
  repeatTask,
  seriesOf,
  startGathering,
  takeBackAdded,
  takeTask,
  task,
  withdrawThing,
} from '#record';
import { library } from '#library';
import { Random } from '../helpers/random.ts';
import { CAMP, Stage, camp, joined, meet } from './stage.ts';

const { areas, tasks } = library;
const ALL = [...areas, ...tasks].map(({ key }) => key);
const add = (stage: Stage, keys: readonly string[]): Promise<string> =>
  stage.run(addFromLibrary, { areas, tasks, add: keys });
const standing = (stage: Stage, key: string) => libraryStanding(stage.view, library).get(key);
const made = (stage: Stage, key: string): readonly Task[] =>
  stage.view.all(task).filter((each) => each.library === key);
const live = (stage: Stage) => ({
  areas: stage.view.all(area).filter((each) => !each.withdrawn),
  tasks: stage.view.all(task).filter((each) => !each.withdrawn),
});
const choices = (stage: Stage): readonly string[] =>
  stage.device.journal.counted
    .filter((act) => stage.view.choices(act).length > 1)
    .map((act) => `${act.kind}/${act.field}`);
const shown = (stage: Stage): unknown =>
  [...stage.view.all(area), ...stage.view.all(task)].sort((a, b) => (a.id < b.id ? -1 : 1));
/** Before its first day, where all days are still to come. */
async function early(seed = 1): Promise<Stage & { person: string }> {
  const stage = await camp(seed);
  stage.now = Date.parse('2026-12-20T00:00:00Z');
  return stage;
}

describe('V10: things of the library are the same wherever they are chosen', () => {
  it('chosen apart, by phones on different days, with whatever else there is: no twins and no choices', async () => {
    for (let seed = 0; seed < 8; seed++) {
      const random = new Random(seed);
      const one = await camp(seed + 1);
      const two = await joined(one, 'Tom', seed + 100);
      two.now += random.below(3) * 86_400_000;
      const pick = (): string[] => ALL.filter(() => random.chance(0.4));
      const [here, there] = [pick(), pick()];
      await add(one, here);
      await add(two, there);
      meet(one, two);
      expect(shown(two)).toEqual(shown(one));
      expect([choices(one), choices(two)]).toEqual([[], []]);
      const asked = new Set([...here, ...there]);
      for (const line of areas)
        expect(one.view.all(area).filter(({ library: key }) => key === line.key)).toHaveLength(
          asked.has(line.key) ? 1 : 0,
        );
      for (const line of tasks) {
        const all = made(one, line.key);
        const days = all.map(({ when }) => when?.day);
        expect(new Set(days).size).toBe(days.length);
        // A day's shift that is past has nothing to be added for.
        if (!asked.has(line.key)) expect(all).toEqual([]);
        else if (!line.hours || line.hours.days === 'first' || line.hours.days === 'last')
          expect(all).toHaveLength(1);
      }
    }
  });

  it('a line without hours is the same in any year, and in any camp', async () => {
    const one = await early();
    const two = new Stage(7);
    await two.run(startGathering, { ...CAMP, start: '2028-02-01', end: '2028-02-09', zone: 'UTC' });
    two.now = Date.parse('2028-01-20T00:00:00Z');
    await add(one, ALL);
    await add(two, ALL);
    for (const { key } of tasks) {
      const ids = new Set(made(two, key).map(({ id }) => id));
      for (const each of made(one, key)) expect([key, ids.has(each.id)]).toEqual([key, true]);
    }
  });

  it('what each is made with never changes: an app of another year makes the same', async () => {
    const stage = await early();
    await add(stage, ALL);
    const ids = [...live(stage).areas, ...live(stage).tasks].map(({ id }) => id).sort();
    // A line that was said otherwise would be a twin beside what camps have: add a line, or let one go, and say so here.
    expect([ids.length, createHash('sha256').update(ids.join()).digest('hex').slice(0, 16)]).toEqual(MADE);
  });

  it('all in one command, signed in slices: so many acts, and so many bytes', async () => {
    const stage = await early();
    const before = stage.device.entries.length;
    await add(stage, ALL);
    const acts = stage.device.entries.slice(before);
    const bytes = acts.reduce((sum, entry) => sum + entry.bytes.length, 0);
    const signed = acts.filter(({ act }) => act.signature !== '').length;
    expect(new Set(acts.map(({ act }) => act.command))).toEqual(new Set(['addFromLibrary']));
    expect([acts.length, signed]).toEqual([FIGURES.acts, Math.ceil(FIGURES.acts / 128)]);
    expect(bytes).toBeLessThan(FIGURES.bytes);
    // A gathering of weeks fills no phone: days are planned a fortnight ahead.
    const long = new Stage(8);
    await long.run(startGathering, { ...CAMP, end: '2027-02-20' });
    long.now = stage.now;
    await add(long, ALL);
    expect(long.device.entries.length).toBeLessThan(3 * acts.length);
  });

  it('what is here already stays as it is, and an area of the same name is that area', async () => {
    const stage = await early();
    const kitchen = await stage.run(addArea, { name: 'kítchen' });
    expect([standing(stage, 'kitchen'), standing(stage, 'cold')]).toEqual(['here', 'new']);
    await add(stage, ['kitchen', 'cold', 'breakfast']);
    expect(live(stage).areas.map(({ id }) => id)).toEqual([kitchen]);
    for (const each of live(stage).tasks) expect(each.area).toBe(kitchen);
    const [cold] = made(stage, 'cold') as [Task];
    await stage.run(editThing, { kind: 'task', id: cold.id, fields: { title: 'Ice' } });
    expect(stage.refusal(addFromLibrary, { areas, tasks, add: ['kitchen', 'cold', 'breakfast'] })).toBe(
      'thing/same',
    );
    await add(stage, ['cold', 'tank']);
    expect(made(stage, 'cold').map(({ title }) => title)).toEqual(['Ice']);
  });

  it('an area that comes after its work, or from somebody else, is the area of that work', async () => {
    const one = await early();
    const two = await joined(one, 'Tom', 5);
    await add(one, ['tank']);
    await add(two, ['water']);
    meet(one, two);
    const [water] = live(one).areas;
    expect(made(one, 'tank').map((each) => each.area)).toEqual([water?.id]);
  });

  it('what was taken away, or let go, is put back as it was, with its days', async () => {
    const stage = await early();
    await add(stage, ['tank', 'water', 'chop', 'compost']);
    const before = shown(stage);
    const days = made(stage, 'chop');
    expect(days.length).toBe(5);
    for (const each of [...live(stage).areas, ...days, ...made(stage, 'tank')])
      await stage.run(withdrawThing, { kind: each.kind, id: each.id });
    await stage.run(letTaskGo, { task: made(stage, 'compost')[0]?.id ?? '' });
    const keys = ['tank', 'water', 'chop', 'compost'];
    expect(keys.map((key) => standing(stage, key))).toEqual(['gone', 'gone', 'gone', 'gone']);
    await add(stage, keys);
    expect(keys.map((key) => standing(stage, key))).toEqual(['here', 'here', 'here', 'here']);
    expect(shown(stage)).toEqual(before);
  });

  it('having added is taken back in one go; what somebody added as well, or took away, stays as it is', async () => {
    const one = await early();
    const two = await joined(one, 'Tom', 5);
    await add(one, ['tank', 'water', 'chop']);
    await add(two, ['tank']);
    const things = [...live(one).areas, ...live(one).tasks].map(({ kind, id }) => ({ kind, id }));
    meet(one, two);
    await one.run(takeBackAdded, { things });
    expect(live(one).tasks.map((each) => each.library)).toEqual(['tank']);
    expect(live(one).areas).toEqual([]);
    expect(one.refusal(takeBackAdded, { things })).toBe('thing/same');
  });

  it('a day’s shift is put on other days, and taken part in, like any other', async () => {
    const stage = await early();
    await add(stage, ['chop']);
    const [first] = seriesOf(stage.view, made(stage, 'chop')[0] as Task);
    await stage.run(repeatTask, { task: first?.id ?? '', days: [6] });
    await stage.run(takeTask, { task: first?.id ?? '' });
    expect(seriesOf(stage.view, first as Task).map(({ when }) => when?.day)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('hours lie on their days of the camp, and none that is past is added', async () => {
    const stage = await camp();
    const time = campTime(stage.view, stage.now);
    await add(stage, ALL);
    for (const line of tasks)
      for (const { when } of made(stage, line.key)) {
        expect([line.key, when !== undefined]).toEqual([
          line.key,
          line.hours !== undefined && when !== undefined,
        ]);
        if (!when || !line.hours) continue;
        expect(when.at).toBe(instantOn(time, dayOf(time, when.at), line.hours.at));
        expect(libraryDays(line.hours, time, stage.now)).toContain(when.day);
        expect(when.at * 1000).toBeGreaterThan(stage.now - 10_000);
      }
    expect(libraryDays({ days: 'but-first', at: 0 }, time, 0)).toEqual([2, 3, 4, 5, 6]);
    expect(libraryDays({ days: 'but-last', at: 0 }, time, 0)).toEqual([1, 2, 3, 4, 5]);
    expect(libraryDays({ days: 'last', at: 0 }, time, 0)).toEqual([6]);
  });
});

/** Things that a camp of six days comes to with all of it, and a hash of their ids. */
const MADE = [136, '7c9ce17d5f4505d2'];
/** Of adding it all to a camp of six days. */
const FIGURES = { acts: 233, bytes: 100_000 };

describe('V10: the lines themselves', () => {
  it('some sixty of them, each key once, each in an area that is there', () => {
    expect([areas.length >= 12, tasks.length >= 45, tasks.length <= 70]).toEqual([true, true, true]);
    expect(new Set(ALL).size).toBe(ALL.length);
    const there = new Set(areas.map(({ key }) => key));
    for (const line of tasks) expect([line.key, there.has(line.area)]).toEqual([line.key, true]);
    for (const { key } of areas)
      expect([key, tasks.filter((line) => line.area === key).length >= 2]).toEqual([key, true]);
  });

  it.each(tasks.map((line) => [line.key, line] as const))(
    '%s says why, and how in two to six sentences',
    (_, line) => {
      expect(line.why.length).toBeGreaterThan(20);
      const sentences = line.how.match(/[.?](?= |$)/g) ?? [];
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(6);
      expect(line.how.length).toBeLessThan(400);
      expect(`${line.title} ${line.why} ${line.how}`).not.toMatch(/!|\bmust be\b.*\bapproved\b/);
      expect((line.need?.max ?? 200) >= (line.need?.min ?? 1)).toBe(true);
      expect(line.sort === 'standing' ? line.hours : undefined).toBeUndefined();
      expect(line.minutes).toBeGreaterThan(0);
    },
  );

  it('a hand-made task of the same words is another thing', async () => {
    const stage = await early();
    const { title = '' } = tasks.find(({ key }) => key === 'tank') ?? {};
    await stage.run(addTask, { title });
    expect(standing(stage, 'tank')).toBe('new');
  });
});
