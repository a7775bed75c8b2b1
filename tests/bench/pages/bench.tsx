// The whole app, with a hand in it: the same screens, camp and links, and a way for a bench to fill, link and read
// them without walking through the screens that do it by QR.
import { fromHex, toHex } from '#base';
import { type Camp, Gatherings } from '#app';
import { addTask, comeIn } from '#record';
import { render } from 'preact';
import type { Engine } from '../../../src/app/engine.ts';
import { News } from '../../../src/app/news.ts';
import { App } from '../../../src/ui/App.tsx';
import '../../../src/ui/look/base.css';
import '../../../src/ui/look/tokens.css';
import '../../../src/ui/look/lights.css';
import { Opening } from '../../../src/ui/opening.ts';
import { way } from '../../../src/ui/way.ts';

// The app loads its news by itself; this only looks over its shoulder.
let tellNews: (news: News) => void = () => undefined;
const newsIsHere = new Promise<News>((resolve) => (tellNews = resolve));
const startNews = News.start;
News.start = async (engine: Engine): Promise<News> => {
  const news = await startNews(engine);
  tellNews(news);
  return news;
};

/** Bytes this page gave to its links. */
let given = 0;
const send = RTCDataChannel.prototype.send as (this: RTCDataChannel, bytes: ArrayBufferView) => void;
RTCDataChannel.prototype.send = function count(this: RTCDataChannel, bytes: ArrayBufferView) {
  given += bytes.byteLength;
  send.call(this, bytes);
} as typeof RTCDataChannel.prototype.send;

/** The first task written is to be done in so long, each further one so much sooner (s). */
const FIRST_IN_S = 2400;
const APART_S = 10;

const opening = new Opening(new Gatherings());

/** ms since 1970 */
interface Written {
  readonly startedAt: number;
  readonly keptAt: number;
}

const epoch = (): number => performance.timeOrigin + performance.now();

/** Settles when what stands now was in a frame that was drawn. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

function theCamp(): Camp {
  const { now } = opening.state;
  if (now.is !== 'open') throw new Error('no gathering is open');
  return now.camp;
}

/** A task that is wanted before all others on the list: sooner than those, and nobody on it. */
async function addOne(title: string, inS: number): Promise<Written> {
  const camp = theCamp();
  const atS = Math.floor(camp.clock.now() / 1000) + inS;
  const startedAt = epoch();
  const ran = camp.run(addTask, { title, atS });
  if (!ran.ok) throw new Error(ran.error);
  const kept = await ran.value.kept;
  if (!kept.ok) throw new Error(kept.error);
  return { startedAt, keptAt: epoch() };
}

const hand = {
  go: (url: string): void => way.go(url),

  /** Opens the gathering of this invite (hex), and comes in by this name. */
  async open(secret: string, name: string): Promise<void> {
    const opened = await opening.open({ secret: fromHex(secret) as Uint8Array<ArrayBuffer> });
    if (!opened.ok) throw new Error(opened.error.reason);
    const came = opened.value.run(comeIn, { name });
    if (!came.ok) throw new Error(came.error);
    await came.value.kept;
    await opened.value.actFor(came.value.changes[0]?.id ?? '');
  },

  /** Takes in a carried file (hex). Answers the acts that were new. */
  async readFile(hex: string): Promise<number> {
    const read = await (await newsIsHere).readFile(fromHex(hex) as Uint8Array<ArrayBuffer>);
    if (!read.ok) throw new Error(read.error);
    return read.value.taken;
  },

  /** Everything is written down, and the gathering closed. */
  close: (): Promise<void> => theCamp().close(),

  /** Settles when the acts are read: from then on what is written is kept. Answers when (ms after the page was asked for). */
  async ready(): Promise<number> {
    if (opening.state.now.is !== 'open')
      await new Promise<void>((resolve) => {
        const stop = opening.state.listen(({ is }) => {
          if (is !== 'open') return;
          stop();
          resolve();
        });
      });
    await theCamp().engine;
    return performance.now();
  },

  async showCode(): Promise<string> {
    const shown = await (await newsIsHere).showCode(location.origin);
    if (!shown.ok) throw new Error(shown.error);
    return shown.value.text;
  },

  /** Answers what is to be shown to the other, if anything. */
  async scanned(text: string): Promise<string> {
    const scanned = await (await newsIsHere).scanned(text);
    if (!scanned.ok) throw new Error(scanned.error);
    return scanned.value.is === 'answer' ? scanned.value.text : '';
  },

  async hasLink(): Promise<boolean> {
    return (await newsIsHere).links.some(({ isQuiet }) => !isQuiet);
  },

  given: (): number => given,

  async facts(): Promise<{ acts: number; cards: number; digest: string }> {
    const { held, pockets } = await theCamp().engine;
    return {
      acts: held.journal.acts.length,
      cards: [...pockets.cards.all()].length,
      digest: toHex(held.journal.buckets.whole()),
    };
  },

  /** Settles when so many acts and cards are here and drawn. Answers how long after its link had opened (ms). */
  async allShown(acts: number, cards: number): Promise<number> {
    const { held, pockets, door } = await theCamp().engine;
    const news = await newsIsHere;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (held.journal.acts.length >= acts && [...pockets.cards.all()].length >= cards) resolve();
      };
      door.onNews.listen(look);
      pockets.onNews.listen(look);
      look();
    });
    await drawn();
    const at = theCamp().clock.now();
    return at - Math.max(...news.links.map(({ openedAt }) => openedAt));
  },

  /** Settles when so many cards and envelopes are here. Answers how long after its link had opened (ms). */
  async pocketsHold(cards: number, envelopes: number): Promise<number> {
    const { pockets } = await theCamp().engine;
    const news = await newsIsHere;
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (pockets.cards.size >= cards && pockets.envelopes.size >= envelopes) resolve();
      };
      pockets.onNews.listen(look);
      look();
    });
    return theCamp().clock.now() - Math.max(...news.links.map(({ openedAt }) => openedAt));
  },

  /** How long the digest of the acts takes when one of its rows has just changed (ms). */
  async digestMs(): Promise<number> {
    const { buckets } = (await theCamp().engine).held.journal;
    const [row = ''] = buckets.rows(0);
    buckets.delete(row);
    buckets.add(row);
    const start = performance.now();
    buckets.whole();
    return performance.now() - start;
  },

  /** Settles when so many acts are here. */
  async atLeast(acts: number): Promise<void> {
    const { held, door } = await theCamp().engine;
    await new Promise<void>((resolve) => {
      door.onNews.listen(() => held.journal.acts.length >= acts && resolve());
    });
  },

  /** Adds so many tasks (`prefix-number-`), one every so many ms, each the soonest of all. */
  async write(prefix: string, count: number, everyMs: number): Promise<Written[]> {
    const all: Promise<Written>[] = [];
    for (let number = 0; number < count; number++) {
      all.push(addOne(`${prefix}-${number}-`, FIRST_IN_S - number * APART_S));
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
    return Promise.all(all);
  },

  /** When acts from elsewhere came in (ms since 1970), from now on. */
  async noteArrivals(): Promise<void> {
    const { door } = await theCamp().engine;
    door.onNews.listen(({ origin }) => {
      if (origin !== 'own') arrivals.push(epoch());
    });
  },

  arrivals: (): number[] => arrivals,
};

const arrivals: number[] = [];

export type Hand = typeof hand;

Object.assign(window, { hand });
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
render(<App opening={opening} />, root);
