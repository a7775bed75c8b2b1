// What is done when the disk holds something else than this page knew (rules K8, K9): another tab's acts are read; and
// where something is lost, all that can still be read is written down anew, under a new key. Acts whose predecessors
// are lost wait beside the rest, and go on in when others bring those back.
import type { Log, Result } from '#base';
import type { Act, Entry } from '#journal';
import type { DiskError, JournalStore } from '#storage';
import type { Door } from './door.ts';
import type { Held } from './held.ts';
import type { HealthBoard } from './health.ts';
import type { OwnKey } from './own-key.ts';
import type { Pockets } from './pockets.ts';

export interface MendingParts {
  readonly store: JournalStore;
  readonly held: Held;
  readonly pockets: Pockets;
  readonly own: OwnKey;
  readonly health: HealthBoard;
  readonly log: Log;
}

/** Whatever waited here comes from nobody in particular. */
const ORIGIN = { of: 'adrift' };

export class Mending {
  readonly #parts: MendingParts;
  #adrift: readonly Entry[] = [];

  constructor(parts: MendingParts) {
    this.#parts = parts;
  }

  /** The disk holds other acts than this page knew. To be called where nothing else changes the journal. */
  async reread(): Promise<Result<void, DiskError>> {
    const { store, held, own } = this.#parts;
    const loaded = await store.load();
    if (!loaded.ok) return loaded;
    const { acts, isDamaged } = loaded.value;
    held.insert(acts);
    const onDisk = new Set(acts.map((act) => act.name));
    if (isDamaged || held.journal.acts.some((act) => !onDisk.has(act.name)))
      return this.mend(acts.filter((act) => !held.journal.has(act.name)));
    await own.reread(store);
    return { ok: true, value: undefined };
  }

  /**
   * Part of the disk was lost. It goes on under a new key: it cannot know which numbers of its own chain others have
   * already seen. Until this comes to its end nothing more is kept. `hanging`: acts that could be read, and what
   * comes before them could not.
   */
  async mend(hanging: readonly Act[]): Promise<Result<void, DiskError>> {
    const { store, held, pockets, own, health, log } = this.#parts;
    store.tear();
    log.add(
      'disk',
      `damaged: ${held.journal.acts.length} acts could be read, ${hanging.length} hang in the air`,
    );
    health.set({ isDamaged: true });
    const waiting = [...(await store.readAdrift()).map(({ act }) => act), ...hanging];
    const next = await own.next();
    const written = await store.rewrite(held.journal.acts, waiting, next.meta);
    if (!written.ok) return written;
    held.stamp();
    await pockets.keepAll();
    next.use();
    this.#adrift = await store.readAdrift();
    return written;
  }

  /** From now on what hangs in the air is tried whenever something comes. */
  async watch(door: Door): Promise<void> {
    this.#adrift = await this.#parts.store.readAdrift();
    door.onNews.listen(() => void this.#takeUp(door));
  }

  async #takeUp(door: Door): Promise<void> {
    if (this.#adrift.length === 0) return;
    const { journal } = this.#parts.held;
    const isHeld = ({ act }: Entry): boolean => journal.has(act.name);
    const waiting = this.#adrift.filter((entry) => !isHeld(entry));
    const canGoOn = waiting.some(({ act }) => journal.has(act.prev.slice(0, act.name.length)));
    if (waiting.length === this.#adrift.length && !canGoOn) return;
    this.#adrift = [];
    if (canGoOn) await door.enter(waiting, ORIGIN);
    this.#adrift = waiting.filter((entry) => !isHeld(entry));
    await this.#parts.store.keepAdrift(this.#adrift);
  }
}
