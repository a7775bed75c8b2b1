// What the ledger needs of an act. The journal's acts have this shape; the ledger knows nothing else of them.
import type { Value } from '#base';

export interface LedgerAct {
  /** Names the act; what refs hold. */
  readonly name: string;
  readonly author: string;
  readonly seq: number;
  /** Seconds since 1970 by the author's clock. */
  readonly time: number;
  /** The person on whose behalf (a thing id), or ''. */
  readonly as: string;
  readonly command: string;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly sub: string;
  /** `kind:id`, `kind:id/field` or `kind:id/field.sub`: the key in the document. */
  readonly key: string;
  readonly refs: readonly string[];
  readonly value: Value;
  /** The branch's number is the Yjs client id; `clock` the act's place in it. */
  readonly branch: { readonly number: number } | null;
  readonly clock: number;
}
