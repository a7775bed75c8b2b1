// Cards and envelopes on this device: taken in when they prove themselves and are kept, erased when their time
// is over. They never touch the record.
import { type Bytes, type Clock, Emitter, type Log, type Result, type Value, ok } from '#base';
import {
  type Card,
  Cards,
  type Envelope,
  Envelopes,
  type GatheringKeys,
  type Signer,
  type Verify,
  type Withdrawal,
  isNewer,
  readCard,
  slotOf,
  writeCard,
} from '#journal';
import { type Broken, type DiskError, type EnvelopeRow, type PocketStore, keyOf, nextTask } from '#storage';
import type { Origin } from './door.ts';
import { Turnstile } from './turnstile.ts';

export interface PocketNews {
  readonly cards: readonly Card[];
  readonly envelopes: readonly (Envelope | Withdrawal)[];
  readonly origin: Origin;
}

/** Read at a time, so that the screen gets its turn: two thousand cards are a second of a slow phone's time. */
const SLICE = 200;
/** Checked at a time: a signature takes a slow phone some two milliseconds. */
const SLICE_CARDS = 25;
/** How often what has expired is looked for (ms). */
const EXPIRE_MS = 60_000;

export class Pockets {
  readonly cards: Cards;
  readonly envelopes: Envelopes;
  readonly onNews: Emitter<PocketNews>;
  onCards: () => void = () => undefined;
  readonly #keys: GatheringKeys;
  readonly #store: PocketStore;
  readonly #verify: Verify;
  readonly #clock: Clock;
  /** Of two that come for one slot at once the older must not be the last on disk. */
  readonly #turnstile = new Turnstile();
  /** Rows that are to go, until the disk has let them go. */
  readonly #toErase = { cards: new Set<string>(), envelopes: new Set<string>() };
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(parts: { keys: GatheringKeys; store: PocketStore; verify: Verify; clock: Clock; log: Log }) {
    this.#keys = parts.keys;
    this.#store = parts.store;
    this.#verify = parts.verify;
    this.#clock = parts.clock;
    this.cards = new Cards(parts.keys);
    this.envelopes = new Envelopes(parts.keys);
    this.onNews = new Emitter((error) => parts.log.add('bug', String(error)));
  }

  #nowS(): number {
    return Math.floor(this.#clock.now() / 1000);
  }

  /** What was kept before. Its signatures were checked then. What fell due meanwhile, or is not whole, goes. */
  async load(): Promise<Result<'whole' | 'some lost', DiskError>> {
    const loaded = await this.#store.load();
    if (!loaded.ok) return loaded;
    const { cards, envelopes, broken } = loaded.value;
    for (const [at, { key, row }] of cards.entries()) {
      if (at % SLICE === 0) await nextTask();
      const read = readCard(this.#keys, row.bytes, row.signature);
      if (!read || !this.cards.insert(read.card, this.#nowS())) this.#toErase.cards.add(key);
    }
    for (const [at, { key, row }] of envelopes.entries()) {
      if (at % SLICE === 0) await nextTask();
      if (!this.#takeRow(row)) this.#toErase.envelopes.add(key);
    }
    this.#eraseSoon(broken);
    void this.expire();
    this.#timer = setInterval(() => void this.expire(), EXPIRE_MS);
    this.onCards();
    return ok(broken.cards.length + broken.envelopes.length > 0 ? 'some lost' : 'whole');
  }

  #takeRow({ head, mac, body, preimage }: EnvelopeRow): boolean {
    if (body) {
      const checked = this.envelopes.check(head, mac, body, this.#nowS());
      return checked.ok && this.envelopes.insert(checked.value);
    }
    const checked = this.envelopes.checkWithdrawal(head, mac, preimage ?? new Uint8Array(0), this.#nowS());
    if (checked.ok) this.envelopes.withdraw(checked.value);
    return checked.ok;
  }

  /** The database was lost while this page lived: all that is held is written down anew. */
  async keepAll(): Promise<void> {
    const cards = [...this.cards.all()].map((card) => ({ slot: slotOf(card), card }));
    await this.#store.keepCards(cards);
    await this.#store.keepEnvelopes([...this.envelopes.all(), ...this.envelopes.withdrawals()]);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Answers how many were new and are kept. */
  takeCards(list: readonly { bytes: Bytes; signature: Bytes }[], origin: Origin): Promise<number> {
    return this.#turnstile.pass(() => this.#takeCards(list, origin));
  }

  async #takeCards(list: readonly { bytes: Bytes; signature: Bytes }[], origin: Origin): Promise<number> {
    const good: Card[] = [];
    for (const [at, { bytes, signature }] of list.entries()) {
      if (at % SLICE_CARDS === SLICE_CARDS - 1) await nextTask();
      const checked = await this.cards.check(bytes, signature, this.#nowS(), this.#verify);
      if (checked.ok) good.push(checked.value);
    }
    return this.#keepCards(good, origin);
  }

  /** `counter`: of a throwaway key, whose cards must not tell when they were written (rule C6). */
  async writeCard(
    signer: Signer,
    card: { name: string; about: string; counter?: number | undefined; expires: number; value: Value },
  ): Promise<boolean> {
    const held = this.cards.of(signer.author, card.name, card.about);
    // Else the clock: a card written anew after its erasure must not look older than the erased one.
    const counter = Math.max((held?.counter ?? 0) + 1, card.counter ?? this.#nowS());
    const written = await writeCard(this.#keys, signer, { ...card, counter });
    if (!written) return false;
    return (await this.#turnstile.pass(() => this.#keepCards([written], 'own'))) === 1;
  }

  async #keepCards(cards: readonly Card[], origin: Origin): Promise<number> {
    const latest = new Map<string, Card>();
    for (const card of cards) {
      const slot = slotOf(card);
      const other = latest.get(slot);
      if (!other || isNewer(card, other)) latest.set(slot, card);
    }
    // Asked before the disk is: what lay there and was not held here would come back at the next opening.
    const now = this.#nowS();
    const taken = this.cards.fitting([...latest.values()], now);
    if (taken.length === 0) return 0;
    const rows = taken.map((card) => ({ slot: slotOf(card), card }));
    const kept = await this.#store.keepCards(rows);
    if (!kept.ok) return 0;
    for (const { slot, card } of rows) {
      this.cards.insert(card, now);
      this.#toErase.cards.delete(keyOf(slot));
    }
    this.onCards();
    this.onNews.emit({ cards: taken, envelopes: [], origin });
    return taken.length;
  }

  takeEnvelopes(list: readonly EnvelopeRow[], origin: Origin): Promise<number> {
    return this.#turnstile.pass(() => this.#takeEnvelopes(list, origin));
  }

  async #takeEnvelopes(list: readonly EnvelopeRow[], origin: Origin): Promise<number> {
    const good: (Envelope | Withdrawal)[] = [];
    for (const { head, mac, body, preimage } of list) {
      const checked = body
        ? this.envelopes.check(head, mac, body, this.#nowS())
        : this.envelopes.checkWithdrawal(head, mac, preimage ?? new Uint8Array(0), this.#nowS());
      if (checked.ok) good.push(checked.value);
    }
    const taken = this.envelopes.fitting(good);
    if (taken.length === 0) return 0;
    const kept = await this.#store.keepEnvelopes(taken);
    if (!kept.ok) return 0;
    for (const each of taken) {
      if ('body' in each) this.envelopes.insert(each);
      else this.envelopes.withdraw(each);
      this.#toErase.envelopes.delete(keyOf(each.name));
    }
    this.onNews.emit({ cards: [], envelopes: taken, origin });
    return taken.length;
  }

  /** Erases what is past its time, here and on disk; where the disk says no, at the next look. */
  expire(): Promise<void> {
    return this.#turnstile.pass(() => this.#expire());
  }

  async #expire(): Promise<void> {
    const cards = this.cards.expire(this.#nowS()).map(keyOf);
    this.#eraseSoon({ cards, envelopes: this.envelopes.expire(this.#nowS()).map(keyOf) });
    if (cards.length > 0) this.onCards();
    const { cards: slots, envelopes: names } = this.#toErase;
    if (slots.size + names.size === 0) return;
    const erased = await this.#store.erase({ cards: [...slots], envelopes: [...names] });
    if (!erased.ok) return;
    slots.clear();
    names.clear();
  }

  #eraseSoon({ cards, envelopes }: Broken): void {
    for (const key of cards) this.#toErase.cards.add(key);
    for (const key of envelopes) this.#toErase.envelopes.add(key);
  }
}
