// The gatherings on this device: opening one, coming into another, leaving one with all that is known of it.
import { type Result, equalBytes, fail, ok } from '#base';
import { type Invite, newInvite } from '#identity';
import { theGathering } from '#record';
import { type DiskError, type GatheringRow, Registry, type TabLock, databaseName, lockTab } from '#storage';
import { Camp } from './camp.ts';
import { type Device, thisDevice } from './device.ts';
import { fetchPart } from './fetch-part.ts';

export type OpenError =
  | { readonly reason: 'disk'; readonly disk: DiskError }
  /** Another tab of this browser has it open and writes. */
  | { readonly reason: 'other-tab' }
  /** A part of the app did not come, and this device has no copy of it yet. */
  | { readonly reason: 'not-fetched' };

export class Gatherings {
  readonly device: Device;
  readonly #registry = new Registry();

  constructor(device: Device = thisDevice) {
    this.device = device;
  }

  /** The one opened last first. */
  all(): Promise<Result<readonly GatheringRow[], DiskError>> {
    return this.#registry.all();
  }

  /**
   * Opens a gathering known here or just come into. `takeOver`: from another tab that has it open. `isForNow`: Now is
   * the first screen, and what it can do without may come after it.
   */
  async open(
    invite: Invite,
    { takeOver = false, isForNow = false }: { takeOver?: boolean; isForNow?: boolean } = {},
  ): Promise<Result<Camp, OpenError>> {
    const rows = await this.#registry.all();
    if (!rows.ok) return fail({ reason: 'disk', disk: rows.error });
    const known = rows.value.find((row) => equalBytes(row.secret, invite.secret));
    const part = known ? null : await fetchPart(() => import('./new-id.ts'));
    if (part && !part.ok) return fail({ reason: 'not-fetched' });
    const id = known?.id ?? part?.value.gatheringId(invite) ?? '';
    const lock = await lockTab(databaseName(id), takeOver);
    if (!lock) return fail({ reason: 'other-tab' });
    const opened = await Camp.open({ invite, id, isKnown: known !== undefined, isForNow }, this.device);
    if (!opened.ok) {
      lock.release();
      const { error } = opened;
      return fail(error === 'not-fetched' ? { reason: error } : { reason: 'disk', disk: error });
    }
    const camp = opened.value;
    void this.#giveWay(camp, lock);
    const remembered = this.#remember(camp);
    // One that is on the list already does not keep the first screen waiting for the disk.
    if (!known) await remembered;
    // What emptied the gathering's database may have emptied the list as well.
    const stopMinding = camp.health.onChange.listen(({ isDamaged }) => {
      if (!isDamaged) return;
      stopMinding();
      void this.#remember(camp, theGathering(camp.view)?.title);
    });
    // The title is known once the gathering's own act has come.
    const stop = camp.watch(
      ({ view }) => theGathering(view)?.title,
      (title) => {
        if (title !== undefined) void remembered.then(() => this.#remember(camp, title));
      },
    );
    camp.onClosing.listen(() => {
      stop();
      stopMinding();
    });
    // Another gathering may be opened in this tab, and later this one again.
    void camp.closed.then(() => lock.release());
    return ok(camp);
  }

  start(): Invite {
    return newInvite();
  }

  /** Erases all of a gathering from this device, and nothing else. A tab that has it open closes it. */
  async leave(id: string): Promise<Result<void, DiskError>> {
    const name = databaseName(id);
    const lock = await lockTab(name, true);
    try {
      for (const each of await knownDatabases(name)) if (!(await deleteDatabase(each))) return fail('closed');
      return await this.#registry.delete(id);
    } finally {
      lock?.release();
    }
  }

  async #remember(camp: Camp, title?: string): Promise<void> {
    const rows = await this.#registry.all();
    const { id } = camp;
    const known = rows.ok ? rows.value.find((row) => row.id === id) : undefined;
    if (known && title === known.title) return;
    await this.#registry.put({
      id,
      secret: camp.invite.secret,
      title: title ?? known?.title ?? '',
      // The last one, also by a clock that was set back since another was opened.
      openedAt: Math.max(this.device.clock.now(), rows.ok ? (rows.value[0]?.openedAt ?? 0) + 1 : 0),
    });
  }

  async #giveWay(camp: Camp, lock: TabLock): Promise<void> {
    await lock.lost;
    camp.health.set({ isElsewhere: true });
    await camp.close();
  }
}

/** The journal's database and the caches of its document; browsers that cannot list them get the likely names. */
async function knownDatabases(name: string): Promise<string[]> {
  const list = indexedDB.databases as (() => Promise<IDBDatabaseInfo[]>) | undefined;
  const listed = await list?.call(indexedDB).catch(() => undefined); // it has the question and no answer
  if (listed) return listed.flatMap((each) => (each.name?.startsWith(name) ? [each.name] : []));
  return [name, ...Array.from({ length: 50 }, (_, i) => `${name}-view-${i + 1}`)];
}

/** False when the browser would not. */
function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // Blocked means: deleted as soon as the last connection closes.
    request.onsuccess = request.onblocked = () => resolve(true);
    request.onerror = () => resolve(false);
  });
}
