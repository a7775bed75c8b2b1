// A phone in this page: a real gathering with its real databases, opened, closed and opened again.
import { type Camp, Gatherings, type Invite } from '#app';
import { newDeviceKey, signerOf } from '#identity';
import { type Draft, type Entry, type Name, idOf, writeActs } from '#journal';
import { type Command, addTask, comeIn, personOf, startGathering, task } from '#record';
import { afterEach, expect } from 'vitest';

// Something to paint: what comes after the first screen waits for one.
document.body.append('A phone');

export interface Phone {
  readonly camp: Camp;
  readonly gatherings: Gatherings;
  /** The person this phone acts for. */
  readonly me: string;
}

/** Closed when the test is over, whatever becomes of it. */
export const opened: Camp[] = [];
export const closeAll = async (): Promise<void> => {
  for (const camp of opened.splice(0)) await camp.close();
};
afterEach(closeAll);

/** One of them. */
export const kept = <T extends { camp: Camp }>(phone: T): T => {
  opened.push(phone.camp);
  return phone;
};

/** Settles when it is kept; answers the id of what it made or changed. */
export async function keep<Input>(camp: Camp, command: Command<Input>, input: Input): Promise<string> {
  const ran = camp.run(command, input);
  if (!ran.ok) throw new Error(ran.error);
  const kept = await ran.value.kept;
  if (!kept.ok) throw new Error(kept.error);
  return ran.value.changes[0]?.id ?? '';
}

/** A gathering just started, with one person. */
export async function begin(): Promise<Phone> {
  const gatherings = new Gatherings();
  const camp = await open(gatherings.start(), { gatherings });
  await keep(camp, startGathering, {
    title: 'Camp',
    start: '2096-12-28',
    end: '2097-01-02',
    zone: 'Pacific/Auckland',
  });
  const me = await keep(camp, comeIn, { name: 'Aroha' });
  await camp.actFor(me);
  return { camp, gatherings, me };
}

export async function open(
  invite: Invite,
  {
    gatherings = new Gatherings(),
    ...how
  }: { gatherings?: Gatherings; takeOver?: boolean; isForNow?: boolean } = {},
): Promise<Camp> {
  const opened = await gatherings.open(invite, how);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

/** Closed and opened again, with nothing left in the page. */
export async function reopen(camp: Camp): Promise<Camp> {
  await camp.close();
  const again = await open(camp.invite);
  await again.engine;
  return again;
}

export const write = (camp: Camp, title: string): Promise<string> => keep(camp, addTask, { title });

/** Tasks of somebody else's, all at once. */
export async function streamIn(camp: Camp, count: number): Promise<void> {
  const { door } = await camp.engine;
  expect((await door.enter(await byAnother(camp, tasksToAdd(count)), {})).taken).toBe(count);
}

export const tasksToAdd = (count: number): Draft[] =>
  Array.from({ length: count }, (_, i) => {
    const value = { title: `Task ${i}` };
    const id = idOf('task', value) ?? '';
    return { kind: 'task', id, field: '', sub: '', value, as: '', command: 'addTask' };
  });

/** Written by a phone of which nothing is known here yet, and which knew of these acts. */
export async function byAnother(
  camp: Camp,
  drafts: readonly Draft[],
  known: readonly Entry[] = [],
): Promise<readonly Entry[]> {
  const { held } = await camp.engine;
  const signer = signerOf(await newDeviceKey());
  const heads = new Map(known.map(({ act }) => [act.key, [act.name]]));
  const seen = (key: string): readonly Name[] => heads.get(key) ?? [];
  const written = await writeActs(held.journal, signer, null, drafts, seen, 0);
  if (!written.ok) throw new Error(written.error);
  return written.value;
}

export const titles = (camp: Camp): string[] =>
  camp.ask(({ view }) => view.all(task).map((each) => each.title ?? '')).sort();

/** Everything the view shows, by thing. */
export const shown = ({ view }: Camp): Map<string, [string, unknown][]> =>
  new Map(
    view
      .things()
      .things.sort()
      .map((thing) => [thing, [...view.valuesOf(thing)].sort()]),
  );

export const becomes = (ask: () => unknown): ReturnType<typeof expect.poll> =>
  expect.poll(ask, { timeout: 8000, interval: 20 });

/** A phone on which this much is written. */
export async function writtenPhone(titles: readonly string[]): Promise<Phone> {
  const phone = kept(await begin());
  for (const title of titles) await write(phone.camp, title);
  return phone;
}

export async function expectSamePersonUnderANewKey(camp: Camp, phone: Phone, before: string): Promise<void> {
  expect(camp.author).not.toBe(before);
  expect(camp.person).toBe(phone.me);
  await becomes(() => personOf(camp.view, camp.author)).toBe(phone.me);
  await becomes(() => camp.health.now.unkept).toBe(0);
}
