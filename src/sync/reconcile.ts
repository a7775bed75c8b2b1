// Bringing two devices to hold the same (rules N3-N6). Events only change what is known of the other; `decide`
// alone chooses what to ask: nothing while the hashes agree or news is under way, else the bucket hashes, from
// which follow rows, from which follows what each lacks.
import { type Bytes, equalBytes, latin1 } from '#base';
import { type Act, lackedBy } from '#journal';
import { Announcing } from './announcing.ts';
import { ASK_SELDOM_MS, Asking } from './asking.ts';
import { AuthorPace } from './author-pace.ts';
import type { OwnStates } from './coverage.ts';
import type { Holdings } from './holdings.ts';
import { Answers, Generosity } from './pace.ts';
import * as rows from './rows.ts';
import type { Timers } from './timers.ts';
import { type Message, SETS, type SetName } from './wire.ts';

/**
 * How long differing hashes may be news under way (ms). Beats bring fresh hashes every two seconds: two of them have
 * to differ too. The end that did not offer the link waits longer, so that one of the two asks.
 */
const PATIENCE_MS = 5000;
const PATIENCE_OTHER_MS = 6500;
/** On meeting the end that offered asks at once, the other after this long (ms). */
const FIRST_WORD_MS = 1000;
/** The other holds this many more: that was never pushed to us, and will not settle by waiting… */
const BULK_ACTS = 64;
/** …longer than this (ms). */
const BULK_MS = 250;

/** What was given before is given again to one who says it lacks it, so many a second: some kilobytes a minute. */
const ACTS_AGAIN = 20;
const CARDS_AGAIN = 1;
const ENVELOPES_AGAIN = 0.2;

type Digest = Extract<Message, { is: 'digest' }>;

export interface ReconcileParts {
  readonly holdings: Holdings;
  readonly timers: Timers;
  readonly states: OwnStates;
  /** The end that offered the link asks first. */
  readonly isFirst: boolean;
  send(message: Message): void;
  /** The other lacks these. */
  give(acts: readonly Act[]): void;
  /** A stream is flowing in either direction. */
  isBusy(): boolean;
  /** The other keeps this many of our own acts. */
  onCovered(ownCount: number): void;
}

export class Reconciler {
  readonly #parts: ReconcileParts;
  readonly #announcing: Announcing;
  readonly #asking: { readonly [set in SetName]: Asking } = {
    acts: new Asking(),
    cards: new Asking(),
    envelopes: new Asking(),
  };
  readonly #answers: Answers;
  readonly #generosity: { readonly [set in SetName]: Generosity };
  readonly #pace: AuthorPace;
  readonly #gathered = new rows.Gathered();
  #theirs: Digest | null = null;
  /** What came builds on something that is not here. */
  #isMissing = false;
  #stopDecide: (() => void) | null = null;
  #isOver = false;

  constructor(parts: ReconcileParts) {
    const { holdings, timers, states } = parts;
    this.#parts = parts;
    this.#announcing = new Announcing(holdings, timers, states, (message) => parts.send(message));
    this.#answers = new Answers(timers);
    this.#pace = new AuthorPace(() => timers.now(), holdings.limits);
    this.#generosity = {
      acts: new Generosity(timers, ACTS_AGAIN),
      cards: new Generosity(timers, CARDS_AGAIN),
      envelopes: new Generosity(timers, ENVELOPES_AGAIN),
    };
  }

  /** What the other held when it last said so, in acts; undefined before that. */
  get theirCount(): number | undefined {
    return this.#theirs?.held;
  }

  /** Same acts as here, as far as both have said. */
  get isEqual(): boolean {
    return this.#theirs !== null && !this.#differs('acts');
  }

  begin(): void {
    this.#announcing.tell();
  }

  end(): void {
    this.#isOver = true;
    this.#announcing.end();
    this.#stopDecide?.();
  }

  /** It is time to say something: what is held here, if that is news. Answers whether it was. */
  beat(): boolean {
    return this.#announcing.tell();
  }

  /** Time passes without a beat, so much is said. */
  busyBeat(): void {
    this.#announcing.tellIfLate();
  }

  /** What is held here has changed and is on disk. `isUrgent`: the other waits to hear of it. */
  changed(isUrgent: boolean): void {
    this.#asking.acts.changed();
    if (isUrgent && !this.#isOver) this.#announcing.tellSoon();
    this.decide();
  }

  /** Something before what arrived is missing: do not wait long. */
  missing(): void {
    this.#isMissing = true;
    if (this.#differs('acts')) this.#asking.acts.missing(this.#parts.timers.now());
    this.decide();
  }

  /** So many acts that were to be given were not sent. */
  unsent(count: number): void {
    this.#generosity.acts.unsent(count);
  }

  /** A stream has ended, or the other is heard again. */
  settled(): void {
    if (this.#isOver) return;
    this.#announcing.tell();
    this.decide();
  }

  hearDigest(digest: Digest): void {
    const { states, holdings, timers, onCovered } = this.#parts;
    const isFirstWord = this.#theirs === null;
    this.#theirs = digest;
    states.note();
    const covered = states.countAt(latin1(digest.acts));
    if (covered !== undefined) onCovered(covered);
    const isBulk = this.#isMissing || digest.held > holdings.journal.acts.length + BULK_ACTS;
    this.#isMissing = false;
    for (const set of SETS) {
      const asking = this.#asking[set];
      if (!this.#differs(set)) asking.agree();
      else asking.differ(timers.now(), this.#patience(isFirstWord, isBulk && set === 'acts'));
    }
    this.decide();
  }

  hearBuckets(set: SetName, hashes: Bytes): void {
    if (!this.#answers.take()) return;
    const held = rows.bucketsOf(this.#parts.holdings, set);
    // What it asks about has come meanwhile: told that, it asks no more.
    if (equalBytes(held.short(), hashes) && this.#announcing.tell()) return;
    this.#sendRows(set, held.differing(hashes), true);
  }

  hearRows(message: Extract<Message, { is: 'rows' }>): void {
    const theirs = this.#gathered.add(message);
    // Finding out what another lacks costs more than to say it: whoever wishes for nothing is no exception (N6).
    if (theirs === null || !this.#answers.take()) return;
    const { set, buckets } = message;
    if (message.answer) this.#sendRows(set, buckets, false);
    if (set === 'acts') this.#giveActs(buckets, theirs);
    else if (set === 'cards') this.#giveCards(buckets, theirs);
    else this.#giveEnvelopes(buckets, theirs);
  }

  decide(): void {
    this.#stopDecide?.();
    this.#stopDecide = null;
    if (this.#isOver || this.#theirs === null || this.#parts.isBusy()) return;
    const { holdings, timers, send } = this.#parts;
    const now = timers.now();
    let next = Infinity;
    for (const set of SETS) {
      const asking = this.#asking[set];
      if (asking.dueAt === null) continue;
      if (!this.#differs(set)) asking.agree();
      // Further off than the longest pause: set down before the clock was set back.
      else if (asking.dueAt <= now || asking.dueAt > now + ASK_SELDOM_MS) {
        send({ is: 'buckets', set, hashes: rows.bucketsOf(holdings, set).short() });
        asking.asked(now);
      }
      next = Math.min(next, asking.dueAt ?? Infinity);
    }
    if (next < Infinity) this.#stopDecide = timers.after(next - now, () => this.decide());
  }

  #patience(isFirstWord: boolean, isBulk: boolean): number {
    const { isFirst } = this.#parts;
    if (isFirstWord) return isFirst ? 0 : FIRST_WORD_MS;
    if (isBulk) return BULK_MS;
    return isFirst ? PATIENCE_MS : PATIENCE_OTHER_MS;
  }

  #differs(set: SetName): boolean {
    const mine = rows.bucketsOf(this.#parts.holdings, set).whole();
    return this.#theirs !== null && latin1(mine) !== latin1(this.#theirs[set]);
  }

  #sendRows(set: SetName, buckets: readonly number[], answer: boolean): void {
    const held = rows.bucketsOf(this.#parts.holdings, set);
    for (const message of rows.rowsMessages(held, set, buckets, answer)) this.#parts.send(message);
  }

  #giveActs(buckets: readonly number[], theirs: readonly string[]): void {
    const { holdings, give, onCovered } = this.#parts;
    const tips = rows.tipsOf(theirs);
    for (const { author, name, seq } of tips)
      if (author === holdings.author() && holdings.journal.get(name)?.author === author) onCovered(seq + 1);
    const all = lackedBy(holdings.journal, buckets, tips);
    const may = this.#pace.share(all);
    const lacked = all.filter((act) => may.has(act));
    if (lacked.length === 0 || !this.#generosity.acts.may(lacked.length, holdings.journal.acts.length))
      return;
    this.#pace.spend(lacked);
    give(lacked);
  }

  #giveCards(buckets: readonly number[], theirs: readonly string[]): void {
    const { holdings, timers, send } = this.#parts;
    const lacked = rows.lackedCards(holdings, buckets, theirs);
    const some = rows.someOf(lacked, ({ bytes }) => bytes.length, timers.chance());
    if (some.length === 0 || !this.#generosity.cards.may(some.length, holdings.cards.size)) return;
    for (const cards of rows.inMessages(some)) send({ is: 'cards', cards });
  }

  #giveEnvelopes(buckets: readonly number[], theirs: readonly string[]): void {
    const { holdings, timers, send } = this.#parts;
    const lacked = rows.lackedEnvelopes(holdings, buckets, theirs);
    const some = rows.someOf(lacked, ({ head, body }) => head.length + (body?.length ?? 0), timers.chance());
    const held = holdings.envelopes.size + [...holdings.envelopes.withdrawals()].length;
    if (some.length === 0 || !this.#generosity.envelopes.may(some.length, held)) return;
    for (const envelopes of rows.inMessages(some)) send({ is: 'envelopes', envelopes });
  }
}
