// What a light device holds, as sync sees it: the real journal, cards and envelopes, and a disk that a test may fill.
import { deflateSync, inflateSync } from 'node:zlib';
import { Emitter } from '#base';
import { type Act, Cards, type Draft, type Entry, Envelopes, type GatheringKeys, type Name } from '#journal';
import { AUTHOR_LIMITS, type AuthorLimits, AuthorPace } from '../../src/sync/author-pace.ts';
import type {
  ActNews,
  CardBytes,
  EnvelopeBytes,
  Holdings,
  PocketNews,
  Taken,
} from '../../src/sync/holdings.ts';
import type { Squeeze } from '../../src/sync/squeeze.ts';
import { type LightDevice, lightKeys, lightVerify } from './light.ts';

/** Compression within one turn of virtual time. */
export const syncSqueeze: Squeeze = {
  deflate: (bytes) => Promise.resolve(new Uint8Array(deflateSync(bytes))),
  inflate: (bytes, max) => {
    try {
      return Promise.resolve(new Uint8Array(inflateSync(bytes, { maxOutputLength: max })));
    } catch {
      return Promise.resolve(undefined); // what zlib throws on bad or oversized data
    }
  },
};

export class LightHoldings implements Holdings {
  readonly device: LightDevice;
  readonly cards: Cards;
  readonly envelopes: Envelopes;
  /** Acts the disk still has room for. */
  room = Infinity;
  limits = AUTHOR_LIMITS;
  #pace: AuthorPace | null = null;
  /** Acts refused for want of room, and acts offered that were held already. */
  refusedByDisk = 0;
  known = 0;
  /** Called before acts are kept: a slow disk. */
  beforeKeep: () => Promise<void> = () => Promise.resolve();
  readonly #acts = new Emitter<ActNews>();
  readonly #pockets = new Emitter<PocketNews>();
  readonly #now: () => number;

  /** `now` in ms. */
  constructor(device: LightDevice, now: () => number, keys: GatheringKeys = lightKeys) {
    this.device = device;
    this.#now = now;
    this.cards = new Cards(keys);
    this.envelopes = new Envelopes(keys);
  }

  get journal(): LightDevice['journal'] {
    return this.device.journal;
  }

  #nowS(): number {
    return Math.floor(this.#now() / 1000);
  }

  author(): Name {
    return this.device.signer.author;
  }

  async write(drafts: readonly Draft[]): Promise<readonly Act[]> {
    const acts = (await this.device.write(drafts)).map((entry) => entry.act);
    this.#acts.emit({ acts, origin: 'own' });
    return acts;
  }

  /** From now on no more of one author is taken from other phones than this. */
  limitTo(limits: AuthorLimits): void {
    this.limits = limits;
    this.#pace = new AuthorPace(this.#now, limits);
  }

  /** How often long work let others have their turn. */
  pauses = 0;

  pause(): Promise<void> {
    this.pauses++;
    return Promise.resolve();
  }

  async takeActs(entries: readonly Entry[], origin: object, _unreadable: number): Promise<Taken> {
    const may = this.#pace?.share(
      entries.map(({ act }) => act).filter(({ name }) => !this.journal.has(name)),
    );
    const taken = await this.takeAllActs(may ? entries.filter(({ act }) => may.has(act)) : entries, origin);
    return { ...taken, early: new Set([...taken.early].filter((author) => !this.#pace?.isHeldBack(author))) };
  }

  async takeAllActs(entries: readonly Entry[], origin: object): Promise<Taken> {
    await this.beforeKeep();
    if (entries.length > this.room) {
      this.refusedByDisk += entries.length;
      return { taken: 0, dropped: 0, early: new Set(), disk: 'full' };
    }
    const before = this.journal.acts.length;
    const admission = await this.device.receive(entries);
    const acts = this.journal.acts.slice(before);
    this.room -= acts.length;
    this.known += admission.known;
    this.#pace?.spend(acts);
    if (acts.length > 0) this.#acts.emit({ acts, origin });
    const dropped = [...admission.dropped.values()].reduce((sum, count) => sum + count, 0);
    return { taken: acts.length, dropped, early: admission.early, disk: null };
  }

  async takeCards(list: readonly CardBytes[], origin: object | 'own'): Promise<number> {
    if (this.room <= 0) return 0;
    const taken = [];
    for (const { bytes, signature } of list) {
      const checked = await this.cards.check(bytes, signature, this.#nowS(), lightVerify);
      if (checked.ok && this.cards.insert(checked.value, this.#nowS())) taken.push(checked.value);
    }
    if (taken.length > 0) this.#pockets.emit({ cards: taken, envelopes: [], origin });
    return taken.length;
  }

  takeEnvelopes(list: readonly EnvelopeBytes[], origin: object | 'own'): Promise<number> {
    if (this.room <= 0) return Promise.resolve(0);
    const taken = [];
    for (const { head, mac, body, preimage } of list) {
      const now = this.#nowS();
      if (body) {
        const checked = this.envelopes.check(head, mac, body, now);
        if (checked.ok && this.envelopes.insert(checked.value)) taken.push(checked.value);
        continue;
      }
      const checked = this.envelopes.checkWithdrawal(head, mac, preimage ?? new Uint8Array(0), now);
      if (!checked.ok) continue;
      this.envelopes.withdraw(checked.value);
      taken.push(checked.value);
    }
    if (taken.length > 0) this.#pockets.emit({ cards: [], envelopes: taken, origin });
    return Promise.resolve(taken.length);
  }

  onActs(listener: (news: ActNews) => void): () => void {
    return this.#acts.listen(listener);
  }

  onPockets(listener: (news: PocketNews) => void): () => void {
    return this.#pockets.listen(listener);
  }

  /** Everything held, as one text: acts, cards, envelopes and withdrawals. */
  get state(): string {
    return [this.journal.buckets, this.cards.buckets, this.envelopes.buckets]
      .map((each) => Buffer.from(each.whole()).toString('hex'))
      .join(' ');
  }
}
