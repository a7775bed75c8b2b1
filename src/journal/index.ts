// The door of the journal: signed acts, their admission, their gate and their order; cards; envelopes. It
// knows nothing of tasks, of Yjs, of disks or of networks.
export { type Name, NAME_BYTES, sha256, nameOf, mac16 } from './hash.ts';
export { encodeValue, decodeValue } from './cbor.ts';
export { CborReader } from './cbor-reader.ts';
export { CborWriter } from './cbor-writer.ts';
export {
  type GatheringKeys,
  type Verify,
  ACT_VERSION,
  KEY_BYTES,
  SIGNATURE_BYTES,
  authorOf,
} from './author.ts';
export {
  Act,
  type ActFields,
  type Branch,
  type Standing,
  HASH_BYTES,
  MAX_ACT_BYTES,
  decodeAct,
  encodeAct,
  keyText,
} from './act.ts';
export { ID_BYTES, idOf } from './thing-id.ts';
export { type Admission, type AdmissionReason, type Entry, check, readEntry } from './admission.ts';
export { type GateReason, MAX_REFS, gate, hasRightId } from './gate.ts';
export { Journal, REBUILD_REST_FACTOR, REBUILD_REST_MS } from './journal.ts';
export type { Settled } from './settle.ts';
export { type Draft, type SeenHeads, type Signer, type WriteError, writeActs } from './write.ts';
export { Buckets, BUCKETS, BUCKET_HASH_BYTES } from './buckets.ts';
export { type TipRow, readTipRow } from './tip-row.ts';
export { lackedBy } from './tips.ts';
export { planRuns } from './stream-plan.ts';
export { StreamWriter } from './stream-writer.ts';
export { type ParcelRead, type StreamError, StreamReader } from './stream-reader.ts';
export { MAX_PARCEL_BYTES } from './parcel.ts';
export {
  type Card,
  type CardReason,
  Cards,
  isNewer,
  readCard,
  rowOf as cardRow,
  slotOf,
  writeCard,
} from './card.ts';
export { type Envelope, type EnvelopeReason, type Withdrawal, Envelopes, writeEnvelope } from './envelope.ts';
