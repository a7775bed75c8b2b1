// The record as queries and commands read it: things by kind, each read through its kind's fields once and
// remembered until one of its keys changes. What this device has written but not yet kept lies over it, so
// that a tap shows at once; it never mixes with what is kept.
import { type Value, equalValues } from '#base';
import { type Acts, type HistoryAct, type Said, type Weigh, noActs } from './acts.ts';
import { Hidden } from './hidden.ts';
import { type Key, entryText, printKey, readKey } from './key.ts';
import type { Kind, Of } from './kind.ts';
import { Memos } from './memos.ts';
import { type Raw, forgetEntry, forgetThing, newRaw, readThing } from './raw.ts';

export class RecordView {
  readonly #things = new Map<string, Map<string, Raw>>();
  readonly #lists = new Map<string, readonly Of<Kind>[]>();
  readonly #versions = new Map<string, number>();
  readonly #memos = new Memos();
  /** Keys written here and not yet kept, and which was the first, the second… */
  readonly #laid = new Map<string, number>();
  #layings = 0;
  /** Things whose reading rests on acts of other things, with their kinds. */
  readonly #leaning = new Map<Raw, string>();
  #acts: Acts = noActs;
  /** What lists leave out on this device (rule P6). */
  readonly hidden = new Hidden((kind) => this.#changed(kind));
  /** Told of every kind that is read, so that an answer can be asked again when that kind changes. */
  onRead: (kind: string) => void = () => {};

  /** From now on choices and who-said-what are known. */
  useActs(acts: Acts): void {
    this.#acts = acts;
    this.#memos.clear();
    this.#readAgain();
    // What was read without them stands, but where several answers were given.
    for (const text of acts.contested()) {
      const { kind, id } = readKey(text);
      const raw = this.#things.get(kind)?.get(id);
      if (raw) forgetThing(raw);
      this.#changed(kind);
    }
  }

  /** Something worked out from a few kinds, remembered under `name` until one of them changes. */
  memo<T>(name: string, kinds: readonly string[], make: () => T): T {
    // Each only ever grows: their sum is another as soon as one of them is.
    let stamp = 0;
    for (const kind of kinds) {
      this.onRead(kind);
      stamp += this.#versions.get(kind) ?? 0;
    }
    return this.#memos.named(name, this.hidden.isWhole, stamp, make);
  }

  /** What `make` works out from a thing and who said what of it, and from nothing else: until anything of it is said. */
  memoOf<Thing extends { readonly kind: string }, T>(
    thing: Thing,
    make: (view: RecordView, thing: Thing) => T,
  ): T {
    this.onRead(thing.kind);
    return this.#memos.of(thing, make, () => make(this, thing));
  }

  /** A kept value. Answers the kind it belongs to. */
  set(keyText: string, value: Value): string {
    const key = readKey(keyText);
    const raw = this.#raw(key);
    raw.kept.set(entryText(key), value);
    this.#forgetKey(key, raw);
    return key.kind;
  }

  /** All kept values of a thing (`kind:id`) in one go, by `field` or `field.sub`. */
  setThing(thing: string, values: ReadonlyMap<string, Value>): void {
    const key = readKey(thing);
    const raw = this.#raw(key);
    for (const [entry, value] of values) {
      raw.kept.set(entry, value);
      forgetEntry(raw, entry);
    }
    this.#forget(key.kind);
  }

  /** The kept values of a thing, by `field` or `field.sub`; none for one that is not there. */
  valuesOf(thing: string): ReadonlyMap<string, Value> {
    const { kind, id } = readKey(thing);
    return this.#things.get(kind)?.get(id)?.kept ?? new Map<string, Value>();
  }

  /** Every thing that has kept values, as `kind:id`, and how many values there are in all. */
  things(): { readonly things: string[]; readonly values: number } {
    const things: string[] = [];
    let values = 0;
    for (const [kind, byId] of this.#things)
      for (const { id, kept } of byId.values()) {
        if (kept.size === 0) continue;
        things.push(`${kind}:${id}`);
        values += kept.size;
      }
    return { things, values };
  }

  /** Forgets everything kept, for a document that was made anew. What lies over it stays. */
  clear(): void {
    for (const things of this.#things.values())
      for (const raw of things.values()) {
        raw.kept.clear();
        forgetThing(raw);
      }
    this.#lists.clear();
    this.#memos.clearNamed();
  }

  /** Written here, not yet kept. */
  lay(key: Key, value: Value): void {
    const raw = this.#raw(key);
    raw.over ??= new Map();
    raw.over.set(entryText(key), value);
    this.#laid.set(printKey(key), this.#layings++);
    this.#forgetKey(key, raw);
  }

  /** No longer over the record: it was kept, or given up. */
  lift(key: Key): void {
    const raw = this.#raw(key);
    raw.over?.delete(entryText(key));
    this.#laid.delete(printKey(key));
    if (raw.over?.size === 0) raw.over = null;
    this.#forgetKey(key, raw);
  }

  /** For a key that is written here and not yet kept, its place among such. */
  laid(key: Key): number | undefined {
    return this.#laid.get(printKey(key));
  }

  /** Whether any of a thing's keys is written here and not yet kept. */
  isUnkept(kind: string, id: string): boolean {
    return (this.#things.get(kind)?.get(id)?.over ?? null) !== null;
  }

  get<K extends Kind>(kind: K, id: string): Of<K> | undefined {
    this.#reads(kind.kind);
    const raw = this.#things.get(kind.kind)?.get(id);
    return raw && (this.#read(kind, raw) as Of<K> | undefined);
  }

  /** What a thing was made with, parts of a later app included, kept or not yet. */
  madeWith(kind: string, id: string): Value | undefined {
    const raw = this.#things.get(kind)?.get(id);
    return raw?.over?.get('') ?? raw?.kept.get('');
  }

  /** Things of a kind, withdrawn ones included, but for those hidden here; in no particular order. */
  all<K extends Kind>(kind: K): readonly Of<K>[] {
    this.#reads(kind.kind);
    let list = this.#lists.get(kind.kind);
    if (!list) {
      const all = [...(this.#things.get(kind.kind)?.values() ?? [])];
      this.#lists.set(kind.kind, (list = all.flatMap((raw) => this.#read(kind, raw) ?? [])));
    }
    return this.hidden.leaves(kind.kind, list) as readonly Of<K>[];
  }

  /** Who set a key to what it shows: of several heads the one shown. Undefined until the acts are read. */
  said(key: Key): Said | undefined {
    this.onRead(key.kind);
    const raw = this.#things.get(key.kind)?.get(key.id);
    return raw?.weighed?.get(entryText(key)) ?? this.#acts.heads(printKey(key))[0];
  }

  /** All heads of a key, the one shown among them. Undefined until the acts are read. */
  heads(key: Key): readonly Said[] | undefined {
    return this.#acts === noActs ? undefined : this.#acts.heads(printKey(key));
  }

  /** The different values that stand beside each other on a key, two or more, or none: also when one is being chosen. */
  choices(key: Key): readonly Said[] {
    this.onRead(key.kind);
    return this.laid(key) !== undefined ? [] : this.#acts.choices(printKey(key));
  }

  /** When anything of a thing was last written (s). Undefined until the acts are read. */
  touched(kind: string, id: string): number | undefined {
    this.onRead(kind);
    return this.#acts.touched(`${kind}:${id}`);
  }

  actsOf(kind: string, id: string): readonly HistoryAct[] {
    this.onRead(kind);
    return this.#acts.actsOf(`${kind}:${id}`);
  }

  #reads(kind: string): void {
    this.onRead(kind);
    if (this.#leaning.size > 0) this.onRead('person');
  }

  #raw(key: Key): Raw {
    let things = this.#things.get(key.kind);
    if (!things) this.#things.set(key.kind, (things = new Map()));
    let raw = things.get(key.id);
    if (!raw) things.set(key.id, (raw = newRaw(key.id)));
    return raw;
  }

  #forgetKey(key: Key, raw: Raw): void {
    forgetEntry(raw, entryText(key));
    this.#forget(key.kind);
  }

  #forget(kind: string): void {
    this.#changed(kind);
    if (kind === 'person' && this.#leaning.size > 0) this.#readAgain();
  }

  #changed(kind: string): void {
    this.#lists.delete(kind);
    this.#versions.set(kind, (this.#versions.get(kind) ?? 0) + 1);
  }

  /** Which phones are whose is known anew. */
  #readAgain(): void {
    for (const [raw, kind] of this.#leaning) {
      forgetThing(raw);
      this.#changed(kind);
    }
    this.#leaning.clear();
  }

  #read(kind: Kind, raw: Raw): Of<Kind> | undefined {
    return (
      raw.read ??
      readThing(kind, raw, (entry, shown, weigh) => this.#weighed(kind.kind, raw, entry, shown, weigh))
    );
  }

  /** The value of an entry that counts, where several were given apart: the same on every device. */
  #weighed(kind: string, raw: Raw, entry: string, shown: Value, weigh: Weigh): Value {
    const key = `${kind}:${raw.id}/${entry}`;
    if (this.#acts.choices(key).length < 2) return shown;
    this.onRead('person');
    this.#leaning.set(raw, kind);
    const sub = entry.slice(entry.indexOf('.') + 1);
    // All of them: of two who gave the same answer, one may be the person themselves.
    const counting = weigh(sub, this.#acts.heads(key), (thing) => this.#acts.actsOf(thing));
    const said = counting.find(({ value }) => equalValues(value, shown)) ?? counting[0];
    if (!said) return shown;
    (raw.weighed ??= new Map<string, Said>()).set(entry, said);
    return said.value;
  }
}
