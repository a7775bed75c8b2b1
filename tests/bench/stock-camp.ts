// What a camp's acts come to for stock Yjs: the same keys and values, each set by a client of its author's, in their order.
import { keyText } from '#journal';
import type { Act, Journal } from '#journal';
import * as Y from 'yjs';

export interface StockCamp {
  /** Everything but the last changes, as one update. */
  readonly state: Uint8Array;
  /** The last ones, each an update of its own. */
  readonly changes: readonly Uint8Array[];
  readonly keys: number;
}

/** y-indexeddb puts its rows together when there are 500: so many single ones lie there at the most. */
const SINGLE = 400;

/** The first `count` acts that count. */
export function stockCamp(journal: Journal, count = Infinity): StockCamp {
  const acts = journal.counted.slice(0, count);
  const doc = new Y.Doc();
  const record = doc.getMap('record');
  const clients = new Map<string, number>();
  const write = ({ author, kind, id, field, sub, value }: Act): void => {
    // One document stands for those of all authors: Yjs asks for the client anew at each change.
    doc.clientID = clients.get(author) ?? clients.set(author, clients.size + 1).size;
    record.set(keyText(kind, id, field, sub), value);
  };
  for (const act of acts.slice(0, -SINGLE)) write(act);
  const state = Y.encodeStateAsUpdate(doc);
  const changes: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => changes.push(update));
  for (const act of acts.slice(-SINGLE)) write(act);
  return { state, changes, keys: record.size };
}
