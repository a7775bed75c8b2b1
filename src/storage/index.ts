// The door of storage: the journal on this device, the cache of the derived document, and the list of
// gatherings. It knows neither kinds nor networks.
export type { DiskError } from './database.ts';
export {
  type CampDatabase,
  type EnvelopeRow,
  campDatabase,
  databaseName,
  readMeta,
} from './camp-database.ts';
export { type GlancePart, readGlance } from './glance.ts';
export { GlanceWriter } from './glance-writer.ts';
export { JournalStore, type Loaded, type Meta } from './journal-store.ts';
export { nextTask } from './next-task.ts';
export { type Broken, PocketStore, keyOf } from './pocket-store.ts';
export { type OpenedCache, ViewCache, deleteCache } from './view-cache.ts';
export { Registry, type GatheringRow } from './registry.ts';
export { lockTab, type TabLock } from './tab-lock.ts';
export { askToKeep, roomLeft, type Room } from './room.ts';
