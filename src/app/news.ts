// News from other devices, as the screens see it: links, codes to meet by, files, and how things stand. Loaded once
// the first screen is there: opening the app never waits for a neighbour.
import { type Bytes, Emitter, type Result, type Stop } from '#base';
import { type CodeError, newVerify } from '#identity';
import {
  type DialError,
  FileCarry,
  type FileError,
  type FileRead,
  type HomeAddresses,
  type LinkError,
  LinksCarry,
  type Progress,
  type Via,
  browserRtc,
  browserSqueeze,
  realTimers,
} from '#sync';
import type { ThingRef } from '#record';
import type { Engine } from './engine.ts';
import { Carried } from './carried.ts';
import { holdingsOf } from './holdings.ts';
import { Home } from './home.ts';
import { type LinkState, arrivingOf, linkStates } from './link-state.ts';
import { Meeting, type Scanned, type ShownCode } from './meeting.ts';
import { onLeave } from './waking.ts';

export type { LinkState, Scanned, ShownCode };

export class News {
  readonly onChange = new Emitter<void>();
  readonly #engine: Engine;
  readonly #carried: Carried;
  readonly #links: LinksCarry;
  readonly #file: FileCarry;
  readonly #meeting: Meeting;
  readonly #peer: string;
  readonly #stops: Stop[] = [];
  #stopLinks: Stop | null = null;
  readonly #home: Home;
  #lastRefusal: { why: LinkError; via: Via; at: number } | null = null;
  #isOffline = false;
  #fromFile: Progress | null = null;
  #pending = false;

  private constructor(engine: Engine) {
    this.#engine = engine;
    this.#home = new Home(engine);
    this.#meeting = new Meeting(engine);
    const verify = newVerify();
    this.#peer = String.fromCharCode(...engine.random(16));
    this.#carried = new Carried(engine.held.journal, engine.store, () => engine.author);
    this.#links = new LinksCarry({
      rtc: browserRtc,
      timers: realTimers,
      squeeze: browserSqueeze,
      identity: () => ({
        linkKey: engine.keys.linkKey,
        signer: engine.signer,
        verify,
        peer: this.#peer,
        random: (length) => engine.random(length),
      }),
      events: {
        onChange: () => this.#changed(),
        onCovered: (author, count) => this.#carried.covers(author, count),
        onHeard: (author, at) => this.#carried.hears(author, at),
        onRefused: (why, via) => {
          this.#lastRefusal = { why, via, at: engine.device.clock.now() };
          engine.log.add('link', `${via}: ${why}`);
          this.#changed();
        },
        log: (text) => engine.log.add('link', text),
      },
    });
    this.#file = new FileCarry(engine.keys, browserSqueeze, (length) => engine.random(length));
  }

  /** After the camp's acts are read. */
  static async start(engine: Engine): Promise<News> {
    const news = new News(engine);
    await Promise.all([news.#carried.read(), news.#home.read()]);
    const offline = await engine.store.read<boolean>('offline');
    news.#isOffline = offline.ok && offline.value === true;
    news.#stops.push(news.#file.start(holdingsOf(engine)));
    news.#stops.push(
      onLeave(() => {
        news.#hearLinks();
        news.#carried.keepNow();
      }),
    );
    news.#stops.push(engine.door.onNews.listen(() => news.#changed()));
    if (!news.#isOffline) news.#startLinks();
    return news;
  }

  /** Whether this browser can link phones at all. */
  get isSupported(): boolean {
    return browserRtc.isSupported;
  }

  get isOffline(): boolean {
    return this.#isOffline;
  }

  get links(): readonly LinkState[] {
    return linkStates(this.#links.mesh?.links ?? []);
  }

  /** What comes in bulk just now, by links or from a file: acts so far, of how many. */
  get arriving(): Progress | null {
    return arrivingOf(this.links, this.#fromFile);
  }

  /** The last link that came to nothing, and why. */
  get lastRefusal(): { why: LinkError; via: Via; at: number } | null {
    return this.#lastRefusal;
  }

  lastHeard(): ReturnType<Carried['lastHeard']> {
    this.#hearLinks();
    return this.#carried.lastHeard();
  }

  /** How many devices are known to keep our act of this number. */
  carriedBy(seq: number): number {
    return this.#carried.countFor(seq);
  }

  /** How many things this device wrote that no other is known to keep. */
  yetToPassOn(): number {
    return this.#carried.yetToPassOn().length;
  }

  /** What they are about (`kind`, `id`), each once, the latest first. */
  waitingToPassOn(): readonly ThingRef[] {
    const things = new Map(
      this.#carried.yetToPassOn().map(({ kind, id }) => [`${kind}:${id}`, { kind, id }] as const),
    );
    return [...things.values()];
  }

  /** A code to meet by. Ask for the camera first. Good for a minute and a half. */
  showCode(origin: string): Promise<Result<ShownCode, DialError>> {
    return this.#meeting.showCode(origin);
  }

  /** What was scanned, photographed or pasted. */
  scanned(text: string): Promise<Result<Scanned, CodeError | DialError>> {
    return this.#meeting.scanned(text);
  }

  /** Everything held here. `withInvite`: it also brings somebody in, and is as good as a poster. */
  async fileOfEverything(withInvite: boolean): Promise<Bytes> {
    const file = await this.#file.write(withInvite ? { invite: this.#engine.invite } : {});
    if (!file.ok) throw new Error(`a file of everything cannot lack anything: ${file.error}`);
    return file.value;
  }

  /** What a device lacks by its list. */
  fileFor(list: Bytes): Promise<Result<Bytes, FileError>> {
    return this.#file.write({ lackedBy: list });
  }

  /** What this device holds, for another to give it the rest. */
  listOfHeld(): Promise<Bytes> {
    return this.#file.writeList();
  }

  /** How far it is, `arriving` tells. */
  async readFile(file: Bytes): Promise<Result<FileRead, FileError>> {
    const read = await this.#file.read(file, (done, total) => {
      this.#fromFile = { done, total };
      this.#changed();
    });
    this.#fromFile = null;
    this.#changed();
    return read;
  }

  /** No links, to save power or because the network is no good, until switched back. */
  async stayOffline(isOffline: boolean): Promise<void> {
    this.#isOffline = isOffline;
    if (isOffline) {
      this.#stopLinks?.();
      this.#stopLinks = null;
    } else if (!this.#stopLinks) this.#startLinks();
    await this.#engine.store.write({ offline: isOffline });
    this.#changed();
  }

  /** The addresses organisers meet at from home, or null when that is off. */
  get home(): Home['state'] {
    return this.#home.state;
  }

  /** Off until switched on, at addresses somebody typed in; null switches it off. */
  async meetFromHome(addresses: HomeAddresses | null): Promise<void> {
    await this.#home.switch(addresses, this.#links.mesh);
    this.#changed();
  }

  /** The page is back, the clock jumped, the network changed. */
  wake(): void {
    this.#links.mesh?.wake();
  }

  stop(): void {
    this.#stopLinks?.();
    this.#stopLinks = null;
    this.#carried.keepNow();
    for (const stop of this.#stops) stop();
  }

  /** A link tells of itself when it opens and when it ends; in between it is asked. */
  #hearLinks(): void {
    for (const { author, heardAt } of this.links) this.#carried.hears(author, heardAt);
  }

  #startLinks(): void {
    const stopLinks = this.#links.start(holdingsOf(this.#engine));
    const { mesh } = this.#links;
    const stopMeeting = mesh ? this.#meeting.start(mesh) : () => undefined;
    if (mesh) void this.#home.start(mesh);
    this.#stopLinks = () => {
      this.#home.stop();
      stopMeeting();
      stopLinks();
    };
  }

  /** Many things change at once while news flows in; the screen is told once. */
  #changed(): void {
    if (this.#pending) return;
    this.#pending = true;
    setTimeout(() => {
      this.#pending = false;
      this.onChange.emit();
    }, CHANGE_MS);
  }
}

const CHANGE_MS = 100;
