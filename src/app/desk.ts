// What this device's people write. A command is decided at once and lies over the record from that moment; what
// signs and keeps it (the writer) is loaded after the first screen. Until it is kept the words stay on the
// screen as "not kept yet", and are tried again, in their order, for as long as the page lives.
import { type Bytes, type Result, fail, latin1, ok } from '#base';
import { type Act, idOf } from '#journal';
import {
  type Change,
  type Command,
  type Facts,
  type RecordView,
  type Refusal,
  type Who,
  isLongOver,
  personOf,
} from '#record';
import type { DiskError } from '#storage';
import type { Device } from './device.ts';
import type { HealthBoard, NotKept } from './health.ts';
import { type Seen, seenAfter, seenNow } from './seen.ts';

/** Waiting times (ms) between attempts to keep what the disk refused. */
const RETRY_MS = [1000, 2000, 5000, 10_000, 30_000] as const;

/** A command that was decided and is to be kept. */
export interface Pending {
  readonly word: string;
  /** The person it was decided for, where the device did not speak for them; otherwise ''. */
  readonly as: string;
  readonly changes: readonly Change[];
  /** What its person had before them; null while only a glance is shown. */
  readonly seen: Seen | null;
}

/** Signs a command on the journal's end and keeps it. `kept` is called when it is on disk and before it shows. */
export interface Writer {
  write(pending: Pending, kept: (acts: readonly Act[]) => void): Promise<Result<readonly Act[], NotKept>>;
  /** The disk holds other acts than this page knew: another tab wrote, or something is lost. */
  catchUp(): Promise<Result<void, DiskError>>;
}

export interface Ran {
  /** Settles once: kept, or given up because it can never be kept. Not while it is tried again. */
  readonly kept: Promise<Result<readonly Act[], NotKept>>;
  readonly changes: readonly Change[];
}

/** A command whose fate is not settled. */
export interface Waiting extends Pending {
  seen: Seen | null;
  settle(result: Result<readonly Act[], NotKept>): void;
}

export interface DeskParts {
  readonly device: Device;
  readonly view: RecordView;
  readonly health: HealthBoard;
  facts(): Facts;
  person(): string | undefined;
  /** This device's author id, 16 bytes. */
  author(): Bytes;
}

/** Said also where a gathering is for reading: who has the phone, and a call for hands, whatever a clock says. */
const ALWAYS_SAID: readonly string[] = ['comeIn', 'comeBackAs', 'callForHands'];

export class Desk {
  /** How many commands wait to be kept, and what the disk said last. */
  onWaiting: (count: number, error: NotKept | null) => void = () => undefined;
  onTouched: (kinds: ReadonlySet<string>) => void = () => undefined;
  readonly #parts: DeskParts;
  #writer: Writer | null = null;
  #waiting: Waiting[] = [];
  #isWriting = false;
  #writing: Promise<void> = Promise.resolve();
  #isEnded = false;
  #attempt = 0;
  /** What the disk said last, while anything waits. */
  #error: NotKept | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  get waitingCount(): number {
    return this.#waiting.length;
  }

  /** From now on what waits is kept. */
  begin(writer: Writer): void {
    this.#writer = writer;
    // Decided at a glance: of what was there before anything else came in.
    for (const each of this.#waiting) each.seen ??= seenNow(this.#parts.view, each.changes);
    this.retry();
  }

  /** Nothing is kept from now on but what is being written: the gathering is being closed. */
  end(): Promise<void> {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    return this.#writing;
  }

  run<Input>(command: Command<Input>, input: Input): Result<Ran, Refusal> {
    const { view } = this.#parts;
    if (this.#isForReading && !ALWAYS_SAID.includes(command.word)) return fail('gathering/over');
    const who = this.#who();
    const decided = view.hidden.whole(() => command.decide(view, input, who));
    if (!decided.ok) return fail(decided.error);
    const changes = decided.value;
    let settle: Waiting['settle'] = () => undefined;
    const kept = new Promise<Result<readonly Act[], NotKept>>((resolve) => (settle = resolve));
    const as = actsFor(view, who);
    this.#waiting.push({ word: command.word, as, changes, seen: seenNow(view, changes), settle });
    for (const change of changes) view.lay(change, change.value);
    this.#touch(changes);
    this.onWaiting(this.#waiting.length, this.#error);
    this.retry(); // the disk may have room again
    return ok({ kept, changes });
  }

  /** What is not kept, of a gathering that was closed on this page: somebody may want to go on with it. */
  left(): readonly Waiting[] {
    return this.#waiting;
  }

  /** Words that another desk could not keep any more lie over the record again, and are kept here. */
  takeUp(left: readonly Waiting[]): void {
    if (left.length === 0) return;
    const { view } = this.#parts;
    this.#waiting.push(...left.map((each) => ({ ...each, seen: each.seen ?? seenNow(view, each.changes) })));
    for (const { changes } of left) for (const change of changes) view.lay(change, change.value);
    for (const { changes } of left) this.#touch(changes);
    this.onWaiting(this.#waiting.length, this.#error);
    this.retry();
  }

  /** Tries again now: the page came back, or room was made. */
  retry(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const writer = this.#writer;
    if (this.#isWriting || this.#isEnded || !writer) return;
    this.#isWriting = true;
    this.#writing = this.#write(writer);
  }

  /** Over long ago, by this phone's clock: nothing is written in it until somebody here says so. */
  get #isForReading(): boolean {
    const { view, health, device } = this.#parts;
    return !health.now.isWrittenAgain && isLongOver(view, device.clock.now());
  }

  #who(): Who {
    const { device, facts, person, author } = this.#parts;
    return {
      person: person(),
      author: author(),
      now: device.clock.now(),
      facts: facts(),
      random: (length) => device.random(length),
      idOf: (kind, value) => idOf(kind, value) ?? '',
    };
  }

  async #write(writer: Writer): Promise<void> {
    for (let next = this.#waiting[0]; next && !this.#isEnded; next = this.#waiting[0]) {
      const pending = next;
      const result = await writer.write(pending, (acts) => this.#onDisk(pending, acts));
      if (!result.ok && isWorthRetrying(result.error)) {
        this.#error = result.error;
        if (result.error === 'other-tab') {
          const caughtUp = await writer.catchUp();
          if (!caughtUp.ok) this.#error = caughtUp.error;
        }
        if (this.#isEnded) break;
        const wait = RETRY_MS[Math.min(this.#attempt++, RETRY_MS.length - 1)] as number;
        this.#timer = setTimeout(() => this.retry(), wait);
        this.onWaiting(this.#waiting.length, this.#error);
        break;
      }
      this.#attempt = 0;
      this.#error = null;
      if (!result.ok) this.#lift(pending);
      this.#waiting.shift();
      pending.settle(result);
      this.onWaiting(this.#waiting.length, result.ok ? null : result.error);
    }
    this.#isWriting = false;
  }

  /** What waits behind it was decided with its words in sight. */
  #onDisk(pending: Pending, acts: readonly Act[]): void {
    for (const other of this.#waiting)
      if (other !== pending && other.seen) other.seen = seenAfter(other.seen, acts);
    this.#lift(pending);
  }

  /** Takes a command's words off the record; words of later ones on the same keys stay over it. */
  #lift(pending: Pending): void {
    const { view } = this.#parts;
    for (const change of pending.changes) view.lift(change);
    for (const other of this.#waiting)
      if (other !== pending) for (const change of other.changes) view.lay(change, change.value);
    this.#touch(pending.changes);
  }

  #touch(changes: readonly Change[]): void {
    this.onTouched(new Set(changes.map((change) => change.kind)));
  }
}

/** Before a command's own words lie over the record: a phone that turns to somebody else still spoke for the first. */
function actsFor(view: RecordView, { person, author }: Who): string {
  const writer = personOf(view, latin1(author));
  return person === undefined || writer === undefined || person === writer ? '' : person;
}

const isWorthRetrying = (error: NotKept): boolean => error !== 'too-large' && error !== 'no-canonical-form';
