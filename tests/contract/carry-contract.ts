// What every way for news to travel has to do (HOUSE: one contract, many implementations). A new carry is one file in
// src/sync/carries and one file of test that calls this.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { type LightHoldings } from '../helpers/light-holdings.ts';
import { LightDevice, copyEntry, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { someone, writeActs, writeCardOf, seal, held } from './carried.ts';

/** Two devices and one carry between them. */
export interface CarriedPair {
  /** Lets it carry all it can, both ways, as often as it takes. */
  carry(): Promise<void>;
  /** Begins, and is cut when about this part (0 to 1) of it has crossed. */
  carryCut(part: number): Promise<void>;
  /** One who holds the invite gives `to` every kind of rubbish this carry can bring. */
  rubbish(to: LightHoldings, random: Random): Promise<void>;
}

export interface CarryWay {
  readonly name: string;
  pair(a: LightHoldings, b: LightHoldings, random: Random): Promise<CarriedPair>;
  /** The same, between devices of which the second has the invite of another gathering. */
  strangers(a: LightHoldings, b: LightHoldings, random: Random): Promise<CarriedPair>;
}

export function carryContract(way: CarryWay): void {
  describe(`a carry: ${way.name}`, () => {
    vi.setConfig({ testTimeout: 30_000 });
    let random: Random;
    let a: LightHoldings;
    let b: LightHoldings;
    const equal = (): void => expect(a.state).toBe(b.state);
    const pair = (): Promise<CarriedPair> => way.pair(a, b, random);

    beforeEach(() => {
      random = new Random(4);
      a = someone(random);
      b = someone(random);
    });

    it('moves everything both ways', async () => {
      await writeActs(a, random, 40);
      await writeActs(b, random, 25);
      await writeCardOf(a, 'presence', 1, 'here');
      await writeCardOf(b, 'diet', 1, 'no nuts');
      await seal(a, random);
      await seal(b, random);
      const before = [...held(a), ...held(b)].sort();
      await (await pair()).carry();
      equal();
      expect(held(a).sort()).toEqual(before);
      expect(held(b).sort()).toEqual(before);
    });

    it('carries from nothing, to nothing, and between equals', async () => {
      await (await pair()).carry();
      equal();
      await writeActs(a, random, 30);
      await (await pair()).carry();
      equal();
      const before = a.state;
      await (await pair()).carry();
      expect([a.state, b.state]).toEqual([before, before]);
    });

    it('merges: nothing that was held before is lost, whatever the other has', async () => {
      await writeActs(a, random, 30);
      await (await pair()).carry();
      await writeActs(a, random, 10);
      await writeActs(b, random, 10);
      const [ofA, ofB] = [held(a), held(b)];
      await (await pair()).carry();
      equal();
      expect(held(a)).toEqual(expect.arrayContaining([...ofA, ...ofB]));
    });

    it('is harmless when repeated: the second time there is no news', async () => {
      await writeActs(a, random, 30);
      await writeActs(b, random, 30);
      await writeCardOf(a, 'presence', 1, 'here');
      await seal(b, random);
      const joined = await pair();
      await joined.carry();
      const news: unknown[] = [];
      for (const each of [a, b]) {
        each.onActs((acts) => news.push(acts));
        each.onPockets((pockets) => news.push(pockets));
      }
      const before = a.state;
      await joined.carry();
      await (await pair()).carry();
      expect(news).toEqual([]);
      expect([a.state, b.state]).toEqual([before, before]);
    });

    for (const part of [0, 0.05, 0.2, 0.4, 0.6, 0.8, 0.95])
      it(`cut after ${part * 100} % and begun again ends equal, and what came is kept`, async () => {
        await writeActs(a, random, 300);
        await writeActs(b, random, 50);
        await seal(a, random);
        const [ofA, ofB] = [held(a), held(b)];
        await (await pair()).carryCut(part);
        expect(held(a)).toEqual(expect.arrayContaining(ofA));
        expect(held(b)).toEqual(expect.arrayContaining(ofB));
        await (await pair()).carry();
        equal();
        expect(held(a).sort()).toEqual([...ofA, ...ofB].sort());
      });

    it('cut again and again it comes to an end', async () => {
      await writeActs(a, random, 200);
      for (let i = 0; i < 6; i++) await (await pair()).carryCut(random.next());
      await (await pair()).carry();
      equal();
    });

    it('with another gathering: nothing is got, nothing given, nothing changed', async () => {
      await writeActs(a, random, 20);
      await writeActs(b, random, 20);
      await writeCardOf(a, 'presence', 1, 'here');
      await seal(b, random);
      const before = [a.state, b.state];
      const strangers = await way.strangers(a, b, random);
      await strangers.carry();
      await strangers.carryCut(0.5);
      expect([a.state, b.state]).toEqual(before);
    });

    it('of two cards of one slot both keep the newer', async () => {
      await writeCardOf(a, 'presence', 1, 'arriving');
      await (await pair()).carry();
      await writeCardOf(a, 'presence', 2, 'here');
      await (await pair()).carry();
      equal();
      expect([...b.cards.all()].map(({ value }) => value)).toEqual(['here']);
    });

    it('a withdrawn envelope goes everywhere, and does not come back', async () => {
      const { name, head, mac, preimage } = await seal(a, random);
      await (await pair()).carry();
      expect(b.envelopes.get(name)).toBeDefined();
      await a.takeEnvelopes([{ head, mac, preimage }], 'own');
      await (await pair()).carry();
      equal();
      expect([a.envelopes.size, b.envelopes.size]).toEqual([0, 0]);
      expect(b.envelopes.get(name)).toHaveProperty('preimage');
      await (await pair()).carry();
      expect([a.envelopes.size, b.envelopes.size]).toEqual([0, 0]);
    });

    it('both branches of a fork travel, and both count on both sides', async () => {
      const original = new LightDevice(lightSigner(random));
      const first = await original.write([createDraft(random)]);
      const id = first[0]?.act.id as string;
      const clone = new LightDevice(original.signer);
      clone.insert(first.map(copyEntry));
      const one = await original.write([editDraft(random, id)]);
      const two = await clone.write([editDraft(random, id), editDraft(random, id)]);
      await a.takeActs([...first, ...one].map(copyEntry), {}, 0);
      await b.takeActs([...first, ...two].map(copyEntry), {}, 0);
      await (await pair()).carry();
      equal();
      expect(a.journal.acts.length).toBe(4);
      expect(a.journal.forkedAuthors()).toEqual([original.signer.author]);
    });

    it('acts that wait for something nobody here has travel too', async () => {
      const [far, near] = [new LightDevice(lightSigner(random)), new LightDevice(lightSigner(random))];
      const made = await far.write([createDraft(random)]);
      await near.receive(made);
      await near.write([editDraft(random, made[0]?.act.id as string)]);
      await a.takeActs(
        near.entries.filter(({ act }) => act.author === near.signer.author),
        {},
        0,
      );
      expect(a.journal.waitingCount).toBe(1);
      await (await pair()).carry();
      equal();
      expect(b.journal.waitingCount).toBe(1);
      await b.takeActs(made, {}, 0);
      expect(b.journal.waitingCount).toBe(0);
      await (await pair()).carry();
      equal();
      expect(a.journal.waitingCount).toBe(0);
    });

    it('acts that the gate refuses travel too, and are refused there', async () => {
      const author = new LightDevice(lightSigner(random));
      await author.write([editDraft(random, 'AAAAAAAAAAAAAAAA')]);
      await author.write([createDraft(random)]);
      await a.takeActs(author.entries, {}, 0);
      expect(a.journal.refused.length).toBe(1);
      await (await pair()).carry();
      equal();
      expect(b.journal.refused.length).toBe(1);
      expect(b.journal.counted.length).toBe(1);
    });

    it('a full disk keeps what it kept, and the rest comes when there is room', async () => {
      await writeActs(a, random, 60);
      await writeActs(b, random, 10);
      const ofB = held(b);
      b.room = 0;
      await (await pair()).carry();
      expect(held(b)).toEqual(ofB);
      b.room = Infinity;
      await (await pair()).carry();
      equal();
    });

    it('rubbish from somebody who has the invite changes nothing, and honest news passes afterwards', async () => {
      await writeActs(a, random, 30);
      await writeActs(b, random, 30);
      await writeCardOf(b, 'presence', 1, 'here');
      const before = b.state;
      await (await pair()).rubbish(b, random);
      expect(b.state).toBe(before);
      await (await pair()).carry();
      equal();
    });
  });
}
