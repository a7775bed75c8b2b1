// One gathering, open on this device: what the screens hold. They run commands and watch queries. Opening reads a
// glance of what there is and nothing else; what signs, keeps and takes in (the engine) is loaded once something is shown.
import { type Bytes, Emitter, Log, type Result, type Stop, latin1, ok } from '#base';
import type { Invite } from '#identity';
import type { Act } from '#journal';
import {
  type Command,
  type Facts,
  type KindName,
  type MeCard,
  type Query,
  RecordView,
  type Refusal,
  comeBackAs,
  noFacts,
  personOf,
} from '#record';
import { type CampDatabase, type DiskError, campDatabase, databaseName } from '#storage';
import { Desk, type Ran } from './desk.ts';
import type { Device } from './device.ts';
import type { Engine } from './engine.ts';
import { fetchPart } from './fetch-part.ts';
import { HealthBoard } from './health.ts';
import { type Found, type ToOpen, lookIn } from './look-in.ts';
import { afterFrame, afterPaint } from './paint.ts';
import { Starts, type WhyNotYet } from './starts.ts';
import { Watching } from './watch.ts';

export class Camp {
  readonly invite: Invite;
  /** The gathering's id in hex. */
  readonly id: string;
  readonly health = new HealthBoard();
  readonly log: Log;
  readonly view = new RecordView();
  readonly device: Device;
  readonly clock: Device['clock'];
  #ready: (engine: Engine) => void = () => undefined;
  /** What signs, keeps and takes in, once the acts are read. */
  readonly engine = new Promise<Engine>((resolve) => (this.#ready = resolve));
  /** Told before it closes: whatever could still write to the disk ends now. */
  readonly onClosing = new Emitter<void>();
  #settleClosed: () => void = () => undefined;
  /** Settles once nothing of it is open on this page any more. */
  readonly closed = new Promise<void>((resolve) => (this.#settleClosed = resolve));
  readonly #database: CampDatabase;
  readonly #desk: Desk;
  readonly #watching: Watching;
  readonly #starts: Starts;
  #engine: Engine | null = null;
  #facts: Facts = noFacts;
  #person: string | undefined;
  #author: Bytes = new Uint8Array(16); // an author id, before this device has one
  #isKnown = false;
  #isClosing = false;

  private constructor(invite: Invite, id: string, device: Device, database: CampDatabase) {
    this.invite = invite;
    this.id = id;
    this.device = device;
    this.clock = device.clock;
    this.#database = database;
    this.log = new Log(() => device.clock.now());
    const { view, health } = this;
    const [facts, person, author] = [() => this.#facts, () => this.#person, () => this.#author];
    this.#desk = new Desk({ device, view, health, facts, person, author });
    this.#watching = new Watching(this.view, device.clock, facts, person);
    const start = (isShown: boolean, shown: () => void) => this.#startEngine(isShown, shown);
    this.#starts = new Starts(start, (disk) => {
      this.health.set({ disk });
      return this.#isClosing;
    });
    this.#desk.onTouched = (kinds) => this.#watching.touched(kinds);
    this.#desk.onWaiting = (unkept, disk) => this.health.set({ unkept, disk });
  }

  /**
   * Opens a gathering. The answer comes as soon as something can be shown: from the glance or the cache, before any
   * act is read. `health` tells when writing goes through. `isKnown`: this device has had it open before.
   */
  static async open(
    { invite, id, isKnown, isForNow }: ToOpen,
    device: Device,
  ): Promise<Result<Camp, WhyNotYet>> {
    const database = campDatabase(id);
    const camp = new Camp(invite, id, device, database);
    const looked = await lookIn(database, camp.view, isForNow, device.clock.now());
    if (!looked.ok) {
      database.end();
      return looked;
    }
    const found = looked.value;
    camp.#isKnown = isKnown;
    camp.#author = found.author ?? camp.#author;
    camp.#person = found.person;
    if (found.shown === 'nothing') {
      const started = await camp.#starts.untilShown();
      if (started.ok) return ok(camp);
      await camp.close();
      return started;
    }
    camp.#recognise();
    camp.health.set({ phase: found.shown === 'all' ? 'readable' : 'present' });
    void afterPaint().then(() => camp.#goOn(found));
    return ok(camp);
  }

  /** The person this device acts for. */
  get person(): string | undefined {
    return this.#person;
  }

  /** This device's author id, as 16 letters of one byte each. */
  get author(): string {
    return latin1(this.#author);
  }

  /** Decided at once; kept as soon as the disk has it. */
  run<Input>(command: Command<Input>, input: Input): Result<Ran, Refusal> {
    return this.#desk.run(command, input);
  }

  /** Questions wait until the next frame is drawn: a button under a finger turns first. Then all are asked. */
  drawFirst(): Promise<void> {
    return this.#watching.waitFor(afterFrame());
  }

  ask<Answer>(query: Query<Answer>): Answer {
    return this.#watching.ask(query);
  }

  watch<Answer>(query: Query<Answer>, onAnswer: (answer: Answer) => void): Stop {
    return this.#watching.watch(query, onAnswer);
  }

  /** From now on this device acts for this person. */
  async actFor(person: string): Promise<Result<void, DiskError>> {
    // Shown when it is kept: whoever sees their name and closes the page is still themselves when they come back.
    const kept = await (await this.engine).store.write({ person });
    this.#person = person;
    this.#watching.touchedAll();
    return kept;
  }

  /** A person's latest facts; they stand until `expires` (s) and are then erased everywhere. True once kept. */
  async writeMe(card: MeCard, expires: number): Promise<boolean> {
    return (await this.engine).writeMe(card, expires);
  }

  /** What another opening of this gathering on this page could not keep any more is kept here. */
  takeUp(from: Camp): void {
    this.#desk.takeUp(from.#desk.left());
  }

  /** Leaves a thing (`kind:id`) out of lists on this device, or brings it back (rule P6). */
  async hide(thing: string, isHidden: boolean): Promise<Result<void, DiskError>> {
    const hidden = this.view.hidden.set(thing, isHidden);
    this.#watching.touchedAll();
    return (await this.engine).store.write({ hidden });
  }

  /** This device's own acts about a thing, oldest first; none before the acts are read. */
  ownActs(kind: KindName, id: string): readonly Act[] {
    return this.#engine?.ownActs(`${kind}:${id}`) ?? [];
  }

  /** The page is back, room was made, the clock jumped: what could not be done is tried again. */
  wake(): void {
    if (this.#desk.waitingCount > 0) this.#desk.retry();
    this.#watching.touchedAll();
    void this.#engine?.pockets.expire();
  }

  close(): Promise<void> {
    if (!this.#isClosing) void this.#close().finally(this.#settleClosed);
    return this.closed;
  }

  async #close(): Promise<void> {
    this.#isClosing = true;
    this.onClosing.emit();
    await Promise.all([this.#desk.end(), this.#starts.rest]);
    if (this.#engine) await this.#engine.close();
    else this.#database.end();
  }

  /**
   * A page may close between somebody's coming in and its being known here whom this device acts for. The record
   * says so too: nobody is asked twice. Answers whether that was the case.
   */
  #recognise(): boolean {
    if (this.#person !== undefined) return false;
    this.#person = personOf(this.view, this.author);
    return this.#person !== undefined;
  }

  /** A new key speaks for nobody until it says so: now, or as soon as that person is here again. */
  #speakFor(person: string | undefined): void {
    if (person && !personOf(this.view, this.author)) this.run(comeBackAs, { person });
  }

  /** After the first screen: the rest of the glance, and what signs and keeps. */
  async #goOn(found: Found): Promise<void> {
    const isAll = found.shown === 'all' || (await found.showPast());
    if (isAll && found.shown === 'present') {
      this.#watching.touchedAll();
      this.health.set({ phase: 'readable' });
    }
    // Without what is past, all of it is shown anew as soon as it is read from elsewhere.
    await this.#starts.untilItGoes(isAll);
  }

  async #startEngine(isShown: boolean, onShown: () => void): Promise<Result<void, WhyNotYet>> {
    const part = await fetchPart(() => import('./engine.ts'));
    if (!part.ok) return part;
    const started = await part.value.Engine.start({
      invite: this.invite,
      device: this.device,
      database: this.#database,
      view: this.view,
      health: this.health,
      log: this.log,
      cacheBase: `${databaseName(this.id)}-view-`,
      isKnown: this.#isKnown,
      isShown,
      onShown: () => {
        this.health.set({ phase: 'readable' });
        onShown();
      },
      onTouched: (kinds) => {
        if (kinds.has('person')) this.#speakFor(this.#person);
        this.#watching.touched(kinds);
      },
      onFacts: () => this.#watching.touchedFacts(),
      onAuthor: (author) => void (this.#author = author),
      onRetired: (former) => this.#speakFor(personOf(this.view, former) ?? this.#person),
    });
    if (!started.ok) return started;
    this.#engine = started.value;
    this.#facts = started.value.facts;
    if (this.#recognise()) void started.value.store.write({ person: this.#person });
    this.#speakFor(this.#person);
    this.#watching.touchedAll();
    this.health.set({ phase: 'ready', disk: null });
    this.#desk.begin(started.value.writer);
    this.#ready(started.value);
    return ok(undefined);
  }
}
