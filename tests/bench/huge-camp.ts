// Two hundred thousand acts by five hundred people: five times what the large camp comes to. Made of that one: the same
// people do each thing several times over, with a task, meal or workshop of its own each time, under keys of their own.
import { type Value, fromBase64url, fromLatin1, latin1, toBase64url } from '#base';
import { campKeys, newDeviceKey, signerOf } from '#identity';
import { type Act, Journal, type Signer, idOf, writeActs } from '#journal';
import { BENCH_AT, type BenchCamp, benchCamp, keptFile } from './camps.ts';
import { fileOf } from './pocket-camp.ts';

export const HUGE_ACTS = 200_000;
/** Of these there is one each, however often the rest is done. */
const ONCE = new Set(['person', 'gathering']);
const ID_BYTES = 12;
const MOST_UNSIGNED = 100;

export type HugeCamp = Pick<BenchCamp, 'invite' | 'file'>;

export async function hugeCamp(root: string): Promise<HugeCamp> {
  const { invite, journal } = await benchCamp(root, 'large');
  const file = await keptFile(root, 'huge', [HUGE_ACTS, BENCH_AT], async () => {
    const many = new Journal(campKeys(invite));
    await new Copying(journal, many).run();
    return fileOf(invite, many, { cards: [], envelopes: [] }, BENCH_AT / 1000);
  });
  return { invite, file };
}

interface Writer {
  readonly signer: Signer;
  tip: Act | null;
  unsigned: number;
}

class Copying {
  readonly #from: Journal;
  readonly #to: Journal;
  readonly #writers = new Map<string, Writer>();
  /** By copy: the new id of each old one, and the new name of each old act. */
  readonly #ids: Map<string, string>[] = [];
  readonly #names: Map<string, string>[] = [];
  #byPrefix: Map<string, Writer> | null = null;

  constructor(from: Journal, to: Journal) {
    this.#from = from;
    this.#to = to;
  }

  async run(): Promise<void> {
    const { counted } = this.#from;
    const often = counted.filter(({ kind }) => !ONCE.has(kind)).length;
    const more = HUGE_ACTS - counted.length;
    // What is over after whole copies is done once more from the beginning on.
    const [whole, rest] = [Math.floor(more / often), more % often];
    for (let copy = 0; copy <= whole + 1; copy++) {
      this.#ids.push(new Map());
      this.#names.push(new Map());
    }
    for (const { author } of counted)
      if (!this.#writers.has(author))
        this.#writers.set(author, { signer: signerOf(await newDeviceKey()), tip: null, unsigned: 0 });
    let done = 0;
    for (const act of counted) {
      await this.#write(act, 0);
      if (ONCE.has(act.kind)) continue;
      const copies = whole + (done++ < rest ? 1 : 0);
      for (let copy = 1; copy <= copies; copy++) await this.#write(act, copy);
    }
    if (this.#to.counted.length !== HUGE_ACTS) throw new Error(`${this.#to.counted.length} acts count`);
  }

  async #write(act: Act, copy: number): Promise<void> {
    const writer = this.#writers.get(act.author) as Writer;
    const value = this.#value(act.value, copy);
    const id = act.field === '' ? idOf(act.kind, value) : this.#id(act.id, copy);
    if (id === undefined) throw new Error('a value without canonical form');
    if (act.field === '') this.#ids[copy]?.set(act.id, id);
    // The last of each run is signed, as in the camp it is made of, and no run is longer for being done again.
    const isSigned = act.signature !== '' || writer.unsigned >= MOST_UNSIGNED;
    writer.unsigned = isSigned ? 0 : writer.unsigned + 1;
    const sign = isSigned ? writer.signer.sign : (): Promise<Uint8Array<ArrayBuffer>> => NO_SIGNATURE;
    const refs = act.refs.map((ref) => this.#names[copy]?.get(ref) ?? '');
    const drafts = [{ ...act, as: this.#id(act.as, copy), id, sub: this.#sub(act.sub, copy), value }];
    const written = await writeActs(
      this.#to,
      { ...writer.signer, sign },
      writer.tip,
      drafts,
      () => refs,
      act.time,
    );
    const [entry] = written.ok ? written.value : [];
    if (!entry) throw new Error('an act that cannot be written');
    if (!isSigned) entry.act.signature = '';
    writer.tip = entry.act;
    this.#names[copy]?.set(act.name, entry.act.name);
    this.#to.insert([entry.act], BENCH_AT);
  }

  #id(id: string, copy: number): string {
    return this.#ids[copy]?.get(id) ?? this.#ids[0]?.get(id) ?? id;
  }

  /** A person, or a device by the first bytes of its author. */
  #sub(sub: string, copy: number): string {
    const bytes = fromBase64url(sub);
    if (bytes?.length !== ID_BYTES) return sub;
    this.#byPrefix ??= new Map([...this.#writers].map(([author, to]) => [author.slice(0, ID_BYTES), to]));
    const device = this.#byPrefix.get(latin1(bytes));
    if (device) return toBase64url(fromLatin1(device.signer.author.slice(0, ID_BYTES)));
    return this.#id(sub, copy);
  }

  #value(value: Value, copy: number): Value {
    if (typeof value === 'string') return this.#id(value, copy);
    if (value instanceof Uint8Array) {
      const writer = this.#writers.get(latin1(value));
      if (writer) return fromLatin1(writer.signer.author);
      return value.map((byte, i) => (i === 0 ? byte ^ copy : byte)); // of what makes two equal things two
    }
    if (Array.isArray(value)) return value.map((each: Value) => this.#value(each, copy));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, this.#value(each as Value, copy)]),
    );
  }
}

const NO_SIGNATURE = Promise.resolve(new Uint8Array(64));
