// Errors are values wherever something from outside meets us (bytes, disk, crypto, a person's words):
// a caller has to look at the answer before it can use it. A throw is a bug in our own code.

export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });

/** For the end of an exhaustive switch: a new member of a union then fails to compile here. */
export function never(value: never): never {
  throw new Error(`unexpected ${String(value)}`);
}
