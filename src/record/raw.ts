// A thing as a view holds it: what is kept, what lies over it, and what both read as. When a little of it changes, only
// that is read anew: a session has a hundred people who would come, and news touches a hundred sessions at once.
import { type Value, isMap } from '#base';
import type { Said, Weigh } from './acts.ts';
import { type Kind, type Of, namesOf } from './kind.ts';

export interface Raw {
  readonly id: string;
  /** Values by `field` or `field.sub`; '' for the creation. */
  readonly kept: Map<string, Value>;
  over: Map<string, Value> | null;
  read: Of<Kind> | null;
  /** What it read as before, and the entries that changed since; null where all of it is to be read. */
  was: Of<Kind> | null;
  readonly stale: Set<string>;
  /** Entries on which answers were given apart and one of them counts before the others (rule U6). */
  weighed: Map<string, Said> | null;
}

export const newRaw = (id: string): Raw => ({
  id,
  kept: new Map(),
  over: null,
  read: null,
  was: null,
  stale: new Set(),
  weighed: null,
});

/** An entry (`field` or `field.sub`) says something else now. */
export function forgetEntry(raw: Raw, entry: string): void {
  if (raw.read) {
    raw.was = raw.read;
    raw.read = null;
    raw.stale.clear();
  }
  raw.stale.add(entry);
}

/** What it reads as hangs on something else that changed. */
export function forgetThing(raw: Raw): void {
  raw.read = raw.was = null;
  raw.stale.clear();
}

/** What an entry counts as, where several answers were given on it apart. */
export type Weighing = (entry: string, shown: Value, weigh: Weigh) => Value;

/** The thing as it reads; always another object than before. Undefined while nobody has said what it was made with. */
export function readThing(kind: Kind, raw: Raw, weighing: Weighing): Of<Kind> | undefined {
  const created = raw.over?.get('') ?? raw.kept.get('');
  if (!isMap(created)) return undefined;
  const { was, stale } = raw;
  const { sets } = namesOf(kind);
  const isSame = was !== null && [...stale].every((entry) => entry.includes('.'));
  const out: { [name: string]: unknown } = isSame ? { ...was } : readFields(kind, raw, created);
  const before = was as { readonly [name: string]: unknown } | null;
  for (const name of sets) out[name] = before?.[name] ?? new Map<string, unknown>();
  if (!before) raw.weighed = null;
  const own = new Set<string>();
  for (const entry of before ? stale : [...raw.kept.keys(), ...(raw.over?.keys() ?? [])]) {
    const dot = entry.indexOf('.');
    const name = entry.slice(0, dot);
    // Anybody may write to `constructor.…`: only the kind's own names are looked up.
    if (dot < 0 || !Object.hasOwn(kind.sets, name)) continue;
    // What was shown before is not changed in anybody's hands.
    if (before && !own.has(name)) out[name] = new Map(out[name] as Map<string, unknown>);
    own.add(name);
    readEntry(kind, raw, entry, out[name] as Map<string, unknown>, weighing);
  }
  raw.was = null;
  stale.clear();
  return (raw.read = out as Of<Kind>);
}

function readEntry(
  kind: Kind,
  raw: Raw,
  entry: string,
  entries: Map<string, unknown>,
  weighing: Weighing,
): void {
  const dot = entry.indexOf('.');
  const set = kind.sets[entry.slice(0, dot)];
  const kept = raw.kept.get(entry);
  raw.weighed?.delete(entry);
  const counted = kept !== undefined && set?.weigh ? weighing(entry, kept, set.weigh) : kept;
  const value = raw.over?.get(entry) ?? counted;
  const read = value === undefined ? undefined : set?.read(value);
  if (read === undefined) entries.delete(entry.slice(dot + 1));
  else entries.set(entry.slice(dot + 1), read);
}

/** Its fields as they read; `created`: what it was made with. */
function readFields(
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
