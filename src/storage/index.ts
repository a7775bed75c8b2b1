// The door of storage: the journal on this device, the cache of the derived document, and the list of
// gatherings. It knows neither kinds nor networks.
export type { DiskError } from './database.ts';
export { type CampDatabase, campDatabase, databaseName, readMeta } from './camp-database.ts';
export { GlanceWriter, readGlance } from './glance.ts';
export { JournalStore, type Loaded } from './journal-store.ts';
export { type OpenedCache, ViewCache, deleteCache } from './view-cache.ts';
export { Registry, type GatheringRow } from './registry.ts';
export { lockTab, type TabLock } from './tab-lock.ts';
export { askToKeep, roomLeft, type Room } from './room.ts';
