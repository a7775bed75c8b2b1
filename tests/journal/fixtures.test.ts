import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Bytes, type Value, fromLatin1, latin1 } from '#base';
import {
  type Code,
  type Invite,
  campKeys,
  loadWords,
  newDeviceKey,
  newVerify,
  printCode,
  readCode,
  signerOf,
} from '#identity';
import {
  type Act,
  type Draft,
  type Entry,
  Envelopes,
  Cards,
  Journal,
  type Signer,
  StreamReader,
  StreamWriter,
  authorOf,
  cardRow,
  check,
  decodeValue,
  encodeAct,
  encodeValue,
  idOf,
  planRuns,
  readCard,
  readEntry,
  slotOf,
  writeActs,
  writeCard,
  writeEnvelope,
} from '#journal';
import { Ledger } from '#record/ledger';
import { assignNumbers } from '../../src/journal/branches.ts';
import { packRow, readRow } from '../../src/storage/rows.ts';
import { introductionOf } from './forge.ts';
import { bytes, fromJson, golden, hex, toJson } from './golden.ts';

const secret = bytes('000102030405060708090a0b0c0d0e0f');
const invite: Invite = { secret };
const keys = campKeys(invite);
const verify = newVerify();
const TIME = 1_798_700_000; // 2026-12-31, some hours before a camp's New Year
const ORIGIN = 'https://camp.example';

interface ActRow {
  readonly bytes: string;
  readonly signature: string;
  readonly hash: string;
  readonly fields: {
    author: string;
    seq: number;
    prev: string;
    time: number;
    as: string;
    command: string;
    kind: string;
    id: string;
    field: string;
    sub: string;
    refs: string[];
    value: unknown;
    introduction: string | null;
  };
  /** What the gate makes of it. */
  readonly standing: string;
}

const acts = await golden('acts', makeActs);
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
const rows = (buckets: Journal['buckets']): string[] =>
  Array.from({ length: 64 }, (_, bucket) => buckets.rows(bucket))
    .flat()
    .map((row) => hex(fromLatin1(row)));

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

describe('C1, C7: a card, kept since version 1', () => {
  it('reads to the same fields, and is written to the same bytes', async () => {
    const written = { name: 'me', about: acts[0]?.fields.id ?? '', counter: TIME, expires: TIME + 86_400 };
    const value: Value = { presence: 'here', whereToFind: 'the blue tent', languages: ['mi', 'en'] };
    const kept = await golden('card', async () => {
      const made = await writeCard(keys, signerOf(await newDeviceKey()), { ...written, value });
      if (!made) throw new Error('not written');
      const { signature, author } = made;
      return {
        bytes: hex(made.bytes),
        signature: hex(signature),
        author: hex(fromLatin1(author)),
        fields: { ...written, value: toJson(value) },
        slot: hex(fromLatin1(slotOf(made))),
        row: hex(fromLatin1(cardRow(made))),
      };
    });
    const read = readCard(keys, bytes(kept.bytes), bytes(kept.signature));
    const card = read?.card;
    expect(card).toMatchObject({
      ...kept.fields,
      value: fromJson(kept.fields.value),
      author: latin1(bytes(kept.author)),
    });
    expect(card && [hex(fromLatin1(slotOf(card))), hex(fromLatin1(cardRow(card)))]).toEqual([
      kept.slot,
      kept.row,
    ]);
    const cards = new Cards(keys);
    expect((await cards.check(bytes(kept.bytes), bytes(kept.signature), TIME, verify)).ok).toBe(true);
    const sign = (): Promise<Bytes> => Promise.resolve(bytes(kept.signature));
    const signer: Signer = { author: latin1(bytes(kept.author)), key: read?.key as Bytes, sign };
    const again = await writeCard(keys, signer, { ...kept.fields, value: fromJson(kept.fields.value) });
    expect(hex(again?.bytes as Bytes)).toBe(kept.bytes);
  });
});

describe('E1, E4: an envelope and its withdrawal, kept since version 1', () => {
  it('read and are written alike', async () => {
    const made = { expires: TIME + 86_400, preimage: bytes('aa'.repeat(32)), body: bytes('0102030405') };
    const parts = (): { [part: string]: string } => {
      const envelope = writeEnvelope(keys, made);
      if (!envelope) throw new Error('not written');
      const { head, mac, body, name } = envelope;
      return {
        head: hex(head),
        mac: hex(mac),
        body: hex(body),
        name: hex(fromLatin1(name)),
        preimage: hex(made.preimage),
      };
    };
    const kept = await golden('envelope', parts);
    expect(parts()).toEqual(kept);
    const part = (name: string): Bytes => bytes(kept[name] as string);
    const envelopes = new Envelopes(keys);
    const checked = envelopes.check(part('head'), part('mac'), part('body'), TIME);
    expect(checked.ok && envelopes.insert(checked.value)).toBe(true);
    expect(rows(envelopes.buckets)).toEqual([`${kept['name']}00`]);
    const withdrawal = envelopes.checkWithdrawal(part('head'), part('mac'), part('preimage'), TIME);
    if (withdrawal.ok) envelopes.withdraw(withdrawal.value);
    expect(rows(envelopes.buckets)).toEqual([`${kept['name']}01`]);
  });
});

function namedKeys(): { [name: string]: string } {
  return Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, hex(key as Bytes)]));
}

function fieldsOf(act: Act): ActRow['fields'] {
  return {
    author: hex(fromLatin1(act.author)),
    seq: act.seq,
    prev: hex(fromLatin1(act.prev)),
    time: act.time,
    as: act.as,
    command: act.command,
    kind: act.kind,
    id: act.id,
    field: act.field,
    sub: act.sub,
    refs: act.refs.map((ref) => hex(fromLatin1(ref))),
    value: toJson(act.value),
    introduction: act.introduction && hex(act.introduction),
  };
}

/** Three authors: a person who comes in, a task, a claim by proxy, two who differ, one who settles; one act refused. */
async function makeActs(): Promise<ActRow[]> {
  const [mere, tom, aroha] = await Promise.all([1, 2, 3].map(async () => signerOf(await newDeviceKey())));
  const journal = new Journal(keys);
  const ledger = new Ledger();
  const made: Entry[] = [];
  let time = TIME;
  const write = async (signer: Signer | undefined, drafts: readonly Draft[]): Promise<Entry[]> => {
    if (!signer) throw new Error('nobody');
    const tip = journal.tipsOf(signer.author)[0] ?? null;
    const seen = (key: string): string[] => ledger.headNames(key);
    const written = await writeActs(journal, signer, tip, drafts, seen, (time += 60));
    if (!written.ok) throw new Error(written.error);
    made.push(...written.value);
    ledger.apply(
      journal.insert(
        written.value.map(({ act }) => act),
        0,
      ).counted,
    );
    return written.value;
  };
  const draft = (
    command: string,
    kind: string,
    id: string,
    value: Value,
    field = '',
    sub = '',
    as = '',
  ): Draft => ({
    command,
    kind,
    id,
    value,
    field,
    sub,
    as,
  });
  const person = { name: 'Mere', n: bytes('0102030405060708') };
  const personId = idOf('person', person) as string;
  const task = { title: 'Fetch wood', n: bytes('1112131415161718'), need: { min: 2, max: 3 } };
  const taskId = idOf('task', task) as string;
  const author = fromLatin1((mere as Signer).author);
  const entry = Buffer.from(author.subarray(0, 12)).toString('base64url');
  await write(mere, [
    draft('comeIn', 'person', personId, person),
    draft('comeIn', 'person', personId, { author }, 'key', entry),
  ]);
  await write(tom, [draft('addTask', 'task', taskId, task)]);
  await write(tom, [
    draft('takeTask', 'task', taskId, { said: 'in', role: 'hand' }, 'claim', personId, personId),
  ]);
  // Two who have not heard of each other: both name the creation.
  const creation = ledger.headNames(`task:${taskId}`);
  const apart = async (signer: Signer | undefined, value: Value): Promise<Entry[]> => {
    const tip = signer && (journal.tipsOf(signer.author)[0] ?? null);
    const drafts = [draft('editThing', 'task', taskId, value, 'title')];
    const seen = (key: string): string[] => (key === `task:${taskId}` ? creation : []);
    const written = await writeActs(journal, signer as Signer, tip ?? null, drafts, seen, (time += 60));
    if (!written.ok) throw new Error(written.error);
    return written.value;
  };
  const differing = [
    ...(await apart(mere, 'Fetch and split wood')),
    ...(await apart(aroha, 'Fetch wood from the shed')),
  ];
  made.push(...differing);
  ledger.apply(
    journal.insert(
      differing.map(({ act }) => act),
      0,
    ).counted,
  );
  await write(aroha, [draft('chooseAnswer', 'task', taskId, 'Fetch and split wood', 'title')]);
  await write(tom, [
    draft('aWordOfALaterApp', 'later-kind', idOf('later-kind', { x: 1.5 }) as string, { x: 1.5 }),
  ]);
  // Refused by the gate: names nothing.
  await write(aroha, [draft('editThing', 'task', idOf('task', {}) as string, 'nothing', 'title')]);
  await write(mere, [draft('withdrawThing', 'task', taskId, { why: 'the shed is empty' }, 'withdrawn')]);
  return made.map(({ act, bytes: canonical }) => ({
    bytes: hex(canonical),
    signature: hex(fromLatin1(act.signature)),
    hash: hex(fromLatin1(act.hash)),
    fields: fieldsOf(act),
    standing: act.standing,
  }));
}
