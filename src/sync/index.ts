// The door of sync: news between devices. Loaded after the first screen is there.
export type { Holdings, ActNews, PocketNews, Taken } from './holdings.ts';
export { AUTHOR_LIMITS, AuthorPace } from './author-pace.ts';
export { realTimers, type Timers } from './timers.ts';
export { type MeshEvents, Mesh } from './mesh.ts';
export type { Link } from './room.ts';
export { LinksCarry } from './carries/links.ts';
export { FileCarry, type FileError, type FileRead, inviteOfFile } from './carries/file.ts';
export { ByQr, OFFER_LIMIT_MS } from './signals/by-qr.ts';
export { browserRtc } from './link.ts';
export { browserSqueeze } from './squeeze.ts';
export type { DialError } from './rtc.ts';
export type { HandshakeError } from './handshake.ts';
export type { LinkError, Via } from './signal.ts';
export type { Progress } from './taking.ts';
export type { FromHome, HomeAddresses } from './signals/from-home.ts';

/** y-webrtc and what it needs, only when meeting from home is switched on. */
export const loadFromHome = (): Promise<typeof import('./signals/from-home.ts')> =>
  import('./signals/from-home.ts');
