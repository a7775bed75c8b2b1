// A run as it stands in a parcel, before anything of it is made out: what reading the columns hands to the stream.
import type { Bytes, Value } from '#base';
import type { Name } from './hash.ts';
import type { Shape } from './stream-table.ts';

/** A ref as it was read: the position of an act that went before, or the name of one that did not. */
export type Ref = number | Name;

export interface RawAct {
  readonly shape: Shape;
  readonly time: number;
  readonly as: string;
  readonly id: string;
  readonly sub: string;
  readonly refs: readonly Ref[];
  readonly value: Value;
}

export interface RawRun {
  readonly author: Name;
  readonly firstSeq: number;
  readonly previous: Ref | null;
  /** The author's key, where the run begins with their first act. */
  readonly key: Bytes | null;
  readonly signature: string;
  readonly acts: readonly RawAct[];
}
