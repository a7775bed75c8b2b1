// The file that carries news (rules F1-F6): a plain head, then sealed frames of which each opens by itself, so that
// a file cut anywhere gives what arrived whole. The frames are encrypted under a key from the invite (AES-256-GCM,
// SP 800-38D): found on a table it tells nothing. A file meant to bring somebody in carries the invite too, and
// then is as good as a poster.
// persisted: add, never change
import { type ByteReader, ByteWriter, type Bytes, concat, equalBytes, toUtf8 } from '#base';
import { sha256 } from '#journal';
import { SECRET_BYTES } from '#identity';

const MAGIC = toUtf8('RHZ1') as Bytes;
const FLAG_INVITE = 1;
const FLAG_LIST = 2;
const TAG_BYTES = 8;
const SALT_BYTES = 8;
/** Sealed bytes of one frame at most. */
const MAX_FRAME_BYTES = 2 * 1024 * 1024;

export interface FileHead {
  /** What a device holds, so that another can give it the rest; otherwise news. */
  readonly isList: boolean;
  readonly secret: Bytes | null;
  readonly tag: Bytes;
  readonly salt: Bytes;
}

/** Tells files of different gatherings apart without telling which one it is. */
export const fileTag = (gathering: Bytes): Bytes =>
  sha256(concat([toUtf8('rhizome file') as Bytes, gathering])).slice(0, TAG_BYTES);

export function printHead(head: FileHead): Bytes {
  const flags = (head.secret ? FLAG_INVITE : 0) | (head.isList ? FLAG_LIST : 0);
  const out = new ByteWriter().raw(MAGIC).byte(flags).raw(head.tag).raw(head.salt);
  return (head.secret ? out.raw(head.secret) : out).done();
}

/** Undefined for what is no file of ours. */
export function readHead(reader: ByteReader): FileHead | undefined {
  const magic = reader.raw(MAGIC.length);
  const flags = reader.byte();
  const tag = reader.raw(TAG_BYTES);
  const salt = reader.raw(SALT_BYTES);
  if (!magic || !equalBytes(magic, MAGIC) || flags === undefined || flags > 3 || !tag || !salt)
    return undefined;
  const secret = flags & FLAG_INVITE ? reader.raw(SECRET_BYTES) : null;
  return secret === undefined ? undefined : { isList: (flags & FLAG_LIST) !== 0, secret, tag, salt };
}

/** Seals and opens frames, numbered from 0. */
export class FileSeal {
  readonly #key: CryptoKey;
  readonly #salt: Bytes;
  readonly #head: Bytes;

  private constructor(key: CryptoKey, salt: Bytes, head: Bytes) {
    this.#key = key;
    this.#salt = salt;
    this.#head = head;
  }

  static async of(fileKey: Bytes, head: FileHead): Promise<FileSeal> {
    const key = await crypto.subtle.importKey('raw', fileKey, 'AES-GCM', false, ['encrypt', 'decrypt']);
    return new FileSeal(key, head.salt, printHead(head));
  }

  #how(number: number): AesGcmParams {
    const iv = new Uint8Array(12);
    iv.set(this.#salt);
    new DataView(iv.buffer).setUint32(8, number);
    return { name: 'AES-GCM', iv, additionalData: this.#head };
  }

  async seal(number: number, frame: Bytes): Promise<Bytes> {
    const sealed = new Uint8Array(await crypto.subtle.encrypt(this.#how(number), this.#key, frame));
    return new ByteWriter().bytes(sealed).done();
  }

  /** The next frame; null at the end, undefined when it is cut or not what was sealed. */
  async open(number: number, reader: ByteReader): Promise<Bytes | null | undefined> {
    if (reader.isDone) return null;
    const sealed = reader.bytes(MAX_FRAME_BYTES);
    if (!sealed) return undefined;
    try {
      return new Uint8Array(await crypto.subtle.decrypt(this.#how(number), this.#key, sealed));
    } catch (error) {
      if (error instanceof DOMException) return undefined;
      throw error;
    }
  }
}
