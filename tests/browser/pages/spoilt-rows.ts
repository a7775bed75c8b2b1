// Rows of a gathering's databases that are gone or are not what they were, in whichever store chance has it; and
// connections that end.
import { openDB } from 'idb';
import type { Random } from '../../helpers/random.ts';

const STORES = ['meta', 'segments', 'tail', 'cards', 'envelopes', 'glance'] as const;
const NONSENSE: readonly unknown[] = [7, 'a text', {}, new Uint8Array(0), [1], true];

const open = new Set<IDBDatabase>();
const own = IDBFactory.prototype.open;
IDBFactory.prototype.open = function (...words) {
  const request = own.apply(this, words);
  request.addEventListener('success', () => open.add(request.result));
  return request;
};

/** As Safari does with pages in the background. */
export function endConnections(): void {
  for (const each of open) each.close();
  open.clear();
}

export interface Spoilt {
  readonly words: string;
  /** Acts, or the key that writes, are not there any more: this is to be told. */
  readonly isLoss: boolean;
}

/** `name`: of the gathering's database. */
export async function spoilRows(name: string, random: Random): Promise<Spoilt> {
  const where = random.pick([...STORES, 'tail', 'meta', 'cache', 'list'] as const);
  if (where === 'list') return spoilOne('rhizome', 'gatherings', random, name.slice('rhizome-'.length));
  if (where !== 'cache') return spoilOne(name, where, random);
  const caches = (await indexedDB.databases()).flatMap((each) =>
    each.name?.startsWith(`${name}-view-`) ? [each.name] : [],
  );
  const [cache] = caches;
  if (cache === undefined) return { words: 'no cache', isLoss: false };
  return spoilOne(cache, random.pick(['updates', 'custom']), random);
}

async function spoilOne(name: string, store: string, random: Random, only?: IDBValidKey): Promise<Spoilt> {
  // To look at one that is not there would make an empty one.
  const isThere = (await indexedDB.databases()).some((each) => each.name === name);
  if (!isThere) return { words: `no ${store}`, isLoss: false };
  const db = await openDB(name);
  try {
    if (!db.objectStoreNames.contains(store)) return { words: `no ${store}`, isLoss: false };
    const keys = only === undefined ? await db.getAllKeys(store) : [only];
    if (keys.length === 0) return { words: `${store} is empty`, isLoss: false };
    const key = random.pick(keys);
    const isActs = store === 'tail' || store === 'segments';
    const isLoss = isActs || (store === 'meta' && (key === 'self' || key === 'held'));
    const way = random.pick(['gone', 'nonsense', 'one bit', 'all gone'] as const);
    const words = `${store} ${isActs ? '' : typeof key === 'string' ? key.slice(0, 20) : 'row'} ${way}`;
    if (way === 'all gone' && only === undefined) {
      await db.clear(store);
      return { words, isLoss: isActs || store === 'meta' };
    }
    const row = (await db.get(store, key)) as unknown;
    const flipped = way === 'one bit' ? withOneBit(row, random) : undefined;
    if (flipped !== undefined && only === undefined) await db.put(store, flipped, key);
    else if (way === 'nonsense')
      await (only === undefined ? db.put(store, random.pick(NONSENSE), key) : db.put(store, { id: only }));
    else await db.delete(store, key);
    return { words, isLoss };
  } finally {
    db.close();
  }
}

/** Of bytes, or of the first bytes in an object; undefined where there are none. */
function withOneBit(row: unknown, random: Random): unknown {
  if (row instanceof Uint8Array && row.length > 0) {
    const out = row.slice();
    const at = random.below(out.length);
    out[at] = (out[at] as number) ^ (1 << random.below(8));
    return out;
  }
  if (typeof row !== 'object' || row === null) return undefined;
  for (const [name, value] of Object.entries(row))
    if (value instanceof Uint8Array && value.length > 0) return { ...row, [name]: withOneBit(value, random) };
  return undefined;
}
