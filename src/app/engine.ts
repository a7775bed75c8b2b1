// What stands behind the screens once the first one is there: acts, disk, cards, keys. Everything that signs, keeps
// or takes in is here, and is loaded only after something can be read, so that opening the app waits for none of it.
import { type Bytes, type Log, type Result, fromLatin1, ok } from '#base';
import {
  type CampKeys,
  type DeviceKey,
  type Invite,
  campKeys,
  newDeviceKey,
  newVerify,
  signerOf,
} from '#identity';
import type { Act, Name, Signer } from '#journal';
import { type MeCard, ME, type RecordView, personOf, plain } from '#record';
import {
  type CampDatabase,
  type DiskError,
  GlanceWriter,
  JournalStore,
  type Loaded,
  readMeta,
} from '#storage';
import type { Device } from './device.ts';
import { Diets } from './diets.ts';
import { Door } from './door.ts';
import { CardFacts } from './facts.ts';
import { Held } from './held.ts';
import type { HealthBoard } from './health.ts';
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
  /** Whether the view shows the kept record already. */
  readonly isShown: boolean;
  /** The view shows the kept record now; who said what is still being read. */
  onShown(): void;
  onTouched(kinds: ReadonlySet<string>): void;
  onFacts(): void;
  /** This device's author id: at the start, and whenever its key was retired. */
  onAuthor(author: Bytes): void;
  /** The old key was retired: the new one has to be said to speak for the same person. */
  onRetired(): void;
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
  #signer: Signer;

  private constructor(parts: EngineParts, keys: CampKeys, store: JournalStore, key: DeviceKey) {
    const { device, view, log } = parts;
    const turnstile = new Turnstile();
    const verify = newVerify();
    this.#parts = parts;
    this.#signer = signerOf(key);
    this.invite = parts.invite;
    this.keys = keys;
    this.device = device;
    this.log = log;
    this.store = store;
    this.held = new Held({ ...parts, keys, clock: device.clock, heldMark: () => store.heldMark });
    this.#glance = new GlanceWriter(parts.database, {
      valuesOf: (thing) => view.valuesOf(thing),
      mark: () => store.heldMark,
    });
    this.pockets = new Pockets(keys, store, verify, device.clock, log);
    this.facts = new CardFacts(this.pockets.cards, view);
    this.diets = new Diets({
      pockets: this.pockets,
      store,
      facts: this.facts,
      own: () => this.#signer,
      random: (length) => device.random(length),
      aboutOf: (person) => this.#aboutOf(person),
    });
    const ownAuthor = (): Name => this.#signer.author;
    this.door = new Door({ held: this.held, store, turnstile, verify, ownAuthor, log });
    this.writer = new JournalWriter({
      device,
      held: this.held,
      store,
      turnstile,
      signer: () => this.#signer,
    });
    this.#wire();
  }

  /** Reads everything kept. Until it answers nothing is written and nothing taken in. */
  static async start(parts: EngineParts): Promise<Result<Engine, DiskError>> {
    const keys = campKeys(parts.invite);
    const store = new JournalStore(parts.database, String.fromCharCode(...keys.gathering));
    const self = await store.read<DeviceKey>('self');
    if (!self.ok) return self;
    const key = self.value ?? (await newDeviceKey());
    const engine = new Engine(parts, keys, store, key);
    if (!self.value) {
      const kept = await store.write({ self: key, author: engine.author, secret: parts.invite.secret });
      if (!kept.ok) return kept;
    }
    parts.onAuthor(fromLatin1(engine.author));
    await engine.#openCache();
    const loaded = await store.load();
    if (!loaded.ok) return loaded;
    const lost = await engine.held.read(loaded.value.acts);
    engine.pockets.read(loaded.value);
    if (loaded.value.damage === 'some' || lost.length > 0) await engine.#mend(loaded.value);
    engine.facts.forget();
    if (!parts.isShown) engine.#glance.note([]);
    return ok(engine);
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
    return this.#signer.author;
  }

  get signer(): Signer {
    return this.#signer;
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
    return this.pockets.writeCard(this.#signer, { name: ME, about, expires, value: plain(card) });
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

  #wire(): void {
    const { held, door, pockets, writer, store } = this;
    const { health, onTouched, onFacts } = this.#parts;
    held.onShown = (things) => this.#glance.note(things ?? held.view.things().things, things === null);
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
    door.onOwnFromElsewhere = () => void this.#retireKey();
  }

  /**
   * Part of the disk was lost. What could be read is written down anew, and this device goes on under a new
   * key: it cannot know which numbers of its own chain others have already seen.
   */
  async #mend(loaded: Loaded): Promise<void> {
    this.log.add('disk', `damaged: ${loaded.acts.length} acts could be read`);
    this.#parts.health.set({ isDamaged: true });
    await this.store.rewrite(this.held.journal.acts);
    await this.#retireKey();
  }

  /** Goes on under a new key, which speaks for the same person. What the old one wrote stays. */
  async #retireKey(): Promise<void> {
    const key = await newDeviceKey();
    const signer = signerOf(key);
    const kept = await this.store.write({ self: key, author: signer.author });
    if (!kept.ok) return; // the next opening meets the same, and tries again
    this.#signer = signer;
    const { health, onAuthor, onRetired } = this.#parts;
    health.set({ keysRetired: health.now.keysRetired + 1 });
    this.log.add('key', 'goes on under a new key');
    onAuthor(fromLatin1(signer.author));
    onRetired();
  }
}
