// A parcel as it came, opened and read (rules R1-R8): a thousand acts take a slow phone a fifth of a second, so they are
// read a few at a time, and a finger has its turn in between.
import type { Bytes } from '#base';
import { MAX_PARCEL_BYTES, type ParcelRead, type StreamReader } from '#journal';
import type { Holdings } from './holdings.ts';
import type { Squeeze } from './squeeze.ts';

const ACTS_AT_A_TIME = 200;

/** Its entries; or why the stream it belongs to is over. `squeeze`: null for a parcel that came as it is. */
export async function readParcel(
  stream: StreamReader,
  bytes: Bytes,
  squeeze: Squeeze | null,
  holdings: Holdings,
): Promise<ParcelRead | { readonly ok: false; readonly error: 'a parcel that does not open' }> {
  const parcel = squeeze ? await squeeze.inflate(bytes, MAX_PARCEL_BYTES) : bytes;
  if (!parcel) return { ok: false, error: 'a parcel that does not open' };
  const steps = stream.steps(parcel, ACTS_AT_A_TIME);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await holdings.pause();
  }
}
