// News in a file: everything, or what another lacks by its list. Also the backup that brings everything back, and
// the way in for a newcomer without a link. Merge only: reading one twice, or an old one, does no harm.
import {
  ByteReader,
  ByteWriter,
  type Bytes,
  type Result,
  type Stop,
  concat,
  equalBytes,
  fail,
  fromLatin1,
  latin1,
  ok,
} from '#base';
import type { CampKeys, Invite } from '#identity';
import { type Act, StreamReader, StreamWriter, type TipRow, lackedBy, planRuns, readTipRow } from '#journal';
import type { Carry } from '../carry.ts';
import type { CardBytes, EnvelopeBytes, Holdings } from '../holdings.ts';
import { readParcel } from '../parcels.ts';
import { allBuckets, envelopeBytes } from '../rows.ts';
import type { Squeeze } from '../squeeze.ts';
import { decodeMessage } from '../wire-reader.ts';
import { encodeMessage } from '../wire-writer.ts';
import { MAX_ROW_BYTES, type Message } from '../wire.ts';
import { type FileHead, FileSeal, fileTag, printHead, readHead } from './file-format.ts';

export type FileError =
  /** No file of this app. */
  | 'not-a-file'
  /** Of another gathering: nothing was changed. */
  | 'other-gathering'
  /** A list of what a phone holds, where news was expected, or the other way round. */
  | 'a-list'
  | 'not-a-list'
  /** The disk has no room; what came before is kept. */
  | 'not-kept';

export interface FileRead {
  /** Acts and cards that were new and are kept. */
  readonly taken: number;
  readonly acts: number;
  /** False when the file ends early: what arrived whole is kept. */
  readonly isWhole: boolean;
}

const FRAME_MANIFEST = 1;
const FRAME_PARCEL = 2;
const FRAME_MESSAGE = 3;
const FRAME_END = 4;
const FRAME_ROWS = 5;
const CARDS_A_FRAME = 100;
/** Rows of one frame of a list (bytes): one author alone can make as many branches as it likes. */
const ROWS_BYTES = 64 * 1024;

export class FileCarry implements Carry {
  readonly name = 'file';
  readonly #keys: CampKeys;
  readonly #squeeze: Squeeze;
  readonly #random: (length: number) => Bytes;
  #holdings: Holdings | null = null;

  constructor(keys: CampKeys, squeeze: Squeeze, random: (length: number) => Bytes) {
    this.#keys = keys;
    this.#squeeze = squeeze;
    this.#random = random;
  }

  start(holdings: Holdings): Stop {
    this.#holdings = holdings;
    return () => {
      this.#holdings = null;
    };
  }

  /** What this device holds, for another to give it the rest. */
  async writeList(): Promise<Bytes> {
    const { journal } = this.#need();
    const frames: Bytes[] = [];
    let out = new ByteWriter().byte(FRAME_ROWS);
    for (const bucket of allBuckets)
      for (const row of journal.rowsOf(bucket)) {
        out.bytes(fromLatin1(row));
        if (out.length < ROWS_BYTES) continue;
        frames.push(out.done());
        out = new ByteWriter().byte(FRAME_ROWS);
      }
    return this.#write(true, null, [...frames, out.done()]);
  }

  /** Everything, or what a list says another lacks. With the invite it also brings somebody in. */
  async write(options: { invite?: Invite; lackedBy?: Bytes } = {}): Promise<Result<Bytes, FileError>> {
    const { journal, cards, envelopes } = this.#need();
    let acts: readonly Act[] = journal.acts;
    if (options.lackedBy) {
      const rows = await this.#readList(options.lackedBy);
      if (!rows.ok) return rows;
      acts = lackedBy(journal, allBuckets, rows.value);
    }
    const writer = new StreamWriter(journal, planRuns(acts));
    const frames: Bytes[] = [new ByteWriter().byte(FRAME_MANIFEST).varint(writer.total).done()];
    while (!writer.isDone)
      frames.push(concat([new Uint8Array([FRAME_PARCEL]), await this.#squeeze.deflate(writer.next())]));
    const said = (message: Message): Bytes =>
      concat([new Uint8Array([FRAME_MESSAGE]), encodeMessage(message)]);
    const allCards: CardBytes[] = [...cards.all()].map(({ bytes, signature }) => ({ bytes, signature }));
    for (let i = 0; i < allCards.length; i += CARDS_A_FRAME)
      frames.push(said({ is: 'cards', cards: allCards.slice(i, i + CARDS_A_FRAME) }));
    const allEnvelopes: EnvelopeBytes[] = [
      ...[...envelopes.all()].map(envelopeBytes),
      ...[...envelopes.withdrawals()].map(envelopeBytes),
    ];
    for (let i = 0; i < allEnvelopes.length; i += CARDS_A_FRAME)
      frames.push(said({ is: 'envelopes', envelopes: allEnvelopes.slice(i, i + CARDS_A_FRAME) }));
    frames.push(new Uint8Array([FRAME_END]));
    return ok(await this.#write(false, options.invite?.secret ?? null, frames));
  }

  /** Takes a file in. `onProgress`: acts so far, of how many. */
  async read(
    file: Bytes,
    onProgress: (done: number, total: number) => void = () => undefined,
  ): Promise<Result<FileRead, FileError>> {
    const holdings = this.#need();
    const opened = await this.#open(file);
    if (!opened.ok) return opened;
    const { head, seal, reader } = opened.value;
    if (head.isList) return fail('a-list');
    const stream = new StreamReader(holdings.journal);
    const origin = {};
    let total = 0;
    let acts = 0;
    let taken = 0;
    for (let number = 0; ; number++) {
      const frame = await seal.open(number, reader);
      if (!frame) return ok({ taken, acts, isWhole: false });
      const body = frame.slice(1);
      switch (frame[0]) {
        case FRAME_END:
          return ok({ taken, acts, isWhole: true });
        case FRAME_MANIFEST:
          total = new ByteReader(body).varint() ?? 0;
          break;
        case FRAME_PARCEL: {
          const read = await readParcel(stream, body, this.#squeeze, holdings);
          if (!read.ok) return ok({ taken, acts, isWhole: false });
          const result = await holdings.takeAllActs(read.value, origin);
          if (result.disk !== null) return fail('not-kept');
          taken += result.taken;
          acts += read.value.length;
          onProgress(Math.min(acts, total), total);
          break;
        }
        case FRAME_MESSAGE: {
          const message = decodeMessage(body);
          if (message === undefined || message === 'unknown') break; // of a newer app: passed over
          if (message.is === 'cards') taken += await holdings.takeCards(message.cards, origin);
          if (message.is === 'envelopes') taken += await holdings.takeEnvelopes(message.envelopes, origin);
          break;
        }
        default: // of a newer app: passed over
      }
    }
  }

  async #write(isList: boolean, secret: Bytes | null, frames: readonly Bytes[]): Promise<Bytes> {
    const head: FileHead = { isList, secret, tag: fileTag(this.#keys.gathering), salt: this.#random(8) };
    const seal = await FileSeal.of(this.#keys.fileKey, head);
    const parts: Bytes[] = [printHead(head)];
    for (const [number, frame] of frames.entries()) parts.push(await seal.seal(number, frame));
    return concat(parts);
  }

  async #open(
    file: Bytes,
  ): Promise<Result<{ head: FileHead; seal: FileSeal; reader: ByteReader }, FileError>> {
    const reader = new ByteReader(file);
    const head = readHead(reader);
    if (!head) return fail('not-a-file');
    if (!equalBytes(head.tag, fileTag(this.#keys.gathering))) return fail('other-gathering');
    return ok({ head, seal: await FileSeal.of(this.#keys.fileKey, head), reader });
  }

  /** Of a list that is cut what came whole counts: then more is given than is lacked, and that does no harm. */
  async #readList(file: Bytes): Promise<Result<readonly TipRow[], FileError>> {
    const opened = await this.#open(file);
    if (!opened.ok) return opened;
    const { head, seal, reader } = opened.value;
    if (!head.isList) return fail('not-a-list');
    const out: TipRow[] = [];
    for (let number = 0; ; number++) {
      const frame = await seal.open(number, reader);
      if (!frame) return number > 0 ? ok(out) : fail('not-a-list');
      if (frame[0] !== FRAME_ROWS) continue; // of a newer app: passed over
      const rows = new ByteReader(frame, 1);
      while (!rows.isDone) {
        const row = rows.bytes(MAX_ROW_BYTES);
        const tip = row && readTipRow(latin1(row));
        if (!tip) return fail('not-a-list');
        out.push(tip);
      }
    }
  }

  #need(): Holdings {
    if (!this.#holdings) throw new Error('a file carry is used before it was started');
    return this.#holdings;
  }
}

/** The invite a file carries, if it is meant to bring somebody in; undefined when it is no file of ours. */
export function inviteOfFile(file: Bytes): { invite: Invite | null } | undefined {
  const head = readHead(new ByteReader(file));
  return head && { invite: head.secret && { secret: head.secret } };
}
