// The door of the app: it wires every layer, and is all the screens know of the rest.
export { Camp } from './camp.ts';
export type { Ran } from './desk.ts';
export { type Device, thisDevice } from './device.ts';
export { type NotFetched, fetchPart } from './fetch-part.ts';
export { Gatherings, type OpenError } from './gatherings.ts';
export type { Health, NotKept, Phase } from './health.ts';
export type { TakeAnswer, UpdateState, Updates } from './updates.ts';
export { askToKeep, roomLeft, type GatheringRow, type Room, type DiskError } from '#storage';
export {
  type Code,
  type CodeError,
  type Invite,
  type WordsError,
  loadWords,
  printCode,
  readCode,
} from '#identity';

export type { DietSaid, DietWay } from './diets.ts';
export type { Inspection } from './inspect.ts';
export type { LinkState, News, Scanned, ShownCode } from './news.ts';
export { onWake } from './waking.ts';
import type { Invite } from '#identity';
import type { Camp } from './camp.ts';
import type { Inspection } from './inspect.ts';
import { afterPaint } from './paint.ts';
import type { News } from './news.ts';

/** Links, codes and files of an open camp, once its acts are read. Loaded after the first screen. */
export async function loadNews(camp: Camp): Promise<News> {
  const [{ News: Loaded }, engine] = await Promise.all([import('./news.ts'), camp.engine]);
  const news = await Loaded.start(engine);
  camp.onClosing.listen(() => news.stop());
  return news;
}

/** The invite in a file that is meant to bring somebody in; null when it carries none, undefined when it is no file of ours. */
export async function inviteInFile(file: Uint8Array<ArrayBuffer>): Promise<Invite | null | undefined> {
  const { inviteOfFile } = await import('#sync');
  return inviteOfFile(file)?.invite;
}

/** What the inspector shows, read anew at each call: once the camp's acts are read. */
export async function loadInspector(camp: Camp): Promise<() => Promise<Inspection>> {
  const [{ inspect }, engine] = await Promise.all([import('./inspect.ts'), camp.engine]);
  return () => inspect(camp, engine);
}

/** The page's own copy on this device and its newer versions, once the first screen is painted. */
export async function loadUpdates(): Promise<typeof import('./updates.ts')> {
  await afterPaint();
  return import('./updates.ts');
}
