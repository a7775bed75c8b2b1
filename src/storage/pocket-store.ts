// Cards and envelopes on this device, one row each, so that forgetting one rewrites nothing else. A card's row has a
// check sum, an envelope's own hashes say whether it is whole; a row that is not whole is dropped, and others bring
// the card or envelope back.
import { type Bytes, type Result, concat, fromLatin1, ok, toHex } from '#base';
import type { Card, Envelope, Name, Withdrawal } from '#journal';
import type { CampDatabase, CardRow, EnvelopeRow } from './camp-database.ts';
import type { DiskError } from './database.ts';
import { readRows } from './reading.ts';
import { crc32 } from './rows.ts';
import { write } from './writing.ts';

/** What lies in the pockets. Each key says which row it is, so that one nobody can read can be dropped. */
export interface LoadedPockets {
  readonly cards: readonly { readonly key: string; readonly row: CardRow }[];
  readonly envelopes: readonly { readonly key: string; readonly row: EnvelopeRow }[];
  /** Rows that are not whole. */
  readonly broken: Broken;
}

export interface Broken {
  readonly cards: readonly string[];
  readonly envelopes: readonly string[];
}

export class PocketStore {
  readonly #database: CampDatabase;

  constructor(database: CampDatabase) {
    this.#database = database;
  }

  async load(): Promise<Result<LoadedPockets, DiskError>> {
    const [cards, envelopes] = await Promise.all([
      readRows(this.#database, 'cards'),
      readRows(this.#database, 'envelopes'),
    ]);
    if (!cards.ok) return cards;
    if (!envelopes.ok) return envelopes;
    const whole = {
      cards: cards.value.flatMap(({ key, row }) => (isWholeCard(row) ? [{ key, row }] : [])),
      envelopes: envelopes.value.flatMap(({ key, row }) => (isEnvelope(row) ? [{ key, row }] : [])),
    };
    const broken = {
      cards: cards.value.flatMap(({ key, row }) => (isWholeCard(row) ? [] : [key])),
      envelopes: envelopes.value.flatMap(({ key, row }) => (isEnvelope(row) ? [] : [key])),
    };
    return ok({ ...whole, broken });
  }

  /** `slot`: 16 bytes, latin1. */
  keepCards(cards: readonly { slot: string; card: Card }[]): Promise<Result<void, DiskError>> {
    return write(this.#database, ['cards'], (transaction, told) => {
      const store = transaction.objectStore('cards');
      for (const { slot, card } of cards) {
        const { bytes, signature } = card;
        told(store.put({ bytes, signature, check: checkOf(bytes, signature) }, keyOf(slot)));
      }
    });
  }

  keepEnvelopes(envelopes: readonly (Envelope | Withdrawal)[]): Promise<Result<void, DiskError>> {
    return write(this.#database, ['envelopes'], (transaction, told) => {
      const store = transaction.objectStore('envelopes');
      for (const each of envelopes) {
        const { head, mac } = each;
        const row = 'body' in each ? { head, mac, body: each.body } : { head, mac, preimage: each.preimage };
        told(store.put(row, keyOf(each.name)));
      }
    });
  }

  /** Rows by their keys. */
  erase({ cards, envelopes }: Broken): Promise<Result<void, DiskError>> {
    return write(this.#database, ['cards', 'envelopes'], (transaction, told) => {
      for (const key of cards) told(transaction.objectStore('cards').delete(key));
      for (const key of envelopes) told(transaction.objectStore('envelopes').delete(key));
    });
  }
}

/** The key of the row of a card's slot or an envelope's name. */
export const keyOf = (name: Name): string => toHex(fromLatin1(name));

const checkOf = (bytes: Bytes, signature: Bytes): number => crc32(concat([bytes, signature]));

function isWholeCard(row: CardRow | undefined): row is CardRow {
  if (!(row?.bytes instanceof Uint8Array) || !(row.signature instanceof Uint8Array)) return false;
  return row.check === checkOf(row.bytes, row.signature);
}

function isEnvelope(row: EnvelopeRow | undefined): row is EnvelopeRow {
  if (!(row?.head instanceof Uint8Array) || !(row.mac instanceof Uint8Array)) return false;
  return row.body instanceof Uint8Array || row.preimage instanceof Uint8Array;
}
