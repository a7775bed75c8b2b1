// The door of base: what every room may lean on. Nothing here knows a camp or a browser.
export { type Result, ok, fail, never } from './result.ts';
export {
  type Bytes,
  concat,
  equalBytes,
  compareBytes,
  latin1,
  latin1At,
  fromLatin1,
  toHex,
  fromHex,
} from './bytes.ts';
export { type Value, type ValueMap, isMap, equalValues } from './value.ts';
export { toBase64url, fromBase64url } from './base64url.ts';
export { toBase32, fromBase32 } from './base32.ts';
export { toUtf8, fromUtf8 } from './utf8.ts';
export { Interned } from './interned.ts';
export { ByteWriter, ByteReader } from './byte-stream.ts';
export { Emitter, type Stop } from './emitter.ts';
export { Log, type LogLine } from './log.ts';
export {
  type Clock,
  type LocalTime,
  type CalendarDate,
  MINUTE,
  HOUR,
  DAY,
  DAY_STARTS,
  toLocal,
  toInstant,
  isZone,
  dateOf,
  calendar,
  parseDate,
  printDate,
  campDay,
  onCampDay,
} from './time.ts';
