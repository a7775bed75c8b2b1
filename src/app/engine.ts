// What stands behind the screens once the first one is there: acts, disk, cards, keys. Everything that signs, keeps
// or takes in is here, and is loaded only after something can be read, so that opening the app waits for none of it.
import { type Bytes, type Log, type Result, fromLatin1, ok } from '#base';
import { type CampKeys, type Invite, campKeys, newVerify } from '#identity';
import type { Act, Name, Signer } from '#journal';
import { type MeCard, ME, type RecordView, isPast, personOf, plain } from '#record';
import {
  type CampDatabase,
  type DiskError,
  GlanceWriter,
  JournalStore,
  PocketStore,
  readMeta,
} from '#storage';
import type { Device } from './device.ts';
import { Diets } from './diets.ts';
import { Door } from './door.ts';
import { CardFacts } from './facts.ts';
import { Held } from './held.ts';
import type { HealthBoard } from './health.ts';
import { Mending } from './mending.ts';
import { OwnKey } from './own-key.ts';
import { afterPaint } from './paint.ts';
import { Pockets } from './pockets.ts';
import { Turnstile } from './turnstile.ts';
import { JournalWriter } from './writer.ts';

export interface EngineParts {
  readonly invite: Invite;
  readonly device: Device;
  readonly database: CampDatabase;
  readonly view: RecordView;
  readonly health: HealthBoard;
  readonly log: Log;
  readonly cacheBase: string;
  /** Whether this device has had the gathering open before: then an empty disk is a loss. */
  readonly isKnown: boolean;
  /** Whether the view shows the kept record already. */
  readonly isShown: boolean;
  /** The view shows the kept record now; who said what is still being read. */
  onShown(): void;
  onTouched(kinds: ReadonlySet<string>): void;
  onFacts(): void;
  /** This device's author id: at the start, and whenever its key was retired. */
  onAuthor(author: Bytes): void;
  /** The key of this author was retired: the new one has to be said to speak for the same person. */
  onRetired(former: Name): void;
}

export class Engine {
  readonly invite: Invite;
  readonly keys: CampKeys;
  readonly device: Device;
  readonly log: Log;
  readonly store: JournalStore;
  readonly held: Held;
  readonly door: Door;
  readonly pockets: Pockets;
  readonly facts: CardFacts;
  readonly diets: Diets;
  readonly writer: JournalWriter;
  readonly #parts: EngineParts;
  readonly #glance: GlanceWriter;
  readonly #own: OwnKey;
  readonly #mending: Mending;
  #isReading = true;
  /** Something else was shown meanwhile than what the glance on disk says. */
  #isToShow = false;

  private constructor(parts: EngineParts, keys: CampKeys, store: JournalStore, own: OwnKey) {
    const { device, view, log } = parts;
    const turnstile = new Turnstile();
    const verify = newVerify();
    this.#parts = parts;
    this.#own = own;
    this.invite = parts.invite;
    this.keys = keys;
    this.device = device;
    this.log = log;
    this.store = store;
    this.held = new Held({ ...parts, keys, clock: device.clock, heldMark: () => store.heldMark });
    this.#glance = new GlanceWriter(parts.database, {
      valuesOf: (thing) => view.valuesOf(thing),
      isPast: (thing) => isPast({ view, now: device.clock.now() }, thing),
      // Acts that are on disk and not in what is shown: no mark is good for that.
      mark: () => (this.held.isBehind ? '' : store.heldMark),
    });
    const pocketStore = new PocketStore(parts.database);
    this.pockets = new Pockets({ keys, store: pocketStore, verify, clock: device.clock, log });
    this.facts = new CardFacts(this.pockets.cards, view);
    this.diets = new Diets({
      pockets: this.pockets,
      store,
      facts: this.facts,
      own: () => own.signer,
      random: (length) => device.random(length),
      aboutOf: (person) => this.#aboutOf(person),
    });
    this.#mending = new Mending({ ...parts, store, held: this.held, pockets: this.pockets, own });
    const reread = (): Promise<Result<void, DiskError>> => this.#mending.reread();
    this.door = new Door({ held: this.held, store, turnstile, verify, own, reread, log });
    this.writer = new JournalWriter({ device, held: this.held, store, turnstile, own, reread });
    this.#wire();
  }

  /** Reads everything kept. Until it answers nothing is written and nothing taken in. */
  static async start(parts: EngineParts): Promise<Result<Engine, DiskError>> {
    const keys = campKeys(parts.invite);
    const store = new JournalStore(parts.database, String.fromCharCode(...keys.gathering));
    const read = await OwnKey.read(store);
    if (!read.ok) return read;
    const { own, isNew, meta } = read.value;
    if (isNew && !parts.isKnown) {
      const kept = await store.write({ ...meta, secret: parts.invite.secret });
      if (!kept.ok) return kept;
    }
    const engine = new Engine(parts, keys, store, own);
    const started = await engine.#read(isNew && parts.isKnown);
    if (started.ok) return ok(engine);
    engine.#letGo();
    return started;
  }

  async #read(isKeyLost: boolean): Promise<Result<void, DiskError>> {
    const { held, pockets, store } = this;
    this.#parts.onAuthor(fromLatin1(this.author));
    store.ask();
    await this.#openCache();
    const loaded = await store.load();
    if (!loaded.ok) return loaded;
    const { acts, isDamaged } = loaded.value;
    const hanging = await held.read(acts);
    // With neither glance nor cache this is the first that can be shown: neither document nor cards are waited for.
    if (!this.#parts.isShown && acts.length > 0) {
      this.#parts.onShown();
      await afterPaint();
    }
    await held.derive();
    const inPockets = await pockets.load();
    if (!inPockets.ok) return inPockets;
    if (inPockets.value === 'some lost') this.#parts.health.set({ isDamaged: true });
    if (isKeyLost || isDamaged || hanging.length > 0) {
      this.#isToShow = true; // its mark is another now
      const mended = await this.#mending.mend(hanging);
      // Where the disk says no, it is tried again before the next words are kept. Without a key nothing begins.
      if (!mended.ok && isKeyLost) return mended;
    }
    this.facts.forget();
    this.#isReading = false;
    const { things } = held.view.things();
    if (!this.#parts.isShown || this.#isToShow) this.#glance.note(things, true);
    else void this.#glance.sortOut(things);
    await this.#mending.watch(this.door);
    return ok(undefined);
  }

  async #openCache(): Promise<void> {
    const meta = await readMeta(this.#parts.database, ['cache', 'held']);
    const [cache, held] = meta.ok ? meta.value : [];
    if (typeof cache !== 'string' || typeof held !== 'string') return;
    if (!(await this.held.openCache(cache, held)) || this.#parts.isShown) return;
    this.held.showAll();
    this.#parts.onShown();
  }

  get author(): Name {
    return this.#own.author;
  }

  get signer(): Signer {
    return this.#own.signer;
  }

  random(length: number): Bytes {
    return this.device.random(length);
  }

  /** Of somebody whom no device speaks for, a card's slot says that it is about them (rule F2). */
  #aboutOf(person: string): string {
    return personOf(this.held.view, this.author) === person ? '' : person;
  }

  /** A person's own latest facts; they stand until `expires` (s) and are then erased everywhere. */
  writeMe(card: MeCard, expires: number): Promise<boolean> {
    const about = this.#aboutOf(card.person);
    return this.pockets.writeCard(this.signer, { name: ME, about, expires, value: plain(card) });
  }

  /** This device's own acts about a thing, oldest first. */
  ownActs(thing: string): readonly Act[] {
    const { ledger, journal } = this.held;
    const own = ledger.actsOf(thing).filter((each) => each.author === this.author);
    return own.flatMap((each) => journal.get(each.name) ?? []);
  }

  async close(): Promise<void> {
    this.pockets.close();
    await Promise.all([this.#glance.flush(), this.held.close()]);
    this.store.close();
  }

  /** It could not be read: nothing of it stays open, and the next attempt begins anew. */
  #letGo(): void {
    this.pockets.close();
    void this.held.close();
  }

  #wire(): void {
    const { held, door, pockets, writer, store } = this;
    const { health, onTouched, onFacts, onAuthor, onRetired, log } = this.#parts;
    held.onShown = (things) => {
      if (this.#isReading) this.#isToShow = true;
      else this.#glance.note(things ?? held.view.things().things, things === null);
    };
    held.onTouched = (kinds) => {
      if (kinds.has('person')) this.facts.forget();
      onTouched(kinds);
    };
    held.onNewCache = (cache) => void store.write({ cache });
    pockets.onCards = () => {
      this.facts.forget();
      onFacts();
    };
    writer.onKept = (acts) => door.onNews.emit({ acts, origin: 'own' });
    door.onDisk = (disk) => {
      if (disk !== health.now.disk && health.now.unkept === 0) health.set({ disk });
    };
    door.onOwnFromElsewhere = () => health.set({ keysRetired: health.now.keysRetired + 1 });
    this.#own.onNew = (former) => {
      log.add('key', 'goes on under a new key');
      onAuthor(fromLatin1(this.author));
      onRetired(former);
    };
  }
}
