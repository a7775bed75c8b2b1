// Decoders of the journal and of its rows on disk, each with what has to hold of any bytes: a value or undefined, and
// what was read is written again as the very same bytes.
import { expect } from 'vitest';
import { type Bytes, type Value, concat, fromLatin1, isMap, latin1 } from '#base';
import {
  CborWriter,
  Envelopes,
  StreamReader,
  StreamWriter,
  decodeAct,
  decodeValue,
  encodeAct,
  encodeValue,
  mac16,
  planRuns,
  readCard,
  readEntry,
  readTipRow,
  sha256,
  writeCard,
} from '#journal';
import { tipRowText } from '../../src/journal/tip-row.ts';
import { crc32, packRow, readRow } from '../../src/storage/rows.ts';
import { randomHistory } from '../helpers/histories.ts';
import { LightDevice, copyEntry, lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger } from '../journal/forge.ts';
import { randomValue } from '../journal/values.ts';
import type { Decoder } from './decoder.ts';

const gathering = latin1(lightKeys.gathering);
const NOW_S = 1_800_000_000;
const MAX_PARCEL_ACTS = 2048 + 256;
const MAX_ACT_BYTES = 16 * 1024;

async function someHistory(seed: number, steps = 30): Promise<LightDevice> {
  const random = new Random(seed);
  const { entries } = await randomHistory(random, steps, { cloneChance: 0.05 });
  const device = new LightDevice(lightSigner(random));
  await device.receive(entries.map(copyEntry));
  return device;
}

/** How deep lists and maps go. */
function depthOf(value: Value): number {
  if (Array.isArray(value)) return 1 + Math.max(0, ...(value as Value[]).map(depthOf));
  return isMap(value) ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

export const value: Decoder = {
  name: 'value',
  seeds: () => {
    const random = new Random(1);
    return Array.from({ length: 30 }, () => encodeValue(randomValue(random)) as Bytes);
  },
  run: (bytes) => {
    const read = decodeValue(bytes);
    if (read === undefined) return false;
    expect(encodeValue(read)).toEqual(bytes);
    expect(depthOf(read)).toBeLessThanOrEqual(6);
    return true;
  },
};

const act: Decoder = {
  name: 'act',
  seeds: async () => (await someHistory(2)).entries.map(({ bytes }) => bytes).slice(0, 12),
  run: (bytes) => {
    const read = decodeAct(gathering, bytes, '');
    const { journal } = new LightDevice(ANYBODY);
    expect(readEntry(journal, bytes, '') !== undefined).toBe(read !== undefined);
    if (!read) return false;
    expect(encodeAct(lightKeys.gathering, read)).toEqual(bytes);
    expect(bytes.length).toBeLessThanOrEqual(MAX_ACT_BYTES);
    return true;
  },
};
const ANYBODY = lightSigner(new Random(3));

const parcel: Decoder = {
  name: 'parcel',
  seeds: async () => {
    const out: Uint8Array[] = [];
    for (const [seed, steps] of [4, 7, 10, 14].entries()) {
      const device = await someHistory(seed + 20, steps);
      const { journal } = device;
      // One that does not count, so that the odd form is there too.
      const rogue = new Forger(lightSigner(new Random(seed)));
      await rogue.create('Task', { who: 'an odd one', by: 1.5 });
      await device.receive(rogue.entries);
      out.push(new StreamWriter(journal, planRuns(journal.acts)).next());
    }
    return out;
  },
  run: (bytes) => {
    const { journal } = new LightDevice(ANYBODY);
    const reader = new StreamReader(journal);
    const read = reader.read(bytes);
    if (!read.ok) return false;
    expect(read.value.length).toBeLessThanOrEqual(MAX_PARCEL_ACTS);
    for (const each of read.value) {
      expect(each.bytes.length).toBeLessThanOrEqual(MAX_ACT_BYTES);
      expect(readEntry(journal, each.bytes, each.act.signature)?.act.hash).toBe(each.act.hash);
    }
    reader.read(bytes); // the same again, with all that was met before: any answer, and an answer
    return true;
  },
};

const card: Decoder = {
  name: 'card',
  seeds: async () => {
    const random = new Random(7);
    const out: Uint8Array[] = [];
    for (const name of ['eats', 'presence']) {
      const one = { name, about: '', counter: 3, expires: NOW_S + 60, value: randomValue(random) };
      out.push((await writeCard(lightKeys, lightSigner(random), one))?.bytes ?? new Uint8Array(0));
    }
    return out;
  },
  run: (bytes) => {
    const read = readCard(lightKeys, bytes, new Uint8Array(64));
    if (!read) return false;
    expect(encodeValue(decodeValue(bytes) as Value)).toEqual(bytes);
    expect(bytes.length).toBeLessThanOrEqual(2048);
    return true;
  },
};

const envelope: Decoder = {
  name: 'envelope',
  seeds: () => {
    const head = new CborWriter()
      .array(5)
      .int(1)
      .bytes(lightKeys.gathering)
      .int(NOW_S + 60);
    const empty = sha256(new Uint8Array(0));
    return [head.bytes(empty).bytes(empty).take()];
  },
  // Whatever the head is, its MAC is right: so what is behind that is reached.
  run: (head) => {
    const mac = mac16(lightKeys.envelopeKey, head);
    const envelopes = new Envelopes(lightKeys);
    const read = envelopes.check(head, mac, new Uint8Array(0), NOW_S);
    const gone = envelopes.checkWithdrawal(head, mac, new Uint8Array(0), NOW_S);
    if (!read.ok && !gone.ok) return false;
    expect(encodeValue(decodeValue(head) as Value)).toEqual(head);
    return true;
  },
};

const tipRow: Decoder = {
  name: 'tip-row',
  seeds: () =>
    [0, 1, 300, 2 ** 40].map((seq) =>
      fromLatin1(tipRowText({ author: 'a'.repeat(16), seq, name: 'n'.repeat(16) })),
    ),
  run: (bytes) => {
    const read = readTipRow(latin1(bytes));
    if (!read) return false;
    expect(fromLatin1(tipRowText(read))).toEqual(bytes);
    return true;
  },
};

const row: Decoder = {
  name: 'row',
  seeds: async () => {
    const { entries } = await someHistory(8);
    return [packRow(entries.slice(0, 3)), packRow(entries.slice(3, 9))].map((each) => each.subarray(5));
  },
  // Whatever is in it, its check sum is right.
  run: (body) => {
    const head = new Uint8Array(5);
    head[0] = 1;
    new DataView(head.buffer).setUint32(1, crc32(body));
    const read = readRow(gathering, concat([head, body]));
    readRow(gathering, body);
    if (!read) return false;
    for (const each of read) expect(encodeAct(lightKeys.gathering, each)).toBeDefined();
    return true;
  },
};

export const journalDecoders: readonly Decoder[] = [value, act, parcel, card, envelope, tipRow, row];
