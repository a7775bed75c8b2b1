// Taking in what comes in bulk (rules N8, N9). Messages of a stream are given in order; each is read, admitted and on
// disk before the next one. What the disk has no room for is left where it is: the other keeps it.
import type { Bytes } from '#base';
import { StreamReader } from '#journal';
import type { Holdings } from './holdings.ts';
import { readParcel } from './parcels.ts';
import type { Squeeze } from './squeeze.ts';

export interface Progress {
  /** Acts that have come so far, of those announced. */
  readonly done: number;
  readonly total: number;
}

/** What became of a parcel. */
export type ParcelTaken =
  | { readonly is: 'taken' }
  /** The disk said no: the rest of the stream is passed over, and asked for again later. */
  | { readonly is: 'full' }
  /** Of what is left of a stream that is passed over. */
  | { readonly is: 'passed-over' }
  | { readonly is: 'wrong'; readonly why: string };

export class Taking {
  readonly #holdings: Holdings;
  readonly #origin: object;
  readonly #squeeze: Squeeze;
  readonly #onProgress: (progress: Progress | null) => void;
  #reader: StreamReader | null = null;
  #total = 0;
  #done = 0;
  #isFull = false;

  constructor(
    holdings: Holdings,
    origin: object,
    squeeze: Squeeze,
    onProgress: (progress: Progress | null) => void,
  ) {
    this.#holdings = holdings;
    this.#origin = origin;
    this.#squeeze = squeeze;
    this.#onProgress = onProgress;
  }

  get isActive(): boolean {
    return this.#reader !== null;
  }

  begin(total: number): void {
    this.#reader = new StreamReader(this.#holdings.journal);
    this.#total = total;
    this.#done = 0;
    this.#isFull = false;
    this.#onProgress({ done: 0, total });
  }

  async parcel(bytes: Bytes, isSqueezed: boolean): Promise<ParcelTaken> {
    const reader = this.#reader;
    if (!reader) return { is: 'wrong', why: 'a parcel of no stream' };
    if (this.#isFull) return { is: 'passed-over' };
    const read = await readParcel(reader, bytes, isSqueezed ? this.#squeeze : null, this.#holdings);
    if (!read.ok) return { is: 'wrong', why: read.error };
    if (read.value.length > 0) {
      const { disk } = await this.#holdings.takeActs(read.value, this.#origin, 0);
      if (disk !== null) {
        this.#isFull = true;
        return { is: 'full' };
      }
    }
    this.#done += read.value.length;
    this.#onProgress({ done: Math.min(this.#done, this.#total), total: Math.max(this.#total, this.#done) });
    return { is: 'taken' };
  }

  end(): void {
    this.#reader = null;
    this.#onProgress(null);
  }
}
