import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Bytes, type Value, fromLatin1, latin1 } from '#base';
import { type Code, loadWords, printCode, readCode } from '#identity';
import {
  type Act,
  type Entry,
  Journal,
  StreamReader,
  StreamWriter,
  authorOf,
  check,
  decodeValue,
  encodeAct,
  encodeValue,
  idOf,
  planRuns,
  readEntry,
} from '#journal';
import { Ledger } from '#record/ledger';
import { assignNumbers } from '../../src/journal/branches.ts';
import { packRow, readRow } from '../../src/storage/rows.ts';
import { introductionOf } from './forge.ts';
import { bytes, fromJson, golden, hex, toJson } from './golden.ts';
import { secret, invite, keys, verify, TIME, type ActRow, acts, rows, fieldsOf } from './kept-acts.ts';

const ORIGIN = 'https://camp.example';

const entries = (journal = new Journal(keys)): Entry[] =>
  acts.map((row) => readEntry(journal, bytes(row.bytes), latin1(bytes(row.signature))) as Entry);

function holding(): { journal: Journal; ledger: Ledger } {
  const journal = new Journal(keys);
  const ledger = new Ledger();
  const settled = journal.insert(
    entries(journal).map(({ act }) => act),
    0,
  );
  if (settled.renumbered) ledger.rebuild(journal.counted);
  else ledger.apply(settled.counted);
  return { journal, ledger };
}

describe('I2: keys of an invite, kept since version 1', () => {
  it('are derived alike', async () => {
    const kept = await golden('keys', () => ({ secret: hex(secret), keys: namedKeys() }));
    expect([kept.secret, kept.keys]).toEqual([hex(secret), namedKeys()]);
  });
});

describe('Q1, Q2, Q3, Q4: codes and words, kept since version 1', () => {
  const codes: { readonly [name: string]: Code } = {
    poster: { kind: 'poster', invite },
    meet: { kind: 'meet', invite, offer: bytes('00ff10ef') },
    answer: { kind: 'answer', answer: bytes('deadbeef01') },
  };
  it('read and are printed alike', async () => {
    const { inviteWords, readWords } = await loadWords();
    const kept = await golden('codes', () => ({
      ...Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, printCode(code, ORIGIN)])),
      words: inviteWords(invite).join(' '),
    }));
    const { words, ...printed } = kept as { words: string } & { [name: string]: string };
    expect(Object.keys(printed)).toEqual(Object.keys(codes));
    for (const [name, text] of Object.entries(printed)) {
      expect(readCode(text)).toEqual({ ok: true, value: codes[name] });
      expect(printCode(codes[name] as Code, ORIGIN)).toBe(text);
    }
    expect(readWords(words)).toEqual({ ok: true, value: invite });
    expect(inviteWords(invite).join(' ')).toBe(words);
  });
});

describe('A2, A7: values and ids, kept since version 1', () => {
  const values: readonly [string, Value][] = [
    ['task', { title: 'Chop wood', n: bytes('0011223344556677') }],
    ['place', { name: 'Kōwhai tent', capacity: 40, sort: 'tent' }],
    ['meal', { when: { at: TIME, day: 4, zone: 'Pacific/Auckland', minutes: 60 }, need: { min: 3 } }],
    ['other', { list: [1, -1, 0.5, true, null, 'x', [bytes('ff')]], '': {} }],
  ];
  it('have the same bytes and the same id', async () => {
    const kept = await golden('ids', () =>
      values.map(([kind, value]) => ({
        kind,
        value: toJson(value),
        bytes: hex(encodeValue(value) as Bytes),
        id: idOf(kind, value),
      })),
    );
    for (const row of kept) {
      const value = fromJson(row.value);
      expect(decodeValue(bytes(row.bytes))).toEqual(value);
      expect([hex(encodeValue(value) as Bytes), idOf(row.kind, value)]).toEqual([row.bytes, row.id]);
    }
    expect(kept).toHaveLength(values.length);
  });
});

describe('A1, A6: acts and introductions, kept since version 1', () => {
  it('each reads to the same fields, and these are written to the same bytes', () => {
    expect(acts.length).toBe(10);
    entries().forEach(({ act }, i) => {
      const { fields, hash, bytes: canonical } = acts[i] as ActRow;
      expect(fieldsOf(act)).toEqual(fields);
      expect(hex(fromLatin1(act.hash))).toBe(hash);
      expect(hex(encodeAct(keys.gathering, act) as Bytes)).toBe(canonical);
    });
  });

  it('each first act introduces its author', () => {
    const firsts = entries().filter(({ act }) => act.seq === 0);
    expect(firsts.length).toBe(3);
    for (const { act } of firsts) {
      const key = (act.introduction as Bytes).slice(0, 64);
      expect(authorOf(key)).toBe(act.author);
      expect(introductionOf(keys, key)).toEqual(act.introduction);
    }
  });

  it('they are admitted, and stand as they stood', async () => {
    const admission = await check(new Journal(keys), entries(), verify);
    expect([admission.admitted.length, admission.dropped.size]).toEqual([acts.length, 0]);
    const { journal } = holding();
    expect(acts.map((row) => journal.get(latin1(bytes(row.hash)).slice(0, 16))?.standing)).toEqual(
      acts.map(({ standing }) => standing),
    );
  });
});

describe('B4: numbers of branches, kept since version 1', () => {
  it('are alike', async () => {
    const labels = ['00'.repeat(16), 'ff'.repeat(16), ...new Set(acts.map(({ fields }) => fields.author))];
    const numbers = (): { [label: string]: number } =>
      Object.fromEntries(
        [...assignNumbers(labels.map((label) => latin1(bytes(label))))].map(([label, number]) => [
          hex(fromLatin1(label)),
          number,
        ]),
      );
    expect(numbers()).toEqual(await golden('numbers', numbers));
  });
});

describe('X2: the derived document, kept since version 1', () => {
  it('has the same bytes', async () => {
    const document = (): string => hex(Y.encodeStateAsUpdate(holding().ledger.doc));
    expect({ update: document() }).toEqual(await golden('document', () => ({ update: document() })));
  });
});

describe('S2, S3: rows and digests, kept since version 1', () => {
  it('are alike', async () => {
    const digest = (): unknown => {
      const { buckets } = holding().journal;
      return { rows: rows(buckets), short: hex(buckets.short()), whole: hex(buckets.whole()) };
    };
    expect(digest()).toEqual(await golden('digest', digest));
  });
});

describe('R3: a stream, kept since version 1', () => {
  const parcels = (): string[] => {
    const { journal } = holding();
    const writer = new StreamWriter(journal, planRuns(journal.acts));
    const out: string[] = [];
    while (!writer.isDone) out.push(hex(writer.next()));
    return out;
  };
  it('reads to the same acts, and is written to the same bytes', async () => {
    const kept = await golden('stream', () => ({ parcels: parcels() }));
    const reader = new StreamReader(new Journal(keys));
    const read = kept.parcels.flatMap((parcel) => {
      const answer = reader.read(bytes(parcel));
      return answer.ok ? answer.value : [];
    });
    expect(read.map((entry) => hex(entry.bytes)).sort()).toEqual(acts.map((row) => row.bytes).sort());
    expect((await check(new Journal(keys), read, verify)).admitted.length).toBe(acts.length);
    expect(parcels()).toEqual(kept.parcels);
  });
});

describe('K3: a segment row, kept since version 1', () => {
  it('reads to the same acts, and is written to the same bytes', async () => {
    const packed = (): string => hex(packRow(entries()));
    const kept = await golden('row', () => ({ row: packed() }));
    const read = readRow(latin1(keys.gathering), bytes(kept.row)) as Act[];
    expect(read.map((act) => [hex(fromLatin1(act.hash)), hex(fromLatin1(act.signature))])).toEqual(
      acts.map(({ hash, signature }) => [hash, signature]),
    );
    expect(packed()).toBe(kept.row);
  });
});

function namedKeys(): { [name: string]: string } {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, hex(key as Bytes)]));
}
