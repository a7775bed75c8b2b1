// What reads bytes of strangers, disks and paper, as the fuzzer and the slices see it.
import type { Bytes } from '#base';

export interface Decoder {
  readonly name: string;
  /** Good bytes to begin with. */
  seeds(): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** Reads, and expects what has to hold. Answers whether it was taken for good. */
  run(bytes: Bytes): boolean | Promise<boolean>;
}
