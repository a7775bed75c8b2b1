// An act: one change of one key by one author, in canonical bytes (rules A1-A9 of docs/sync-spec.md). It is
// what is stored, sent, signed and trusted; everything on a screen is derived from acts.
// persisted: add, never change
import {
  type Bytes,
  Interned,
  type Value,
  fromBase64url,
  fromLatin1,
  latin1,
  latin1At,
  toBase64url,
} from '#base';
import { ACT_VERSION, INTRODUCTION_BYTES } from './author.ts';
import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import { type Name, NAME_BYTES, sha256 } from './hash.ts';
import { ID_BYTES } from './thing-id.ts';

export { ID_BYTES };

/** Canonical bytes of one act at most; a larger one is not admitted. */
export const MAX_ACT_BYTES = 16 * 1024;
/**
 * Bytes of the command, the kind and the field at most, each. In a stream they travel once for many acts:
 * without a bound a small parcel of long words would swell to gigabytes.
 */
export const MAX_WORD_BYTES = 64;
/** Latest time an act may bear (s, some 35,000 years on): differences of times still fit a stream's numbers. */
export const MAX_TIME_S = 2 ** 40;
export const HASH_BYTES = 32;

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
  /** Whether a creation's id is that of its value (A7); null until somebody looked. */
  hasRightId: boolean | null = null;
  /** Its place in the order in which this device came to hold acts. */
  arrival: number = -1;

  /** `hash`: 32 bytes, latin1. */
  constructor(fields: ActFields, hash: string, signature: string, length = 0) {
    this.hash = hash;
    this.name = hash.slice(0, NAME_BYTES);
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

/**
 * The act of canonical bytes; undefined for any others. The gathering must be `gathering`. `hash` (latin1) where it is
 * known already.
 */
export function decodeAct(
  gathering: Name,
  bytes: Uint8Array,
  signature: string,
  start = 0,
  end = bytes.length,
  hash?: string,
): Act | undefined {
  if (end - start > MAX_ACT_BYTES) return undefined;
  const fields = readFields(gathering, bytes, new CborReader(bytes, start, end));
  return (
    fields && new Act(fields, hash ?? latin1(sha256(bytes.subarray(start, end))), signature, end - start)
  );
}

const authors = new Interned(1024, (bytes, start, end) => latin1(bytes.subarray(start, end)));
const ids = new Interned(4096, (bytes, start, end) => toBase64url(bytes.subarray(start, end)));

const isIdLength = (length: number | undefined): length is number => length === 0 || length === ID_BYTES;

/** Names and ids are made from the bytes where they lie: a copy of each first would take as long again. */
function readFields(gathering: Name, bytes: Uint8Array, reader: CborReader): ActFields | undefined {
  const length = reader.array();
  if ((length !== 13 && length !== 14) || reader.unsigned() !== ACT_VERSION) return undefined;
  const ours = reader.pass();
  if (ours === undefined || authors.of(bytes, reader.at - ours, reader.at) !== gathering) return undefined;
  if (reader.pass() !== NAME_BYTES) return undefined;
  const author = authors.of(bytes, reader.at - NAME_BYTES, reader.at);
  const seq = reader.unsigned();
  const isFirst = seq === 0;
  const before = reader.pass();
  if (author === undefined || seq === undefined || before !== (isFirst ? 0 : HASH_BYTES)) return undefined;
  const prev = isFirst ? '' : latin1At(bytes, reader.at - HASH_BYTES, HASH_BYTES);
  const time = reader.unsigned();
  const asLength = reader.pass();
  if (time === undefined || time > MAX_TIME_S || !isIdLength(asLength)) return undefined;
  const as = ids.of(bytes, reader.at - asLength, reader.at);
  const command = reader.text(MAX_WORD_BYTES);
  const kind = reader.text(MAX_WORD_BYTES);
  const place = reader.pass();
  if (place !== ID_BYTES && place !== 2 * ID_BYTES) return undefined;
  const placeAt = reader.at - place;
  const id = ids.of(bytes, placeAt, placeAt + ID_BYTES);
  const sub = ids.of(bytes, placeAt + ID_BYTES, reader.at);
  const field = reader.text(MAX_WORD_BYTES);
  const refsLength = reader.pass();
  if (refsLength === undefined || refsLength % NAME_BYTES !== 0) return undefined;
  const refs: Name[] = [];
  for (let at = reader.at - refsLength; at < reader.at; at += NAME_BYTES)
    refs.push(latin1At(bytes, at, NAME_BYTES));
  const value = reader.value();
  const introduction = length === 14 ? reader.bytes() : null;
  if (as === undefined || command === undefined || kind === undefined || field === undefined)
    return undefined;
  if (id === undefined || sub === undefined || value === undefined || introduction === undefined)
    return undefined;
  if (isFirst ? introduction?.length !== INTRODUCTION_BYTES : introduction !== null) return undefined;
  if (reader.at !== reader.end) return undefined;
  return { author, seq, prev, time, as, command, kind, id, field, sub, refs, value, introduction };
}
