// What is kept for ever, and whose it is: the keys of one gathering, and the acts that three authors wrote in it.

import { type Value, fromLatin1 } from '#base';
import { type Invite, campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import { type Act, type Draft, type Entry, Journal, type Signer, idOf, writeActs } from '#journal';
import { Ledger } from '#record/ledger';
import { bytes, golden, hex, toJson } from './golden.ts';

export const secret = bytes('000102030405060708090a0b0c0d0e0f');

export const invite: Invite = { secret };

export const keys = campKeys(invite);

export const verify = newVerify();

export const TIME = 1_798_700_000; // 2026-12-31, some hours before a camp's New Year

export interface ActRow {
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

export const acts = await golden('acts', makeActs);

export const rows = (buckets: Journal['buckets']): string[] =>
  Array.from({ length: 64 }, (_, bucket) => buckets.rows(bucket))
    .flat()
    .map((row) => hex(fromLatin1(row)));

export function fieldsOf(act: Act): ActRow['fields'] {
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
