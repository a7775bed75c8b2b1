// One tab writes, the list of gatherings, and how much room there is.
import { describe, expect, it } from 'vitest';
import { Registry, type TabLock, askToKeep, lockTab, roomLeft } from '#storage';
import { newId, raw } from './disk.ts';
import { becomes } from './phone.ts';

const isLost = (lock: TabLock): Promise<boolean> =>
  Promise.race([
    lock.lost.then(() => true),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 50)),
  ]);

const got = (lock: TabLock | undefined): TabLock => {
  if (!lock) throw new Error('another has it');
  return lock;
};

describe('K8: the tab that writes', () => {
  it('is one: a second is told that another has it', async () => {
    const name = newId();
    const first = got(await lockTab(name));
    expect(await lockTab(name)).toBeUndefined();
    expect(await isLost(first)).toBe(false);
    first.release();
  });

  it('is another once the first has let go', async () => {
    const name = newId();
    got(await lockTab(name)).release();
    await becomes(async () => (await lockTab(name)) !== undefined).toBe(true);
  });

  it('is the one that takes over, and the first is told', async () => {
    const name = newId();
    const first = got(await lockTab(name));
    const second = got(await lockTab(name, true));
    await first.lost;
    expect(await isLost(second)).toBe(false);
    expect(await lockTab(name)).toBeUndefined();
    first.release(); // late, and of no effect
    expect(await lockTab(name)).toBeUndefined();
    second.release();
  });

  it('is the one that takes over, also where nobody had it', async () => {
    const lock = got(await lockTab(newId(), true));
    expect(await isLost(lock)).toBe(false);
    lock.release();
  });

  it.each([
    ['has no locks', () => undefined],
    [
      'has locks and gives none',
      () => ({ request: () => Promise.reject(new DOMException('no', 'SecurityError')) }),
    ],
  ])('is any where the browser %s: the disk tells them apart', async (_, locks) => {
    const found = locks();
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks');
    if (found) Object.defineProperty(Navigator.prototype, 'locks', { get: () => found, configurable: true });
    else delete (Navigator.prototype as { locks?: unknown }).locks;
    const name = newId();
    const locked = [await lockTab(name), await lockTab(name, true)];
    Object.defineProperty(Navigator.prototype, 'locks', own as PropertyDescriptor);
    for (const each of locked) expect(await isLost(got(each))).toBe(false);
  });

  it('holds one gathering and not the others', async () => {
    const locks = [got(await lockTab(newId())), got(await lockTab(newId()))];
    for (const each of locks) each.release();
  });
});

describe('the list of gatherings', () => {
  const row = (openedAt: number) => ({
    id: newId(),
    secret: crypto.getRandomValues(new Uint8Array(16)),
    title: `of ${openedAt}`,
    openedAt,
    isPast: false,
  });

  it('K2: is read back, the one opened last first', async () => {
    const registry = new Registry();
    const rows = [row(2), row(3), row(1)];
    for (const each of rows) expect(await registry.put(each)).toEqual({ ok: true, value: undefined });
    const all = await new Registry().all();
    if (!all.ok) throw new Error(all.error);
    const found = all.value.filter(({ id }) => rows.some((each) => each.id === id));
    expect(found).toEqual([rows[1], rows[0], rows[2]]);
    for (const { id } of rows) await registry.delete(id);
  });

  it('K2: forgets one, and only that one', async () => {
    const registry = new Registry();
    const [gone, stays] = [row(1), row(2)];
    await registry.put(gone);
    await registry.put(stays);
    expect(await registry.delete(gone.id)).toEqual({ ok: true, value: undefined });
    const all = await registry.all();
    expect(all.ok && all.value.map(({ id }) => id)).toContain(stays.id);
    expect(all.ok && all.value.map(({ id }) => id)).not.toContain(gone.id);
    await registry.delete(stays.id);
  });

  it('K2: says nothing of what is in a gathering, and has no place there', async () => {
    const id = newId();
    expect(await raw(id, (db) => Promise.resolve(db.objectStoreNames.length))).toBe(0);
  });
});

describe('room', () => {
  it('is told as far as the browser tells', async () => {
    const room = await roomLeft();
    expect(room.allowed).toBeGreaterThan(0);
    expect(room.used).toBeLessThanOrEqual(room.allowed ?? 0);
    expect(typeof room.isKept).toBe('boolean');
    expect(typeof (await askToKeep())).toBe('boolean');
  });

  it.each([
    ['does not know the questions', undefined],
    ['answers none of them', refusing()],
  ])('is not told where the browser %s', async (_, manager) => {
    const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'storage') as PropertyDescriptor;
    Object.defineProperty(Navigator.prototype, 'storage', { get: () => manager, configurable: true });
    const answers = [await roomLeft(), await askToKeep()];
    Object.defineProperty(Navigator.prototype, 'storage', own);
    expect(answers).toEqual([{ used: undefined, allowed: undefined, isKept: undefined }, undefined]);
  });
});

function refusing(): object {
  const no = (): Promise<never> => Promise.reject(new DOMException('not here', 'NotAllowedError'));
  return { estimate: no, persisted: no, persist: no };
}
