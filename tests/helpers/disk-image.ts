// Everything a browser keeps for one origin, as JSON, and back again: every database with every row, and both kinds of
// plain storage. Of a key that cannot be exported only what the maker of the image gives beside it can be kept.
import type { Page } from 'playwright-core';

export interface DiskImage {
  readonly databases: readonly DatabaseImage[];
  readonly local: Readonly<Record<string, string>>;
  readonly session: Readonly<Record<string, string>>;
}

interface DatabaseImage {
  readonly name: string;
  readonly version: number;
  readonly stores: readonly StoreImage[];
}

interface StoreImage {
  readonly name: string;
  readonly keyPath: string | null;
  readonly autoIncrement: boolean;
  /** Key and value; bytes as `{ bytes: base64 }`, a private key as `{ jwk }`, null where it is not known. */
  readonly rows: readonly (readonly [unknown, unknown])[];
}

/** Runs before the page does: keys are made as ever, and what they are is noted. */
export function noteKeys(): void {
  const made = crypto.subtle.generateKey.bind(crypto.subtle) as (
    algorithm: EcKeyGenParams,
    isExtractable: boolean,
    usages: KeyUsage[],
  ) => Promise<CryptoKeyPair>;
  const generate = async (
    algorithm: EcKeyGenParams,
    _: boolean,
    usages: KeyUsage[],
  ): Promise<CryptoKeyPair> => {
    const pair = await made(algorithm, true, usages);
    const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
    const all = JSON.parse(sessionStorage.getItem('noted keys') ?? '[]') as JsonWebKey[];
    sessionStorage.setItem('noted keys', JSON.stringify([...all, jwk]));
    const privateKey = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['sign']);
    return { privateKey, publicKey: pair.publicKey };
  };
  crypto.subtle.generateKey = generate as typeof crypto.subtle.generateKey;
}

export const takeImage = (page: Page): Promise<DiskImage> => page.evaluate(readAll);

/** To be called on a page of the origin that opens no database itself. */
export const putImage = (page: Page, image: DiskImage): Promise<void> => page.evaluate(writeAll, image);

/** Runs in the page. */
async function readAll(): Promise<DiskImage> {
  const answer = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const noted = JSON.parse(sessionStorage.getItem('noted keys') ?? '[]') as JsonWebKey[];
  const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
  const plain = (value: unknown): unknown => {
    if (value instanceof Uint8Array) return { bytes: base64(value) };
    if (typeof value !== 'object' || value === null) {
      if (value === undefined) throw new Error('undefined on disk');
      return value;
    }
    if (Array.isArray(value)) return value.map(plain);
    if (Object.getPrototypeOf(value) !== Object.prototype)
      throw new Error('on disk there is what no image holds');
    const { publicKey } = value as { publicKey?: Uint8Array };
    const x = publicKey && base64(publicKey.slice(0, 32)).replace(/\+/g, '-').replace(/\//g, '_');
    const keyOf = (): unknown => ({ jwk: noted.find((each) => each.x === x?.replace(/=/g, '')) ?? null });
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, each instanceof CryptoKey ? keyOf() : plain(each)]),
    );
  };
  const databases: DatabaseImage[] = [];
  for (const { name = '', version = 1 } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name));
    const stores: StoreImage[] = [];
    for (const each of db.objectStoreNames) {
      const store = db.transaction(each).objectStore(each);
      const [keys, values] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
      const rows = values.map((value, i) => [plain(keys[i]), plain(value)] as const);
      const { keyPath, autoIncrement } = store;
      stores.push({ name: each, keyPath: keyPath as string | null, autoIncrement, rows });
    }
    db.close();
    databases.push({ name, version, stores });
  }
  const { 'noted keys': _, ...session } = { ...sessionStorage } as Record<string, string>;
  return { databases, local: { ...localStorage } as Record<string, string>, session };
}

/** Runs in the page. */
async function writeAll({ databases, local, session }: DiskImage): Promise<void> {
  const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (each) => each.charCodeAt(0));
  const P256 = { name: 'ECDSA', namedCurve: 'P-256' };
  const full = async (value: unknown): Promise<unknown> => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return Promise.all(value.map(full));
    const { bytes, jwk } = value as { bytes?: unknown; jwk?: JsonWebKey };
    if (typeof bytes === 'string') return bytesOf(bytes);
    if (jwk !== undefined) return crypto.subtle.importKey('jwk', jwk, P256, false, ['sign']);
    const entries = Object.entries(value).map(async ([name, each]) => [name, await full(each)] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  for (const { name, version, stores } of databases) {
    const rows = await Promise.all(
      stores.map((store) => full(store.rows) as Promise<[IDBValidKey, unknown][]>),
    );
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      const fail = (): void => reject(request.error ?? new Error(name));
      request.onerror = fail;
      request.onupgradeneeded = () => {
        stores.forEach(({ name: storeName, keyPath, autoIncrement }, i) => {
          const store = request.result.createObjectStore(storeName, { keyPath, autoIncrement });
          for (const [key, value] of rows[i] ?? []) store.put(value, keyPath === null ? key : undefined);
        });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
  }
  Object.assign(localStorage, local);
  Object.assign(sessionStorage, session);
}
