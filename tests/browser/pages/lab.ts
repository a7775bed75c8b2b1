// A page without screens: a real camp with its journal, disk and links, to be driven from outside. For what no
// screen shows (addresses, refusals, bytes) and for neighbours who do not keep to the rules.
import { type Bytes, fromHex, toHex } from '#base';
import { type Camp, Gatherings, type News, type Scanned, loadNews } from '#app';
import {
  type Command,
  type Query,
  addTask,
  askToTakeOver,
  comeIn,
  personOf,
  startGathering,
  takeTask,
  task,
} from '#record';
import { sha256 } from '#journal';
import { browserRtc } from '#sync';
import { encodeStateAsUpdate } from 'yjs';
import type { Engine } from '../../../src/app/engine.ts';
import { diskFaults } from './disk-faults.ts';
import { homeNeighbour } from './home-neighbour.ts';
import { goRogue, stranger } from './stranger.ts';

const commands = { addTask, askToTakeOver, comeIn, startGathering, takeTask } as const;
type Commands = typeof commands;
type InputOf<C> = C extends Command<infer Input> ? Input : never;

let camp: Camp | undefined;
let engine: Engine | undefined;
let news: News | undefined;

const theCamp = (): Camp => {
  if (!camp) throw new Error('no gathering is open');
  return camp;
};
const theEngine = (): Engine => {
  if (!engine) throw new Error('no gathering is open');
  return engine;
};
const theNews = (): News => {
  if (!news) throw new Error('no gathering is open');
  return news;
};

const lab = {
  ...stranger,
  ...homeNeighbour,
  ...diskFaults,

  /** Opens the gathering of this invite (hex), or of a new one. Answers the invite. */
  async open(secret?: string, isRogue = false): Promise<string> {
    const gatherings = new Gatherings();
    const known = secret === undefined ? undefined : fromHex(secret);
    const opened = await gatherings.open(known ? { secret: known } : gatherings.start());
    if (!opened.ok) throw new Error(opened.error.reason);
    camp = opened.value;
    engine = await camp.engine;
    if (isRogue) goRogue(engine);
    else news = await loadNews(camp);
    return toHex(camp.invite.secret);
  },

  /** Settles when it is kept. Answers the id of the thing it made or changed. */
  async run<Name extends keyof Commands>(name: Name, input: InputOf<Commands[Name]>): Promise<string> {
    const ran = theCamp().run(commands[name] as Command<InputOf<Commands[Name]>>, input);
    if (!ran.ok) throw new Error(ran.error);
    const kept = await ran.value.kept;
    if (!kept.ok) throw new Error(kept.error);
    const id = ran.value.changes[0]?.id ?? '';
    if (name === 'comeIn') await theCamp().actFor(id);
    return id;
  },

  tasks(): string[] {
    const titles: Query<string[]> = ({ view }) => view.all(task).map((each) => each.title ?? '');
    return theCamp().ask(titles);
  },

  async showCode(): Promise<{ text: string; isReachable: boolean } | { error: string }> {
    const shown = await theNews().showCode(location.origin);
    if (!shown.ok) return { error: shown.error };
    return { text: shown.value.text, isReachable: shown.value.isReachable };
  },

  async scanned(text: string): Promise<{ is: Scanned['is']; text?: string } | { error: string }> {
    const scanned = await theNews().scanned(text);
    if (!scanned.ok) return { error: scanned.error };
    const { value } = scanned;
    return value.is === 'answer' ? { is: value.is, text: value.text } : { is: value.is };
  },

  links: () => theNews().links.map(({ author, ...rest }) => ({ ...rest, author: toHex(latin1(author)) })),

  /** Devices heard, and how many are known to keep the act of this number. */
  known: (seq: number) => ({
    heard: theNews()
      .lastHeard()
      .map(({ author, at }) => ({ author: toHex(latin1(author)), at })),
    carriedBy: theNews().carriedBy(seq),
  }),

  refusal: () => theNews().lastRefusal,

  /** At a signalling server somebody typed in, or at none any more. */
  meetFromHome: (url: string | null, ice: readonly RTCIceServer[] = []): Promise<void> =>
    theNews().meetFromHome(url === null ? null : { signalling: [url], ice }),

  homeReached: (): number => theNews().home?.reached ?? 0,
  homeRefused: (): boolean => theNews().home?.isRefused ?? false,

  /** As this device's storage names the gathering. */
  gathering: (): string => theCamp().id,

  invite: (): string => toHex(theCamp().invite.secret),

  author: (): string => toHex(latin1(theEngine().author)),

  /** Whom this device speaks for. */
  person: (): string | undefined => personOf(theCamp().view, theCamp().author),

  isDamaged: (): boolean => theCamp().health.now.isDamaged,

  /** Writes task after task for as long as the page lives, and notes each (`window.noteKept`) once it is kept. */
  writeOn(prefix: string): void {
    const { noteKept } = window as unknown as { noteKept: (title: string) => void };
    let number = 0;
    const write = (): void => {
      const title = `${prefix}-${number++}`;
      void lab.run('addTask', { title }).then(() => noteKept(title));
      setTimeout(write, 3);
    };
    write();
  },

  /** So many tasks with long names that do not pack well; settles when all are kept. */
  async writeMany(count: number): Promise<void> {
    const name = (): string => toHex(crypto.getRandomValues(new Uint8Array(48)));
    await Promise.all(Array.from({ length: count }, () => lab.run('addTask', { title: name() })));
  },

  facts() {
    const { journal, ledger } = theEngine().held;
    return {
      digest: toHex(journal.buckets.whole()),
      document: toHex(sha256(encodeStateAsUpdate(ledger.doc))),
      acts: journal.acts.length,
      /** Authors of whom two acts bear one number. */
      forked: journal.forkedAuthors().length,
      keysRetired: theCamp().health.now.keysRetired,
    };
  },

  async file(withInvite: boolean): Promise<string> {
    return toHex(await theNews().fileOfEverything(withInvite));
  },

  async readFile(hex: string): Promise<{ taken: number } | { error: string }> {
    const read = await theNews().readFile(fromHex(hex) as Bytes);
    return read.ok ? { taken: read.value.taken } : { error: read.error };
  },

  /** A bare offer and what gathering took, without any camp. */
  async offer(): Promise<{ bytes: number; isReachable: boolean; ms: number } | { error: string }> {
    const start = performance.now();
    const made = await browserRtc.offer('\0'.repeat(16), 5000);
    if (!made.ok) return { error: made.error };
    const { offer, isReachable } = made.value;
    made.value.cancel();
    return { bytes: offer.length, isReachable, ms: performance.now() - start };
  },
};

export type Lab = typeof lab;

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

Object.assign(window, { lab });
