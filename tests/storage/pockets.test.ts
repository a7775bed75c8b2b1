// What is taken in together, on a real disk: what lies there is what is held, and it is the same after a reload.
import { afterEach, describe, expect, it } from 'vitest';
import { Log } from '#base';
import { type Card, type Envelope, type Withdrawal, writeCard, writeEnvelope } from '#journal';
import { PocketStore, nextTask } from '#storage';
import { MAX_CARDS_OF_AUTHOR } from '../../src/journal/card.ts';
import { MAX_ENVELOPES } from '../../src/journal/envelope.ts';
import { Pockets } from '../../src/app/pockets.ts';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { type Disk, openDisk, raw, whileAbortedAt } from './disk.ts';

const ORIGIN = { of: 'a test' };
const clock = { at: 1_798_700_000_000, now: () => clock.at };
const nowS = (): number => clock.at / 1000;
const random = new Random(5);
const signer = lightSigner(random);

const open: Pockets[] = [];
afterEach(() => {
  for (const pockets of open.splice(0)) pockets.close();
});

interface Held {
  readonly disk: Disk;
  readonly pockets: Pockets;
  readonly told: string[];
}

function unread(id?: string): Held {
  const disk = openDisk(id);
  const pockets = new Pockets({
    keys: lightKeys,
    store: new PocketStore(disk.database),
    verify: lightVerify,
    clock,
    log: new Log(() => clock.at),
  });
  open.push(pockets);
  const told: string[] = [];
  pockets.onNews.listen((news) => {
    for (const each of news.envelopes)
      told.push(`${'body' in each ? 'envelope' : 'withdrawal'} ${each.name}`);
    for (const { name } of news.cards) told.push(`card ${name}`);
  });
  return { disk, pockets, told };
}

async function load(id?: string): Promise<Held> {
  const held = unread(id);
  const { pockets } = held;
  expect((await pockets.load()).ok).toBe(true);
  await pockets.expire();
  return held;
}

/** Closed and opened again: the same digests. */
async function expectTheSameAgain({ disk, pockets }: { disk: Disk; pockets: Pockets }): Promise<Pockets> {
  pockets.close();
  const again = await load(disk.id);
  expect(again.pockets.cards.buckets.whole()).toEqual(pockets.cards.buckets.whole());
  expect(again.pockets.envelopes.buckets.whole()).toEqual(pockets.envelopes.buckets.whole());
  return again.pockets;
}

const PREIMAGE = random.bytes(32);
function seal(body = random.bytes(40)): Envelope {
  const made = writeEnvelope(lightKeys, { body, expires: nowS() + 86_400, preimage: PREIMAGE });
  if (!made) throw new Error('not sealed');
  return made;
}
const withdrawalOf = ({ head, mac }: Envelope): Pick<Withdrawal, 'head' | 'mac' | 'preimage'> => ({
  head,
  mac,
  preimage: PREIMAGE,
});

async function card(name: string, counter: number): Promise<Card> {
  const parts = { name, about: '', counter, expires: nowS() + 86_400, value: { where: `tent ${counter}` } };
  const made = await writeCard(lightKeys, signer, parts);
  if (!made) throw new Error('not written');
  return made;
}

describe('full pockets are read in slices', () => {
  it('of a thousand cards the page has had its turn before half are read', async () => {
    const { disk, pockets } = await load();
    const cards: Card[] = [];
    for (let count = 0; count < 1000; count++) {
      const card = { name: 'diet', about: '', counter: 1, expires: nowS() + 1000, value: count };
      cards.push((await writeCard(lightKeys, lightSigner(random), card)) as Card);
    }
    expect(await pockets.takeCards(cards, ORIGIN)).toBe(1000);
    pockets.close();
    const again = unread(disk.id);
    const seen: number[] = [];
    let isRead = false;
    const reading = again.pockets.load().finally(() => (isRead = true));
    while (!isRead) {
      seen.push(again.pockets.cards.size);
      await nextTask();
    }
    expect((await reading).ok).toBe(true);
    expect(again.pockets.cards.size).toBe(1000);
    const steps = [...seen, 1000].map((size, i) => size - (seen[i - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThan(500);
  });
});

describe('E4: a withdrawn envelope does not come back', () => {
  it.each([
    ['withdrawal and envelope', (envelope: Envelope) => [withdrawalOf(envelope), envelope]],
    ['envelope and withdrawal', (envelope: Envelope) => [envelope, withdrawalOf(envelope)]],
    [
      'all of it twice',
      (envelope: Envelope) => [envelope, withdrawalOf(envelope), envelope, withdrawalOf(envelope)],
    ],
  ])('%s in one message, and the page opened again', async (_, list) => {
    const envelope = seal();
    const phone = await load();
    expect(await phone.pockets.takeEnvelopes(list(envelope), ORIGIN)).toBe(1);
    expect(phone.told).toEqual([`withdrawal ${envelope.name}`]);
    const again = await expectTheSameAgain(phone);
    expect(again.envelopes.size).toBe(0);
    expect([...again.envelopes.withdrawals()].map(({ name }) => name)).toEqual([envelope.name]);
  });

  it('nobody is told of one that was held or withdrawn before', async () => {
    const [held, withdrawn] = [seal(), seal()];
    const phone = await load();
    await phone.pockets.takeEnvelopes([held, withdrawalOf(withdrawn)], ORIGIN);
    phone.told.length = 0;
    expect(await phone.pockets.takeEnvelopes([held, withdrawn, withdrawalOf(withdrawn)], ORIGIN)).toBe(0);
    expect(phone.told).toEqual([]);
    await expectTheSameAgain(phone);
  });
});

describe('what is past a bound is on no disk', () => {
  it('E6: of more envelopes than there is room for, as many as go in', async () => {
    const phone = await load();
    const all = Array.from({ length: MAX_ENVELOPES + 20 }, () => seal(random.bytes(4)));
    expect(await phone.pockets.takeEnvelopes(all.slice(0, MAX_ENVELOPES - 3), ORIGIN)).toBe(
      MAX_ENVELOPES - 3,
    );
    expect(await phone.pockets.takeEnvelopes(all.slice(MAX_ENVELOPES - 3), ORIGIN)).toBe(3);
    expect(phone.told).toHaveLength(MAX_ENVELOPES);
    expect(await raw(phone.disk.id, (db) => db.count('envelopes'))).toBe(MAX_ENVELOPES);
    // To withdraw what is held takes no room.
    expect(await phone.pockets.takeEnvelopes([withdrawalOf(all[0] as Envelope)], ORIGIN)).toBe(1);
    await expectTheSameAgain(phone);
  });

  it('C5: of more cards of one author in one batch, as many as go in', async () => {
    const phone = await load();
    const all = await Promise.all(
      Array.from({ length: MAX_CARDS_OF_AUTHOR + 6 }, (_, i) => card(`c${i}`, 1)),
    );
    expect(await phone.pockets.takeCards(all, ORIGIN)).toBe(MAX_CARDS_OF_AUTHOR);
    expect(phone.told).toHaveLength(MAX_CARDS_OF_AUTHOR);
    expect(await raw(phone.disk.id, (db) => db.count('cards'))).toBe(MAX_CARDS_OF_AUTHOR);
    // A newer one of a slot that is held takes no room; an older one is none.
    expect(await phone.pockets.takeCards([await card('c1', 3), await card('c1', 2)], ORIGIN)).toBe(1);
    const again = await expectTheSameAgain(phone);
    expect(again.cards.of(signer.author, 'c1')?.counter).toBe(3);
  });

  it('C3: of two written at once under one counter, the disk has the one that is held', async () => {
    const phone = await load();
    const said = ['a', 'b', 'c', 'd'].map((where) => ({
      name: 'me',
      about: '',
      expires: nowS() + 60,
      value: { where },
    }));
    const kept = await Promise.all(said.map((each) => phone.pockets.writeCard(signer, each)));
    expect(kept.filter(Boolean).length).toBe(phone.told.length);
    await expectTheSameAgain(phone);
  });
});

it('E5: what was to go and came again whole, stays', async () => {
  const envelope = seal();
  const phone = await load();
  await phone.pockets.takeEnvelopes([envelope], ORIGIN);
  phone.pockets.close();
  await raw(phone.disk.id, async (db) => {
    const [key] = await db.getAllKeys('envelopes');
    await db.put('envelopes', { head: envelope.head, mac: envelope.mac, body: new Uint8Array(3) }, key);
  });
  const again = await whileAbortedAt(1, () => load(phone.disk.id)); // the row that is not whole cannot go
  await again.pockets.takeEnvelopes([envelope], ORIGIN);
  await again.pockets.expire();
  expect((await expectTheSameAgain(again)).envelopes.size).toBe(1);
});
