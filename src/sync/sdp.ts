// Session descriptions cut down to what two phones on one hotspot need of each other (rules L7, Q5): user
// fragment, password, certificate fingerprint, host candidates. 64-76 bytes instead of 600, so that an offer fits
// a small QR code; a description rebuilt from them connects Chromium and Firefox both ways. RFC 8839, 8842.
// persisted: add, never change
import { ByteReader, ByteWriter, type Bytes, fromHex, toHex } from '#base';

const SDP_VERSION = 1;
/** Candidates of one description at most: a phone has an address or two. */
const MAX_CANDIDATES = 6;
const ICE_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** RFC 8839 5.4: a user fragment has 4 letters at least, a password 22; more than 127 no browser makes. */
const UFRAG = /^[A-Za-z0-9+/]{4,127}$/;
const PASSWORD = /^[A-Za-z0-9+/]{22,127}$/;
/** A name is asked for on this network alone (RFC 6762): anything else would go out to whoever answers for it. */
const LOCAL_NAME = /^[A-Za-z0-9-]{1,63}\.local$/;
const FINGERPRINT_BYTES = 32;

export type SdpType = 'offer' | 'answer';

export interface Candidate {
  readonly address: string;
  readonly port: number;
}

export interface Description {
  readonly type: SdpType;
  /** Who opens DTLS: an offer leaves it open. */
  readonly setup: 'actpass' | 'active' | 'passive';
  readonly ufrag: string;
  readonly password: string;
  /** SHA-256 of the certificate. */
  readonly fingerprint: Bytes;
  readonly candidates: readonly Candidate[];
}

const SETUPS = ['actpass', 'active', 'passive'] as const;

/** What matters of a browser's description; undefined when something needed is missing. */
export function readSdp(type: SdpType, sdp: string): Description | undefined {
  const line = (name: string): string | undefined =>
    new RegExp(`^a=${name}:(.*)$`, 'm').exec(sdp)?.[1]?.trim();
  const ufrag = line('ice-ufrag');
  const password = line('ice-pwd');
  const print = /^sha-256 ([0-9A-F:]{95})$/i.exec(line('fingerprint') ?? '')?.[1];
  const fingerprint = fromHex((print ?? '').replaceAll(':', ''));
  const setup = SETUPS.find((each) => each === line('setup'));
  if (!ufrag || !UFRAG.test(ufrag) || !password || !PASSWORD.test(password)) return undefined;
  if (!setup || fingerprint?.length !== FINGERPRINT_BYTES) return undefined;
  const candidates: Candidate[] = [];
  for (const [, address, port] of sdp.matchAll(/^a=candidate:\S+ 1 udp \d+ (\S+) (\d+) typ host/gim)) {
    const candidate = { address: address as string, port: Number(port) };
    if (candidate.port < 65_536 && packAddress(candidate.address)) candidates.push(candidate);
  }
  return { type, setup, ufrag, password, fingerprint, candidates: candidates.slice(0, MAX_CANDIDATES) };
}

/** A description every browser takes: one data channel, nothing else. */
export function printSdp(description: Description): string {
  const { setup, ufrag, password, fingerprint, candidates } = description;
  const print = toHex(fingerprint).toUpperCase().match(/../g)?.join(':') ?? '';
  const lines = [
    'v=0',
    'o=- 1 2 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'a=group:BUNDLE 0',
    'm=application 9 UDP/DTLS/SCTP webrtc-datachannel',
    'c=IN IP4 0.0.0.0',
    ...candidates.map(
      ({ address, port }, i) => `a=candidate:${i + 1} 1 udp ${2113937151 - i} ${address} ${port} typ host`,
    ),
    `a=ice-ufrag:${ufrag}`,
    `a=ice-pwd:${password}`,
    `a=fingerprint:sha-256 ${print}`,
    `a=setup:${setup}`,
    'a=mid:0',
    'a=sctp-port:5000',
    'a=max-message-size:262144',
  ];
  return `${lines.join('\r\n')}\r\n`;
}

/** Of a description that `readSdp` made. */
export function packDescription(description: Description): Bytes {
  const { type, setup, ufrag, password, fingerprint, candidates } = description;
  const out = new ByteWriter().byte(
    (SDP_VERSION << 4) | (SETUPS.indexOf(setup) << 1) | (type === 'answer' ? 1 : 0),
  );
  packIce(out, ufrag);
  packIce(out, password);
  out.raw(fingerprint).byte(candidates.length);
  for (const { address, port } of candidates) {
    out.raw(packAddress(address) as Bytes);
    out.byte(port >> 8).byte(port & 255);
  }
  return out.done();
}

/** Undefined for bytes that are none: they come from a stranger's screen. */
export function unpackDescription(bytes: Uint8Array): Description | undefined {
  const reader = new ByteReader(bytes);
  const head = reader.byte();
  if (head === undefined || head >> 4 !== SDP_VERSION) return undefined;
  const setup = SETUPS[(head >> 1) & 7];
  const ufrag = unpackIce(reader);
  const password = unpackIce(reader);
  const fingerprint = reader.raw(FINGERPRINT_BYTES);
  const count = reader.byte();
  if (!setup || !ufrag || !UFRAG.test(ufrag) || !password || !PASSWORD.test(password) || !fingerprint)
    return undefined;
  if (count === undefined || count > MAX_CANDIDATES) return undefined;
  const candidates: Candidate[] = [];
  for (let i = 0; i < count; i++) {
    const address = unpackAddress(reader);
    const high = reader.byte();
    const low = reader.byte();
    if (address === undefined || high === undefined || low === undefined) return undefined;
    candidates.push({ address, port: high * 256 + low });
  }
  if (!reader.isDone) return undefined;
  return { type: head & 1 ? 'answer' : 'offer', setup, ufrag, password, fingerprint, candidates };
}

/** Hex as bytes (Firefox), other ICE letters six bits each (Chromium). The lowest bit of the length tells. */
function packIce(out: ByteWriter, text: string): void {
  const hex = /^(?:[0-9a-f]{2})+$/.test(text) ? fromHex(text) : undefined;
  out.byte(text.length * 2 + (hex ? 1 : 0));
  if (hex) {
    out.raw(hex);
    return;
  }
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    bits = ((bits << 6) | Math.max(0, ICE_LETTERS.indexOf(letter))) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    out.byte((bits >> held) & 255);
  }
  if (held > 0) out.byte((bits << (8 - held)) & 255);
}

function unpackIce(reader: ByteReader): string | undefined {
  const head = reader.byte();
  if (head === undefined) return undefined;
  const length = head >> 1;
  if (head & 1) {
    if (length % 2 === 1) return undefined;
    const bytes = reader.raw(length / 2);
    return bytes && toHex(bytes);
  }
  const bytes = reader.raw(Math.ceil((length * 6) / 8));
  if (!bytes) return undefined;
  let out = '';
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xffff;
    held += 8;
    while (held >= 6 && out.length < length) {
      held -= 6;
      out += ICE_LETTERS.charAt((bits >> held) & 63);
    }
  }
  return out;
}

const V4 = 0;
const V6 = 1;
const MDNS = 2;
const NAMED = 3;

/** Undefined for an address that cannot be told: with a zone, or a name of another network. */
function packAddress(address: string): Bytes | undefined {
  const out = new ByteWriter();
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number);
  if (v4) return v4.every((part) => part < 256) ? out.byte(V4).raw(Uint8Array.from(v4)).done() : undefined;
  const uuid = /^([0-9a-f]{8})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{4})-([0-9a-f]{12})\.local$/.exec(
    address,
  );
  if (uuid)
    return out
      .byte(MDNS)
      .raw(fromHex(uuid.slice(1).join('')) as Bytes)
      .done();
  if (LOCAL_NAME.test(address)) return out.byte(NAMED).text(address).done();
  const v6 = address.includes(':') ? packV6(address) : undefined;
  return v6 && out.byte(V6).raw(v6).done();
}

function unpackAddress(reader: ByteReader): string | undefined {
  switch (reader.byte()) {
    case V4: {
      const bytes = reader.raw(4);
      return bytes && [...bytes].join('.');
    }
    case V6: {
      const bytes = reader.raw(16);
      return bytes && toHex(bytes).match(/..../g)?.join(':');
    }
    case MDNS: {
      const bytes = reader.raw(16);
      const hex = bytes && toHex(bytes);
      return (
        hex &&
        `${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}.local`
      );
    }
    case NAMED: {
      const name = reader.text(100);
      return name !== undefined && LOCAL_NAME.test(name) ? name : undefined;
    }
    default:
      return undefined;
  }
}

/** RFC 4291 text to bytes; undefined for what it is not (a zone, an embedded v4). */
function packV6(address: string): Bytes | undefined {
  const [head, tail, more] = address.split('::');
  if (more !== undefined) return undefined;
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const front = groups(head);
  const back = groups(tail);
  const missing = 8 - front.length - back.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...front, ...Array<string>(Math.max(0, missing)).fill('0'), ...back];
  if (!all.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return fromHex(all.map((group) => group.padStart(4, '0')).join(''));
}
