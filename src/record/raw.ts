// A thing as a view holds it: what is kept, what lies over it, and what both read as.
import type { Value } from '#base';
import type { Said } from './acts.ts';
import { type Kind, type Of, namesOf } from './kind.ts';

export interface Raw {
  readonly id: string;
  /** Values by `field` or `field.sub`; '' for the creation. */
  readonly kept: Map<string, Value>;
  over: Map<string, Value> | null;
  read: Of<Kind> | null;
  /** Entries on which answers were given apart and one of them counts before the others (rule U6). */
  weighed: Map<string, Said> | null;
}

export const newRaw = (id: string): Raw => ({ id, kept: new Map(), over: null, read: null, weighed: null });

/** Its fields as they read; `created`: what it was made with. */
export function readFields(
  kind: Kind,
  raw: Raw,
  created: { readonly [name: string]: Value },
): { [name: string]: unknown } {
  const out: { [name: string]: unknown } = { kind: kind.kind, id: raw.id };
  for (const [name, field] of namesOf(kind).fields) {
    const value =
      raw.over?.get(name) ?? raw.kept.get(name) ?? (Object.hasOwn(created, name) ? created[name] : undefined);
    const read = value === undefined ? undefined : field.read(value);
    if (read === undefined || (read === false && field.shape.endsWith('or none'))) continue;
    out[name] = read;
  }
  return out;
}
