// An act: one change of one key by one author, in canonical bytes (rules A1-A9 of docs/sync-spec.md). It is
// what is stored, sent, signed and trusted; everything on a screen is derived from acts.
// persisted: add, never change
import { type Bytes, type Value, fromBase64url, fromLatin1, latin1, toBase64url } from '#base';
import { INTRODUCTION_BYTES } from './author.ts';
import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import { type Name, NAME_BYTES, sha256 } from './hash.ts';
import { ID_BYTES } from './thing-id.ts';

export { ID_BYTES };

export const ACT_VERSION = 1;
/** Canonical bytes of one act at most; a larger one is not admitted. */
export const MAX_ACT_BYTES = 16 * 1024;
/**
 * Bytes of the command, the kind and the field at most, each. In a stream they travel once for many acts:
 * without a bound a small parcel of long words would swell to gigabytes.
 */
export const MAX_WORD_BYTES = 64;
/** Latest time an act may bear (s, some 35,000 years on): differences of times still fit a stream's numbers. */
export const MAX_TIME_S = 2 ** 40;
const HASH_BYTES = 32;

/** Where an act stands: waiting for what it names, counted in the record, or refused by the gate. */
export type Standing = 'waiting' | 'counted' | 'refused';

/** A line of acts of one author that shares one number in the derived document (rules B1-B6). */
export interface Branch {
  readonly author: Name;
  /** The author for the main branch, the first act's name for one that derives. */
  readonly label: Name;
  number: number;
  /** Counted acts so far: the next one's place. */
  count: number;
}

export interface ActFields {
  readonly author: Name;
  readonly seq: number;
  /** The hash (32 bytes, latin1) of the author's previous act; '' at seq 0. */
  readonly prev: string;
  /** Seconds since 1970 by the author's clock: shown, never a rule. */
  readonly time: number;
  /** The person (a thing id) on whose behalf, or '' when the author acts as themselves. */
  readonly as: string;
  /** The word of the command that made it, for history. */
  readonly command: string;
  readonly kind: string;
  /** The thing: 12 bytes as base64url. */
  readonly id: string;
  /** '' for the act that creates the thing. */
  readonly field: string;
  /** A person's or a line's id inside the field, or ''. */
  readonly sub: string;
  /** Names of the acts this one has seen and replaces, strictly ascending. */
  readonly refs: readonly Name[];
  readonly value: Value;
  /** The author's key and MAC, in their first act only. */
  readonly introduction: Bytes | null;
}

export function keyText(kind: string, id: string, field: string, sub: string): string {
  if (field === '') return `${kind}:${id}`;
  return sub === '' ? `${kind}:${id}/${field}` : `${kind}:${id}/${field}.${sub}`;
}

export class Act implements ActFields {
  // Hashes and signatures are one-byte strings: as byte arrays they would weigh four times as much.
  readonly hash: string;
  readonly name: Name;
  readonly author: Name;
  readonly seq: number;
  prev: string;
  readonly time: number;
  readonly as: string;
  readonly command: string;
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly sub: string;
  readonly key: string;
  readonly refs: readonly Name[];
  readonly value: Value;
  readonly introduction: Bytes | null;
  /** 64 bytes, latin1; '' when only a later act of its chain carries the proof. */
  signature: string;
  /** Canonical bytes; 0 where they were not counted. */
  readonly length: number;
  // From here on: where this device's journal has put it. All made here, for one hidden class: acts that
  // gained fields later cost seven times as much to settle.
  standing: Standing = 'waiting';
  reason: string = '';
  branch: Branch | null = null;
  /** Its place among the counted acts of its branch. */
  clock: number = -1;
  parent: Act | null = null;
  /** The child that continues the branch, and the children that do not. */
  next: Act | null = null;
  forks: Act[] | null = null;
  /** Its place in the order in which this device came to hold acts. */
  arrival: number = -1;

  constructor(fields: ActFields, hash: Uint8Array, signature: string, length = 0) {
    this.hash = latin1(hash);
    this.name = this.hash.slice(0, NAME_BYTES);
    this.author = fields.author;
    this.seq = fields.seq;
    this.prev = fields.prev;
    this.time = fields.time;
    this.as = fields.as;
    this.command = fields.command;
    this.kind = fields.kind;
    this.id = fields.id;
    this.field = fields.field;
    this.sub = fields.sub;
    this.key = keyText(fields.kind, fields.id, fields.field, fields.sub);
    this.refs = fields.refs;
    this.value = fields.value;
    this.introduction = fields.introduction;
    this.signature = signature;
    this.length = length;
  }
}

const writer = new CborWriter();

/** Canonical bytes (A1), or undefined when an id, a text or the value has no canonical form. */
export function encodeAct(gathering: Uint8Array, act: ActFields): Bytes | undefined {
  const id = fromBase64url(act.id);
  const sub = fromBase64url(act.sub);
  const as = fromBase64url(act.as);
  if (id?.length !== ID_BYTES || !isIdOrNone(sub) || !isIdOrNone(as) || act.time > MAX_TIME_S)
    return undefined;
  const place = new Uint8Array(id.length + sub.length);
  place.set(id);
  place.set(sub, id.length);
  const refs = new Uint8Array(act.refs.length * NAME_BYTES);
  act.refs.forEach((ref, i) => refs.set(fromLatin1(ref), i * NAME_BYTES));
  writer
    .array(act.introduction ? 14 : 13)
    .int(ACT_VERSION)
    .bytes(gathering)
    .bytes(fromLatin1(act.author));
  writer.int(act.seq).bytes(fromLatin1(act.prev)).int(act.time).bytes(as);
  let good = writer.text(act.command, MAX_WORD_BYTES) && writer.text(act.kind, MAX_WORD_BYTES);
  writer.bytes(place);
  good = writer.text(act.field, MAX_WORD_BYTES) && good;
  writer.bytes(refs);
  good = writer.value(act.value) && good;
  if (act.introduction) writer.bytes(act.introduction);
  const bytes = writer.take();
  return good ? bytes : undefined;
}

const isIdOrNone = (bytes: Bytes | undefined): bytes is Bytes =>
  bytes !== undefined && (bytes.length === 0 || bytes.length === ID_BYTES);

/** The act of canonical bytes; undefined for any others. The gathering must be `gathering`. */
export function decodeAct(
  gathering: Name,
  bytes: Uint8Array,
  signature: string,
  start = 0,
  end = bytes.length,
): Act | undefined {
  if (end - start > MAX_ACT_BYTES) return undefined;
  const fields = readFields(gathering, new CborReader(bytes, start, end));
  return fields && new Act(fields, sha256(bytes.subarray(start, end)), signature, end - start);
}

function readFields(gathering: Name, reader: CborReader): ActFields | undefined {
  const length = reader.array();
  if ((length !== 13 && length !== 14) || reader.unsigned() !== ACT_VERSION) return undefined;
  const at = reader.bytes();
  if (!at || latin1(at) !== gathering) return undefined;
  const author = reader.bytes();
  const seq = reader.unsigned();
  const prev = reader.bytes();
  const time = reader.unsigned();
  const as = reader.bytes();
  const command = reader.text(MAX_WORD_BYTES);
  const kind = reader.text(MAX_WORD_BYTES);
  const place = reader.bytes();
  const field = reader.text(MAX_WORD_BYTES);
  const refs = reader.bytes();
  const value = reader.value();
  const introduction = length === 14 ? reader.bytes() : null;
  if (!author || author.length !== NAME_BYTES || seq === undefined || !prev) return undefined;
  if (time === undefined || time > MAX_TIME_S || !isIdOrNone(as)) return undefined;
  if (command === undefined || kind === undefined || field === undefined || value === undefined)
    return undefined;
  if (!place || (place.length !== ID_BYTES && place.length !== 2 * ID_BYTES)) return undefined;
  if (!refs || refs.length % NAME_BYTES !== 0 || introduction === undefined || reader.at !== reader.end)
    return undefined;
  const isFirst = seq === 0;
  if (prev.length !== (isFirst ? 0 : HASH_BYTES)) return undefined;
  if (isFirst ? introduction?.length !== INTRODUCTION_BYTES : introduction !== null) return undefined;
  const names: Name[] = [];
  for (let i = 0; i < refs.length; i += NAME_BYTES) names.push(latin1(refs.subarray(i, i + NAME_BYTES)));
  return {
    author: latin1(author),
    seq,
    prev: latin1(prev),
    time,
    as: toBase64url(as),
    command,
    kind,
    id: toBase64url(place.subarray(0, ID_BYTES)),
    field,
    sub: toBase64url(place.subarray(ID_BYTES)),
    refs: names,
    value,
    introduction,
  };
}
