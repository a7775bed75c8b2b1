// The derived record: counted acts in, one Y.Doc out (rules X1-X6). All devices that hold the same acts hold
// the same document, byte for byte. Nobody sets a key on it: it is a shadow of the journal, and can be thrown
// away and made again at any time.
import { type Value, isMap } from '#base';
import * as Y from 'yjs';
import type { LedgerAct } from './act.ts';
import { ROOT, newDocument, readDocument } from './document.ts';
import { encodeUpdate } from './encode.ts';
import { type Stand, standsAfter } from './standing.ts';

export class Ledger {
  #doc: Y.Doc;
  readonly #stands = new Map<string, Stand>();
  /** Acts of a key that no other act names: one, or several while a choice is open. */
  readonly #heads = new Map<string, LedgerAct | Map<string, LedgerAct>>();
  /** Acts by kind, then by thing: a text for both together would be made anew for every act. */
  readonly #things = new Map<string, Map<string, LedgerAct[]>>();
  /** Acts that stand and that the document does not have yet, in an order in which each follows all it names. */
  #due: Stand[] = [];

  /** `doc` may come from the cache, already holding what the acts given to `learn` amount to. */
  constructor(doc: Y.Doc = newDocument()) {
    this.#doc = doc;
  }

  /** As far as it is derived: what is due to it comes in later. */
  get docSoFar(): Y.Doc {
    return this.#doc;
  }

  /** With all that stands: what is still due to it is brought in first. */
  get doc(): Y.Doc {
    this.#bringIn(this.#due.length);
    return this.#doc;
  }

  /** Whether the document has all that stands. */
  get isDerived(): boolean {
    return this.#due.length === 0;
  }

  /** How many acts the ledger has stood. */
  get size(): number {
    return this.#stands.size;
  }

  /** Takes in acts that count, each after all it names. Answers the keys they touch. */
  apply(acts: readonly LedgerAct[], origin?: unknown): Set<string> {
    const keys = this.stand(acts);
    this.#bringIn(this.#due.length, origin);
    return keys;
  }

  /** The same, but that the document has them later: with `derive`, or as soon as somebody asks for it. */
  stand(acts: readonly LedgerAct[]): Set<string> {
    const stands = this.#stand(acts);
    for (const each of stands) this.#due.push(each);
    return new Set(stands.map((each) => each.act.key));
  }

  /** Learns where acts stand whose values the document already shows: it came from the cache. */
  learn(acts: readonly LedgerAct[]): void {
    this.#stand(acts);
  }

  /** Brings what is due into the document, `slice` acts with each step. */
  *derive(slice: number): Generator<void, void, void> {
    while (this.#due.length > 0) {
      this.#bringIn(slice);
      yield;
    }
  }

  /**
   * Makes the document anew from all counted acts, after numbers have changed: a new one, to which all of them are
   * due. The old one is left alone.
   */
  rebuild(acts: readonly LedgerAct[]): void {
    this.#doc = newDocument();
    this.#stands.clear();
    this.#heads.clear();
    this.#things.clear();
    this.#due = [];
    this.stand(acts);
  }

  /**
   * The value the document shows for a key, or will show once it is derived. Among several heads it is one of them,
   * and no rule rests on which.
   */
  value(key: string): Value | undefined {
    return this.isDerived ? this.#doc.getMap<Value>(ROOT).get(key) : this.#lastHead(key)?.act.value;
  }

  /** How many keys the document has, or will have once it is derived. */
  get keyCount(): number {
    return this.isDerived ? this.#doc.getMap(ROOT).size : this.#heads.size;
  }

  /** Every key with the value the document shows, or will show once it is derived: that of the head standing last (X5). */
  *values(): Generator<readonly [key: string, value: Value], void, void> {
    for (const key of this.#heads.keys()) {
      const last = this.#lastHead(key);
      if (last) yield [key, last.act.value];
    }
  }

  #lastHead(key: string): Stand | undefined {
    let last: Stand | undefined;
    for (const { name } of this.heads(key)) {
      const stand = this.#stands.get(name);
      if (stand && (!last || standsAfter(stand, last))) last = stand;
    }
    return last;
  }

  /** Every key with its value. */
  forEach(visit: (value: Value, key: string) => void): void {
    readDocument(this.doc, visit);
  }

  /** The heads of a key in the order of their names. */
  heads(key: string): readonly LedgerAct[] {
    const heads = this.#heads.get(key);
    if (heads === undefined) return [];
    if (!(heads instanceof Map)) return [heads];
    return [...heads.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** The names of a key's heads, ascending: what a new act on it has to name. */
  headNames(key: string): string[] {
    return this.heads(key).map((act) => act.name);
  }

  /** Heads that say different things: a choice somebody may make. One of each value, in the order of their names. */
  choices(key: string): readonly LedgerAct[] {
    const heads = this.heads(key);
    if (heads.length < 2) return [];
    const texts = new Set<string>();
    const out = heads.filter(({ value }) => texts.size < texts.add(textOf(value)).size);
    return out.length > 1 ? out : [];
  }

  /** The keys with several heads. */
  *contested(): Generator<string, void, void> {
    for (const [key, heads] of this.#heads) if (heads instanceof Map) yield key;
  }

  get(name: string): LedgerAct | undefined {
    return this.#stands.get(name)?.act;
  }

  /** When anything of a thing was last written (s). */
  touched(thing: string): number | undefined {
    let last: number | undefined;
    for (const act of this.actsOf(thing)) if (last === undefined || act.time > last) last = act.time;
    return last;
  }

  /** All counted acts of a thing (`kind:id`), each after what it builds on. */
  actsOf(thing: string): readonly LedgerAct[] {
    const colon = thing.indexOf(':');
    return this.#things.get(thing.slice(0, colon))?.get(thing.slice(colon + 1)) ?? [];
  }

  #bringIn(count: number, origin?: unknown): void {
    const stands = this.#due.splice(0, count);
    if (stands.length > 0) Y.applyUpdate(this.#doc, encodeUpdate(stands), origin);
  }

  #stand(acts: readonly LedgerAct[]): Stand[] {
    const out: Stand[] = [];
    for (const act of acts) {
      if (this.#stands.has(act.name)) continue;
      const origin = this.#originOf(act);
      const stand: Stand = { act, origin, depth: origin ? origin.depth + 1 : 0 };
      this.#stands.set(act.name, stand);
      this.#updateHeads(act);
      let things = this.#things.get(act.kind);
      if (!things) this.#things.set(act.kind, (things = new Map<string, LedgerAct[]>()));
      const list = things.get(act.id);
      if (list) list.push(act);
      else things.set(act.id, [act]);
      out.push(stand);
    }
    return out;
  }

  #originOf(act: LedgerAct): Stand | null {
    let last: Stand | null = null;
    for (const ref of act.refs) {
      const stand = this.#stands.get(ref);
      if (stand && stand.act.key === act.key && (!last || standsAfter(stand, last))) last = stand;
    }
    return last;
  }

  /** Work for the acts it names, not for all heads: a flood may make thousands on one key. */
  #updateHeads(act: LedgerAct): void {
    const before = this.#heads.get(act.key);
    if (!before || ('name' in before && act.refs.includes(before.name))) {
      this.#heads.set(act.key, act);
      return;
    }
    const heads = 'name' in before ? new Map([[before.name, before]]) : before;
    for (const ref of act.refs) heads.delete(ref);
    this.#heads.set(act.key, heads.size > 0 ? heads.set(act.name, act) : act);
  }
}

/** One text for one value: with each other, thousands of heads would be compared for seconds. */
const textOf = (value: Value): string =>
  JSON.stringify(value, (_, part: Value) => {
    if (typeof part === 'string') return `s${part}`;
    if (part instanceof Uint8Array) return `b${part.join()}`;
    return isMap(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part;
  });
