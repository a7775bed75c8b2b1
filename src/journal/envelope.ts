// Envelopes (rules E1-E6): sealed blobs that every phone carries and none but the chosen can read. Named by
// their content, admitted by the invite, gone at their expiry or as soon as whoever made one reveals the
// preimage of its lock. No author stands on them. A withdrawal keeps the head without the body: enough for
// every device, also one that never held it, to know it when it comes again.
// persisted: add, never change
import { type Bytes, equalBytes } from '#base';
import { type GatheringKeys, MAC_BYTES } from './author.ts';
import { Buckets } from './buckets.ts';
import { CborReader } from './cbor-reader.ts';
import { CborWriter } from './cbor-writer.ts';
import { type Name, mac16, nameOf, sha256 } from './hash.ts';

const ENVELOPE_VERSION = 1;
export const MAX_ENVELOPE_BYTES = 10 * 1024;
const MAX_HEAD_BYTES = 128;
/** Envelopes and withdrawals held at one time. */
export const MAX_ENVELOPES = 4096;
/** Seconds ahead that an expiry may lie. */
export const MAX_ENVELOPE_LIFE_S = 60 * 24 * 3600;
const HASH_BYTES = 32;

interface Head {
  readonly name: Name;
  /** Seconds since 1970. */
  readonly expires: number;
  /** SHA-256 of the preimage that withdraws it. */
  readonly lock: Bytes;
  readonly bodyHash: Bytes;
  readonly head: Bytes;
  readonly mac: Bytes;
}

export interface Envelope extends Head {
  readonly body: Bytes;
}

export interface Withdrawal extends Head {
  readonly preimage: Bytes;
}

export type EnvelopeReason = 'malformed' | 'mac' | 'expired' | 'known' | 'withdrawn' | 'too-many';
type Checked<T> = { ok: true; value: T } | { ok: false; error: EnvelopeReason };

export function writeEnvelope(
  keys: GatheringKeys,
  envelope: { expires: number; preimage: Bytes; body: Bytes },
): Envelope | undefined {
  const { expires, body } = envelope;
  if (body.length > MAX_ENVELOPE_BYTES) return undefined;
  const lock = sha256(envelope.preimage);
  const bodyHash = sha256(body);
  const writer = new CborWriter().array(5).int(ENVELOPE_VERSION).bytes(keys.gathering).int(expires);
  const head = writer.bytes(lock).bytes(bodyHash).take();
  const mac = mac16(keys.envelopeKey, head);
  return { name: nameOf(sha256(head)), expires, lock, bodyHash, head, mac, body };
}

function readHead(keys: GatheringKeys, head: Bytes, mac: Bytes): Checked<Head> {
  const malformed = { ok: false, error: 'malformed' } as const;
  if (head.length > MAX_HEAD_BYTES || mac.length !== MAC_BYTES) return malformed;
  const reader = new CborReader(head);
  if (reader.array() !== 5 || reader.unsigned() !== ENVELOPE_VERSION) return malformed;
  const gathering = reader.bytes();
  const expires = reader.unsigned();
  const lock = reader.bytes();
  const bodyHash = reader.bytes();
  if (!gathering || !equalBytes(gathering, keys.gathering) || expires === undefined) return malformed;
  if (lock?.length !== HASH_BYTES || bodyHash?.length !== HASH_BYTES || reader.at !== head.length)
    return malformed;
  if (!equalBytes(mac16(keys.envelopeKey, head), mac)) return { ok: false, error: 'mac' };
  return { ok: true, value: { name: nameOf(sha256(head)), expires, lock, bodyHash, head, mac } };
}

export class Envelopes {
  readonly buckets = new Buckets();
  readonly #keys: GatheringKeys;
  readonly #held = new Map<Name, Envelope>();
  readonly #withdrawn = new Map<Name, Withdrawal>();

  constructor(keys: GatheringKeys) {
    this.#keys = keys;
  }

  all(): Iterable<Envelope> {
    return this.#held.values();
  }

  withdrawals(): Iterable<Withdrawal> {
    return this.#withdrawn.values();
  }

  get size(): number {
    return this.#held.size;
  }

  get(name: Name): Envelope | Withdrawal | undefined {
    return this.#held.get(name) ?? this.#withdrawn.get(name);
  }

  /** Whether an envelope may be taken in. `now` in seconds. Changes nothing. */
  check(head: Bytes, mac: Bytes, body: Bytes, now: number): Checked<Envelope> {
    if (body.length > MAX_ENVELOPE_BYTES) return { ok: false, error: 'malformed' };
    const read = readHead(this.#keys, head, mac);
    if (!read.ok) return read;
    if (!equalBytes(sha256(body), read.value.bodyHash)) return { ok: false, error: 'malformed' };
    const reason = this.#standing(read.value, now);
    if (reason) return { ok: false, error: reason };
    return this.#held.has(read.value.name)
      ? { ok: false, error: 'known' }
      : { ok: true, value: { ...read.value, body } };
  }

  /** Whether a withdrawal is its envelope's own. `now` in seconds. Changes nothing. */
  checkWithdrawal(head: Bytes, mac: Bytes, preimage: Bytes, now: number): Checked<Withdrawal> {
    const read = readHead(this.#keys, head, mac);
    if (!read.ok) return read;
    if (!equalBytes(sha256(preimage), read.value.lock)) return { ok: false, error: 'mac' };
    const reason = this.#standing(read.value, now);
    return reason ? { ok: false, error: reason } : { ok: true, value: { ...read.value, preimage } };
  }

  /**
   * Of what was checked and came together, what goes in: each name once, a withdrawal in place of its envelope
   * whichever came first, and no more than there is room for. Changes nothing.
   */
  fitting(list: readonly (Envelope | Withdrawal)[]): readonly (Envelope | Withdrawal)[] {
    const byName = new Map<Name, Envelope | Withdrawal>();
    for (const each of list) if ('preimage' in each || !byName.has(each.name)) byName.set(each.name, each);
    let room = MAX_ENVELOPES - this.#held.size - this.#withdrawn.size;
    return [...byName.values()].filter((each) => this.#held.has(each.name) || room-- > 0);
  }

  /** False when it was withdrawn, or came from elsewhere, since it was checked. */
  insert(envelope: Envelope): boolean {
    if (this.#withdrawn.has(envelope.name) || this.#held.has(envelope.name)) return false;
    this.#held.set(envelope.name, envelope);
    this.buckets.add(rowOf(envelope));
    return true;
  }

  /** Erases the envelope, if it is held, and keeps that it is withdrawn. */
  withdraw(withdrawal: Withdrawal): void {
    const held = this.#held.get(withdrawal.name);
    if (held) this.buckets.delete(rowOf(held));
    this.#held.delete(withdrawal.name);
    this.#withdrawn.set(withdrawal.name, withdrawal);
    this.buckets.add(rowOf(withdrawal));
  }

  /** Erases what has expired and answers the names. `now` in seconds. */
  expire(now: number): Name[] {
    const out: Name[] = [];
    for (const each of [...this.#held.values(), ...this.#withdrawn.values()]) {
      if (each.expires > now) continue;
      this.#held.delete(each.name);
      this.#withdrawn.delete(each.name);
      this.buckets.delete(rowOf(each));
      out.push(each.name);
    }
    return out;
  }

  #standing(head: Head, now: number): EnvelopeReason | null {
    if (head.expires <= now || head.expires > now + MAX_ENVELOPE_LIFE_S) return 'expired';
    if (this.#withdrawn.has(head.name)) return 'withdrawn';
    if (this.#held.has(head.name)) return null; // to withdraw what is held takes no room
    return this.#held.size + this.#withdrawn.size < MAX_ENVELOPES ? null : 'too-many';
  }
}

/** A digest row: the name, and whether the envelope is held (0) or was withdrawn (1). */
const rowOf = (each: Envelope | Withdrawal): string => each.name + ('preimage' in each ? '\u0001' : '\0');
