// Cards and envelopes on this device: taken in when they prove themselves and are kept, erased when their time
// is over. They never touch the record.
import { type Bytes, type Clock, Emitter, type Log, type Value } from '#base';
import type { CampKeys } from '#identity';
import {
  type Card,
  Cards,
  type Envelope,
  Envelopes,
  type Signer,
  type Verify,
  type Withdrawal,
  readCard,
  slotOf,
  writeCard,
} from '#journal';
import type { JournalStore, Loaded } from '#storage';
import type { Origin } from './door.ts';

export interface PocketNews {
  readonly cards: readonly Card[];
  readonly envelopes: readonly (Envelope | Withdrawal)[];
  readonly origin: Origin;
}

/** How often what has expired is looked for (ms). */
const EXPIRE_MS = 60_000;

export class Pockets {
  readonly cards: Cards;
  readonly envelopes: Envelopes;
  readonly onNews: Emitter<PocketNews>;
  onCards: () => void = () => undefined;
  readonly #keys: CampKeys;
  readonly #store: JournalStore;
  readonly #verify: Verify;
  readonly #clock: Clock;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(keys: CampKeys, store: JournalStore, verify: Verify, clock: Clock, log: Log) {
    this.#keys = keys;
    this.#store = store;
    this.#verify = verify;
    this.#clock = clock;
    this.cards = new Cards(keys);
    this.envelopes = new Envelopes(keys);
    this.onNews = new Emitter((error) => log.add('bug', String(error)));
  }

  #nowS(): number {
    return Math.floor(this.#clock.now() / 1000);
  }

  /** What was kept before. Its signatures were checked then. */
  read(loaded: Loaded): void {
    for (const { bytes, signature } of loaded.cards) {
      const read = readCard(this.#keys, bytes, signature);
      if (read) this.cards.insert(read.card, this.#nowS());
    }
    for (const { head, mac, body, preimage } of loaded.envelopes) {
      if (body) {
        const checked = this.envelopes.check(head, mac, body, this.#nowS());
        if (checked.ok) this.envelopes.insert(checked.value);
      } else if (preimage) {
        const checked = this.envelopes.checkWithdrawal(head, mac, preimage, this.#nowS());
        if (checked.ok) this.envelopes.withdraw(checked.value);
      }
    }
    void this.expire();
    this.#timer = setInterval(() => void this.expire(), EXPIRE_MS);
    this.onCards();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Answers how many were new and are kept. */
  async takeCards(list: readonly { bytes: Bytes; signature: Bytes }[], origin: Origin): Promise<number> {
    const good: Card[] = [];
    for (const { bytes, signature } of list) {
      const checked = await this.cards.check(bytes, signature, this.#nowS(), this.#verify);
      if (checked.ok) good.push(checked.value);
    }
    return this.#keepCards(good, origin);
  }

  async writeCard(
    signer: Signer,
    card: { name: string; about: string; expires: number; value: Value },
  ): Promise<boolean> {
    const held = this.cards.of(signer.author, card.name, card.about);
    // The clock as counter: a card written anew after its erasure must not look older than the erased one.
    const counter = Math.max((held?.counter ?? 0) + 1, this.#nowS());
    const written = await writeCard(this.#keys, signer, { ...card, counter });
    return written !== undefined && (await this.#keepCards([written], 'own')) === 1;
  }

  async #keepCards(cards: readonly Card[], origin: Origin): Promise<number> {
    if (cards.length === 0) return 0;
    const kept = await this.#store.keepCards(
      cards.map((card) => ({ slot: slotOf(card), card })),
      [],
    );
    if (!kept.ok) return 0;
    const taken = cards.filter((card) => this.cards.insert(card, this.#nowS()));
    if (taken.length > 0) {
      this.onCards();
      this.onNews.emit({ cards: taken, envelopes: [], origin });
    }
    return taken.length;
  }

  async takeEnvelopes(
    list: readonly { head: Bytes; mac: Bytes; body?: Bytes; preimage?: Bytes }[],
    origin: Origin,
  ): Promise<number> {
    const good: (Envelope | Withdrawal)[] = [];
    for (const { head, mac, body, preimage } of list) {
      const checked = body
        ? this.envelopes.check(head, mac, body, this.#nowS())
        : this.envelopes.checkWithdrawal(head, mac, preimage ?? new Uint8Array(0), this.#nowS());
      if (checked.ok) good.push(checked.value);
    }
    if (good.length === 0) return 0;
    const kept = await this.#store.keepEnvelopes(good, []);
    if (!kept.ok) return 0;
    for (const each of good) {
      if ('body' in each) this.envelopes.insert(each);
      else this.envelopes.withdraw(each);
    }
    this.onNews.emit({ cards: [], envelopes: good, origin });
    return good.length;
  }

  /** Erases what is past its time, here and on disk. */
  async expire(): Promise<void> {
    const slots = this.cards.expire(this.#nowS());
    const names = this.envelopes.expire(this.#nowS());
    if (slots.length > 0) {
      this.onCards();
      await this.#store.keepCards([], slots);
    }
    if (names.length > 0) await this.#store.keepEnvelopes([], names);
  }
}
