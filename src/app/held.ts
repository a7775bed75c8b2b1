// The acts this device holds and what they amount to: journal, derived document, view and cache, kept in step.
// Acts are put in here only when they are on disk.
import type { Clock, Log } from '#base';
import { type Act, Journal, type Settled } from '#journal';
import type { RecordView } from '#record';
import { Ledger, documentMark, markOf } from '#record/ledger';
import { ViewCache, deleteCache, nextTask } from '#storage';
import { Changed } from './changed.ts';
import type { HeldParts } from './held-parts.ts';
import { showAll, showInSteps, showKeys } from './shown.ts';

/** Acts settled or applied at a time while opening, so that the screen gets its turn. */
const SLICE_ACTS = 300;
/** Acts brought into the document at a time, and kept as a row of it: a tap may have to wait for one. */
const DERIVE_ACTS = 150;
/** As many at once from others are a camp that streams in… */
const STREAM_ACTS = 200;
/** …and when none have come for so long (ms), it has passed. */
const STREAM_REST_MS = 3000;

export class Held {
  readonly journal: Journal;
  readonly view: RecordView;
  ledger: Ledger;
  /** Kinds whose things changed. */
  onTouched: (kinds: ReadonlySet<string>) => void = () => undefined;
  /** Things (`kind:id`) that show something else now; null: all of them, and no others. */
  onShown: (things: readonly string[] | null) => void = () => undefined;
  /** A cache was begun under this name; it is to be recorded in the journal's database. */
  onNewCache: (name: string) => void = () => undefined;
  /** Mark of the acts that are on disk. */
  readonly #heldMark: () => string;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #cacheBase: string;
  #cache: ViewCache | undefined;
  #cacheNumber = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cacheTimer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  #isMore = false;
  readonly #changed = new Changed();
  #isDeriving = false;
  /** The document is being made anew after a fork, which has taken so long by now (ms). */
  #isAnew = false;
  #anewMs = 0;

  constructor(parts: HeldParts) {
    this.journal = new Journal(parts.keys);
    this.view = parts.view;
    this.#clock = parts.clock;
    this.#log = parts.log;
    this.#cacheBase = parts.cacheBase;
    this.#heldMark = parts.heldMark;
    this.ledger = new Ledger();
  }

  /** The document from the cache, if it shows exactly the acts of `heldMark`: readable before any act is. */
  async openCache(name: string, heldMark: string): Promise<boolean> {
    this.#cacheNumber = Number(name.slice(this.#cacheBase.length)) || 0;
    const opened = await ViewCache.open(name, heldMark);
    if (!opened) return false;
    this.#cache = opened.cache;
    this.ledger = new Ledger(opened.doc);
    return true;
  }

  /**
   * Takes in all acts from disk. After it, who said what, choices and writing are possible. Answers the acts
   * that hang in the air because something before them is damaged.
   */
  async read(acts: readonly Act[]): Promise<readonly Act[]> {
    for (let at = 0; at < acts.length; at += SLICE_ACTS) {
      this.journal.insert(acts.slice(at, at + SLICE_ACTS), Number.MAX_SAFE_INTEGER);
      await nextTask();
    }
    const { counted } = this.journal;
    const branches = [...this.journal.branches()].map(({ number, count }) => [number, count] as const);
    const isCached = this.#cache !== undefined && documentMark(this.ledger.docSoFar) === markOf(branches);
    if (!isCached) {
      this.#cache?.close();
      this.#cache = undefined;
      this.ledger = new Ledger();
    }
    this.#log.add('cache', isCached ? 'used' : 'made anew from the acts');
    for (let at = 0; at < counted.length; at += SLICE_ACTS) {
      const slice = counted.slice(at, at + SLICE_ACTS);
      if (isCached) this.ledger.learn(slice);
      else this.ledger.stand(slice);
      await nextTask();
    }
    this.view.useActs({
      heads: (key) => this.ledger.heads(key),
      choices: (key) => this.ledger.choices(key),
      contested: () => this.ledger.contested(),
      touched: (thing) => this.ledger.touched(thing),
      actsOf: (thing) => this.ledger.actsOf(thing),
    });
    if (!isCached) {
      await showInSteps(this.view, this.ledger, SLICE_ACTS);
      this.onShown(null);
    }
    // What was shown at a glance was made from a document that had come as far as the cache.
    if (!this.#isWhole()) this.showAll();
    return acts.filter((act) => !this.journal.has(act.name));
  }

  /** Brings into the document what is due to it, and caches it. What it will show is shown already. */
  async derive(): Promise<void> {
    if (this.#isClosed || this.#isDeriving || (this.#cache && this.ledger.isDerived)) return;
    this.#isDeriving = true;
    if (!this.#cache) this.#beginCache();
    await this.#cache?.begun();
    // More may come in meanwhile, and a fork may make all of it due anew.
    for (let start = this.#clock.now(), all = this.ledger.derive(DERIVE_ACTS); !all.next().done;) {
      this.#anewMs += this.#clock.now() - start;
      await nextTask();
      start = this.#clock.now();
    }
    this.#isDeriving = false;
    if (this.#isClosed) return;
    if (this.#isAnew) this.journal.rebuilt(this.#clock.now(), this.#anewMs);
    this.#isAnew = false;
    this.stamp();
    if (!this.#isWhole()) this.showAll();
  }

  /**
   * On disk now, as others may be that follow (`isMore`); what they touch is told with the last. So many are settled and
   * shown `most`; `goOn` does the rest.
   */
  insert(acts: readonly Act[], isMore = false, most = Infinity): void {
    this.#isMore = isMore;
    this.#apply(this.journal.insert(acts, this.#clock.now(), most));
  }

  /** Whether some could be shown that were too many at once. */
  get isShort(): boolean {
    return this.journal.isShort;
  }

  /** Shows so many more of them. */
  goOn(most: number): void {
    this.#apply(this.journal.goOn(this.#clock.now(), most));
  }

  /** Whether acts are on disk that are not shown yet: more of them follow, or the document was just made anew (B6). */
  get isBehind(): boolean {
    return this.#isMore || this.isShort || this.journal.dueAt !== null;
  }

  /** Other acts are on disk: the cache stands for another mark now, or will when they are in the document. */
  stamp(): void {
    if (this.ledger.isDerived && !this.#isMore && !this.isShort) this.#cache?.stampSoon(this.#heldMark());
  }

  /** Shows the whole document, and nothing else. */
  showAll(): void {
    showAll(this.view, this.ledger);
    this.onShown(null);
  }

  /** Whether what is shown is all the document has. */
  #isWhole(): boolean {
    return this.view.things().values === this.ledger.keyCount;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#cacheTimer);
    // Closed as soon as the last of a stream was in: the copy is good, and says so.
    if (this.ledger.size > 0) this.stamp();
    await this.#cache?.stampNow();
    this.#cache?.close();
  }

  #apply(settled: Settled): void {
    if (settled.renumbered) {
      const start = this.#clock.now();
      this.ledger.rebuild(this.journal.counted);
      this.showAll();
      for (const act of this.journal.counted) this.#changed.addKind(act.kind);
      this.#isAnew = true;
      this.#anewMs = this.#clock.now() - start;
      this.journal.rebuilt(this.#clock.now(), this.#anewMs);
      this.#beginCache();
      void this.derive();
      this.#log.add('record', `made anew from ${this.journal.counted.length} acts after a fork`);
    } else {
      const { counted } = settled;
      const isStream = this.#isMore || this.isShort || counted.length >= STREAM_ACTS;
      if (isStream) this.#deriveLater();
      const isLater = isStream || !this.ledger.isDerived;
      this.#show(isLater ? this.ledger.stand(counted) : this.ledger.apply(counted));
    }
    for (const act of settled.refused) this.#log.add('gate', `${act.key}: ${act.reason}`);
    this.stamp();
    this.#settleLater();
    if (this.#isMore || this.isShort || this.#changed.isEmpty) return;
    if (this.ledger.isDerived) this.onTouched(this.#changed.take());
    else void this.#changed.takeRead(this.view).then((kinds) => this.onTouched(kinds));
  }

  #show(keys: ReadonlySet<string>): void {
    const things = showKeys(this.view, this.ledger, keys);
    this.#changed.add(things);
    this.onShown(things);
  }

  /** Document and cache would take a third of the time that a stream does: they go on when it has passed. */
  #deriveLater(): void {
    clearTimeout(this.#cacheTimer);
    this.#cacheTimer = setTimeout(() => void this.derive(), STREAM_REST_MS);
  }

  #beginCache(): void {
    this.#cache?.close();
    if (this.#cacheNumber > 0) deleteCache(`${this.#cacheBase}${this.#cacheNumber}`);
    this.#cacheNumber++;
    const name = `${this.#cacheBase}${this.#cacheNumber}`;
    deleteCache(name); // left over from an opening that never recorded it
    this.#cache = ViewCache.begin(name, this.ledger.docSoFar);
    this.stamp();
    this.onNewCache(name);
  }

  /** Forks that have to wait because the document was just made anew are settled when it has rested. */
  #settleLater(): void {
    const due = this.journal.dueAt;
    if (due === null || this.#timer !== undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#apply(this.journal.flush(this.#clock.now()));
      },
      Math.max(0, due - this.#clock.now()),
    );
  }
}
