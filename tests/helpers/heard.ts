// Whom real browsers hear, and what has to be so after anything that went wrong with their radio: where two phones can
// reach each other, both hear each other's news within ten seconds, and nobody had to press anything.
import { expect } from 'vitest';
import type { Device } from './device.ts';
import { type LabPhone, ask } from './lab.ts';
import { meet } from './meeting.ts';
import type { Site } from './site.ts';

/** From the moment there is a way again (ms). */
export const HEAL_MS = 10_000;
/**
 * The same after so long without a way (ms). A browser tries again what it could not send after as long again as it has
 * tried (RFC 9260, 6.3.3): where a slow machine made it longer than it was to be, it is heard so much later.
 */
export const healAfter = (awayMs: number): number => Math.max(HEAL_MS, awayMs + 2000);
/** A link counts as out of reach after six seconds of silence, and is given up after 25 (M2); with room on a busy machine. */
export const QUIET_LIMIT_MS = 20_000;
const GONE_LIMIT_MS = 45_000;
/** Of four or twelve phones that meet one after the other: it only ends what would go on for ever (ms). */
const JOIN_LIMIT_MS = 120_000;
/** So long out of range a connection lives through; Chromium's is over for good between 14 and 17 s, before M2 ends it. */
export const LIVES_MS = 12_000;

/** Two phones that met; the radio between them is to be as it was when a fault is over. */
export interface Pair<Phone extends LabPhone = Device> {
  readonly site: Site;
  readonly a: Phone;
  readonly b: Phone;
}

/** Whatever went wrong before: they meet, unless they are linked. */
export async function together({ a, b }: Pair<LabPhone>): Promise<void> {
  if (!(await isHeard(a, await ask(b, 'author')))) await meet(a, b);
}

let count = 0;

/** Something is written on one and read on the other, then the other way round, within `limit`. */
export async function expectBothWays({ a, b }: Pair<LabPhone>, limit = HEAL_MS): Promise<void> {
  const number = ++count;
  const said = [`${a.name} ${number}`, `${b.name} ${number}`] as const;
  await Promise.all([a, b].map((phone, i) => ask(phone, 'run', 'addTask', { title: said[i] as string })));
  for (const phone of [a, b])
    await expect
      .poll(() => ask(phone, 'tasks'), { timeout: limit, interval: 50 })
      .toEqual(expect.arrayContaining([...said]));
  await expectSame(a, b);
}

export async function expectSame(...phones: readonly LabPhone[]): Promise<void> {
  const held = async (): Promise<string[]> => {
    const facts = await Promise.all(phones.map((phone) => ask(phone, 'facts')));
    return facts.map(
      ({ digest, document, acts, forked }) => `${acts} acts, ${digest} as ${document}, ${forked} forked`,
    );
  };
  const differing = async (): Promise<string[]> => {
    const all = await held();
    return new Set(all).size === 1 ? [] : all.map((each, i) => `${phones[i]?.name}: ${each}`);
  };
  await expect.poll(differing, { timeout: HEAL_MS, interval: 50 }).toEqual([]);
}

export const linksTo = async (phone: LabPhone, author: string) =>
  (await ask(phone, 'links')).filter((link) => link.author === author);
export const isHeard = async (phone: LabPhone, author: string): Promise<boolean> =>
  (await linksTo(phone, author)).some(({ isQuiet }) => !isQuiet);
export const openedAt = async (phone: LabPhone, author: string): Promise<number[]> =>
  (await linksTo(phone, author)).map((link) => link.openedAt);

/** Until a phone says that it does not hear that neighbour. */
export const untilQuiet = (phone: LabPhone, author: string): Promise<void> =>
  expect.poll(() => isHeard(phone, author), { timeout: QUIET_LIMIT_MS, interval: 50 }).toBe(false);

/** Until none of these hears it. */
export const untilQuietAt = async (phones: readonly LabPhone[], author: string): Promise<void> => {
  await Promise.all(phones.map((phone) => untilQuiet(phone, author)));
};

/** Until it has given up the link it had; the mesh may have brought another by then. */
export async function untilGone(phone: LabPhone, author: string): Promise<void> {
  const before = await openedAt(phone, author);
  const isGone = async (): Promise<boolean> =>
    !(await openedAt(phone, author)).some((at) => before.includes(at));
  await expect.poll(isGone, { timeout: GONE_LIMIT_MS, interval: 100 }).toBe(true);
}

/** Phones that news can get from one to the other of, as they hear each other. */
export async function groupsOf<Phone extends LabPhone>(
  phones: readonly Phone[],
  whom = heardBy,
): Promise<Phone[][]> {
  const authors = await Promise.all(phones.map((phone) => ask(phone, 'author')));
  const hears = await Promise.all(phones.map(whom));
  const left = new Set(phones.keys());
  const groups: Phone[][] = [];
  for (const first of left) {
    const group: Phone[] = [];
    const next = [first];
    for (let i = next.pop(); i !== undefined; i = next.pop()) {
      if (!left.delete(i)) continue;
      group.push(phones[i] as Phone);
      for (const author of hears[i] ?? []) {
        const other = authors.indexOf(author);
        // Both have to hear: one alone can pass nothing on.
        if (other >= 0 && hears[other]?.includes(authors[i] ?? '') === true) next.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

const heardBy = async (phone: LabPhone): Promise<string[]> =>
  (await ask(phone, 'links')).filter(({ isQuiet }) => !isQuiet).map(({ author }) => author);
/** Heard or not: a link that comes back by itself. */
const linkedTo = async (phone: LabPhone): Promise<string[]> =>
  (await ask(phone, 'links'))
    .filter(({ heardAt }) => Date.now() - heardAt < LIVES_MS)
    .map(({ author }) => author);

/**
 * Where nothing is wrong any more: whoever has a way to others hears them within ten seconds, and nobody presses
 * anything for it. Only then those who have none meet the rest. Answers how many did.
 */
export async function joinUp(site: Site, phones: readonly Device[]): Promise<number> {
  const ways = await groupsOf(phones, linkedTo);
  const apart = async (): Promise<string[]> => {
    const heard = await groupsOf(phones);
    const isWhole = (way: readonly Device[]): boolean =>
      heard.some((group) => way.every((phone) => group.includes(phone)));
    return ways.filter((way) => !isWhole(way)).map((way) => way.map(({ name }) => name).join());
  };
  await expect.poll(apart, { timeout: HEAL_MS, interval: 50 }).toEqual([]);
  const started = performance.now();
  for (let met = 0; ; met++) {
    const [[a] = [], [b] = []] = await groupsOf(phones);
    if (!a || !b) return met;
    expect(performance.now() - started).toBeLessThan(JOIN_LIMIT_MS);
    await together({ site, a, b });
  }
}
