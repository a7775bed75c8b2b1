// A camp with something of everything, as a file that brings somebody in: played by the commands of a demo, and beside
// them an author whose chain parted, a kind of a later app, an act that the gate refuses, cards and an envelope.
import { type Bytes, toBase64url } from '#base';
import { makeCamp } from '#demo';
import { type Invite, campKeys, newDeviceKey, signerOf } from '#identity';
import { Cards, Envelopes, type Signer, writeEnvelope } from '#journal';
import { AUTHOR_LIMITS, FileCarry, browserSqueeze } from '#sync';
import { playCamp } from '../../src/cli/play-camp.ts';
import { Forger } from '../journal/forge.ts';

/** 30 December 2026, 1:10 pm in Auckland: the camp's third day. */
export const KEPT_AT = Date.UTC(2026, 11, 30, 0, 10);
const NOW_S = KEPT_AT / 1000;
const PLAN = { seed: 5, people: 6, acts: 260, start: '2026-12-28' };

const signer = async (): Promise<Signer> => signerOf(await newDeviceKey());

export async function campToKeep(): Promise<{ readonly invite: Invite; readonly file: Bytes }> {
  const invite: Invite = { secret: Uint8Array.from({ length: 16 }, (_, i) => 16 * i + 1) };
  const keys = campKeys(invite);
  const { journal, cards: played } = await playCamp(makeCamp(PLAN), { keys, signer, until: NOW_S });
  const forger = new Forger(await signer(), keys);
  const time = NOW_S - 7200;
  const first = (await forger.create('task', { title: 'Before the copy' })).act;
  for (const title of ['By the phone', 'By its copy']) {
    forger.tip = first;
    await forger.set(first, 'title', [first.name], { value: title, time });
  }
  await forger.create('boat', { name: 'Waka' });
  await forger.act({
    id: toBase64url(new Uint8Array(12).fill(7)),
    field: 'title',
    value: 'of nothing',
    time,
  });
  journal.insert(
    forger.entries.map(({ act }) => act),
    Number.MAX_SAFE_INTEGER,
  );
  const [cards, envelopes] = [new Cards(keys), new Envelopes(keys)];
  for (const card of played) cards.insert(card, NOW_S);
  const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
  const enveloped = { expires: NOW_S + 30 * 86_400, preimage: random(32), body: random(200) };
  const envelope = writeEnvelope(keys, enveloped);
  if (envelope) envelopes.insert(envelope);
  const carry = new FileCarry(keys, browserSqueeze, random);
  const nothing = { taken: 0, dropped: 0, early: new Set<string>(), disk: null };
  carry.start({
    journal,
    cards,
    envelopes,
    author: () => '',
    limits: AUTHOR_LIMITS,
    pause: () => Promise.resolve(),
    takeActs: () => Promise.resolve(nothing),
    takeAllActs: () => Promise.resolve(nothing),
    takeCards: () => Promise.resolve(0),
    takeEnvelopes: () => Promise.resolve(0),
    onActs: () => () => undefined,
    onPockets: () => () => undefined,
  });
  const written = await carry.write({ invite });
  if (!written.ok) throw new Error(written.error);
  return { invite, file: written.value };
}
