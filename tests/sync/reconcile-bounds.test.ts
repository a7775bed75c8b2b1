// Rows of any number, pockets in portions, and a liar who costs next to nothing.
import { describe, expect, it } from 'vitest';
import { fromLatin1, latin1 } from '#base';
import { BUCKETS, Buckets, type Draft, encodeAct, writeCard, writeEnvelope } from '#journal';
import {
  Gathered,
  ROWS_A_MESSAGE,
  allBuckets,
  inMessages,
  rowsMessages,
  someOf,
} from '../../src/sync/rows.ts';
import type { Message } from '../../src/sync/wire.ts';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { copyEntry, lightKeys, LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { type SimDevice, allEqual, meet, writeSome } from '../helpers/sim.ts';
import { Stranger, randomDigest } from '../helpers/stranger.ts';
import { scene } from './reconciling.ts';

describe('N5: rows of any number', () => {
  const rowsOf = (count: number, random: Random): Buckets => {
    const buckets = new Buckets();
    for (let i = 0; i < count; i++)
      buckets.add(`${String.fromCharCode(random.below(8))}${latin1(random.bytes(20))}`);
    return buckets;
  };

  for (const count of [0, 10, ROWS_A_MESSAGE, 3 * ROWS_A_MESSAGE + 1, 25_000])
    it(`${count} in a few buckets, told in messages that can be read and put together again`, () => {
      const random = new Random(count + 1);
      const held = rowsOf(count, random);
      const gathered = new Gathered();
      const asked: number[] = [];
      const told: string[] = [];
      for (const message of rowsMessages(held, 'acts', allBuckets, true)) {
        expect(message.rows.length).toBeLessThanOrEqual(ROWS_A_MESSAGE);
        expect(message.answer).toBe(!message.more);
        const rows = gathered.add(message);
        if (rows === null) continue;
        asked.push(...message.buckets);
        expect([...rows].sort()).toEqual(message.buckets.flatMap((bucket) => held.rows(bucket)).sort());
        told.push(...rows);
      }
      expect(asked).toEqual(allBuckets);
      expect(told.length).toBe(count);
    });

  it('one author’s thousands of branches do not stop sync for anybody', async () => {
    const { random, time, device } = scene(7);
    const [a, b] = [device(), device()];
    const original = new LightDevice(lightSigner(random));
    const first = await original.write([createDraft(random)]);
    const id = first[0]?.act.id as string;
    const forks = [];
    for (let i = 0; i < ROWS_A_MESSAGE + 500; i++) {
      const fork = new LightDevice(original.signer);
      fork.insert(first.map(copyEntry));
      const draft: Draft = { ...editDraft(random, id), value: i };
      forks.push(...(await fork.write([draft])));
    }
    await a.holdings.takeActs([...first, ...forks].map(copyEntry), {}, 0);
    await b.holdings.takeActs([...first, ...forks.slice(7)].map(copyEntry), {}, 0);
    await meet(a, b);
    await writeSome(b, random, 3);
    expect(await time.until(30_000, () => allEqual([a, b]), 500)).toBe(true);
    expect(a.mesh.liveLinks.length).toBe(1);
  });

  it('somebody who begins rows and never ends them costs a bounded heap', () => {
    const random = new Random(8);
    const gathered = new Gathered();
    const rows = Array.from({ length: 4000 }, () => random.bytes(35));
    const message = { is: 'rows', set: 'acts', answer: true, more: true, buckets: [0], rows } as const;
    for (let i = 0; i < 100; i++) expect(gathered.add(message)).toBeNull();
    expect(gathered.add({ ...message, more: false })?.length).toBe(200_000);
  });
});

describe('N6: cards and envelopes go in portions', () => {
  it('a megabyte at a time, from anywhere in the list', () => {
    const list = Array.from({ length: 500 }, (_, i) => i);
    const some = someOf(list, () => 10_000, 0.5);
    expect(some.length).toBe(105);
    expect(some[0]).toBe(250);
    expect(someOf(list, () => 1, 0.9).length).toBe(500);
    expect([...inMessages(list)].map((each) => each.length)).toEqual([100, 100, 100, 100, 100]);
  });

  it('many envelopes arrive in the end, though each exchange brings a few', async () => {
    const { random, time, device } = scene(9);
    const [a, b] = [device(), device()];
    const expires = Math.floor(time.now / 1000) + 86_400;
    for (let i = 0; i < 400; i++) {
      const made = writeEnvelope(lightKeys, {
        expires,
        preimage: random.bytes(16),
        body: new Uint8Array(9000).fill(i),
      });
      if (made) await a.holdings.takeEnvelopes([made], 'own');
    }
    expect(a.holdings.envelopes.size).toBe(400);
    await meet(a, b);
    expect(await time.until(60_000, () => allEqual([a, b]), 500)).toBe(true);
    expect(b.holdings.envelopes.size).toBe(400);
    expect(b.mesh.liveLinks.length).toBe(1);
  });
});

describe('N6: a liar costs next to nothing, for an hour', () => {
  /** What the device says to the liar in an hour, by sort. */
  async function anHour(
    seed: number,
    lie: (liar: Stranger, random: Random) => void,
    answer: (liar: Stranger, message: Message, random: Random) => void,
  ): Promise<{ counts: Record<string, number>; bytes: number; device: SimDevice; liar: Stranger }> {
    const { random, time, air, device } = scene(seed);
    const victim = device();
    await writeSome(victim, random, 200);
    const card = await writeCard(lightKeys, victim.holdings.device.signer, {
      name: 'presence',
      about: '',
      counter: 1,
      expires: Math.floor(time.now / 1000) + 86_400,
      value: 'here',
    });
    if (card) await victim.holdings.takeCards([card], 'own');
    const liar = await Stranger.meets(victim, air, random);
    liar.onHear = (message) => answer(liar, message, random);
    await time.run(1000);
    liar.heard.length = 0;
    air.bytes = 0;
    for (let second = 0; second < 3600; second++) {
      lie(liar, random);
      await time.run(1000);
    }
    const counts: Record<string, number> = {};
    for (const { is } of liar.heard) counts[is] = (counts[is] ?? 0) + 1;
    return { counts, bytes: air.bytes, device: victim, liar };
  }

  const randomRows = (random: Random, set: 'acts' | 'cards' | 'envelopes', answer: boolean): Message => ({
    is: 'rows',
    set,
    answer,
    more: false,
    buckets: allBuckets,
    rows: Array.from({ length: 20 }, () => random.bytes(33)),
  });

  it('random digests, and random rows to every question', async () => {
    const { counts, liar } = await anHour(
      20,
      (each, random) => each.say(randomDigest(random)),
      (each, message, random) => {
        if (message.is === 'buckets') each.say(randomRows(random, message.set, true));
      },
    );
    expect(liar.closed).toBeNull();
    expect(counts['buckets']).toBeLessThanOrEqual(3 * 20);
    expect(counts['rows']).toBeLessThanOrEqual(3 * 20);
    expect(counts['parcel'] ?? 0).toBeLessThanOrEqual(400);
  });

  it('agreeing and differing by turns', async () => {
    let mine: Message | null = null;
    let turn = 0;
    const { counts } = await anHour(
      21,
      (each, random) => each.say(mine !== null && turn++ % 2 === 0 ? mine : randomDigest(random)),
      (_, message) => {
        if (message.is === 'digest') mine = message;
      },
    );
    expect(counts['buckets']).toBeLessThanOrEqual(3 * 900);
  });

  it('asking again and again', async () => {
    const { counts } = await anHour(
      22,
      (each, random) => {
        for (let i = 0; i < 20; i++)
          each.say({
            is: 'buckets',
            set: random.pick(['acts', 'cards', 'envelopes']),
            hashes: random.bytes(BUCKETS * 8),
          });
      },
      () => undefined,
    );
    expect(counts['rows']).toBeLessThanOrEqual(3600 + 24);
  });

  it('saying again and again that it has nothing', async () => {
    const { counts, bytes, device } = await anHour(
      23,
      (each) => {
        for (const set of ['acts', 'cards', 'envelopes'] as const)
          each.say({ is: 'rows', set, answer: false, more: false, buckets: allBuckets, rows: [] });
        each.say({ is: 'taken' });
      },
      (each, message) => {
        if (message.is === 'parcel') each.say({ is: 'taken' });
      },
    );
    // 200 acts are held: at twenty a second once more each ten seconds.
    expect(counts['parcel']).toBeLessThanOrEqual(361);
    expect(counts['cards']).toBeLessThanOrEqual(3601);
    expect(bytes).toBeLessThan(12_000_000);
    expect(device.mesh.liveLinks.length).toBe(1);
  });

  it('acts that build on what nobody has', async () => {
    const random = new Random(24);
    const author = new LightDevice(lightSigner(random));
    await author.write([createDraft(random)]);
    const written = await Promise.all(Array.from({ length: 1 }, () => author.write([createDraft(random)])));
    const orphan = written[0]?.[0];
    if (!orphan) throw new Error('nothing was written');
    const bytes = encodeAct(lightKeys.gathering, orphan.act) as Uint8Array<ArrayBuffer>;
    const signature = fromLatin1(orphan.act.signature);
    const { counts, device } = await anHour(
      24,
      (each, any) => {
        each.say({ is: 'live', acts: [{ bytes, signature }] });
        each.say(randomDigest(any));
      },
      () => undefined,
    );
    expect(counts['buckets']).toBeLessThanOrEqual(3600 + 3 * 20);
    expect(device.holdings.journal.acts.length).toBe(200);
  });
});
