// What every way for signals to travel has to do (HOUSE: one contract, many implementations). A new way is one file in
// src/sync/signals and one file of test that calls this.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bytes } from '#base';
import { MAX_LINKS } from '../../src/sync/room.ts';
import type { Via } from '../../src/sync/signal.ts';
import { SimCamp } from '../helpers/camp.ts';
import { createDraft } from '../helpers/histories.ts';
import { SimDevice, allEqual } from '../helpers/sim.ts';
import { Stranger } from '../helpers/stranger.ts';

/** What happens to the two halves on their way: each is brought as often as the list is long. */
export interface Tamper {
  offer?(offer: Bytes): readonly Bytes[];
  answer?(answer: Bytes): readonly Bytes[];
  answerAfterMs?: number;
}

export interface SignalScene {
  /** `from` offers, `to` answers; settles when both halves were brought, however often. */
  connect(from: SimDevice, to: SimDevice, tamper?: Tamper): Promise<void>;
  /** This way is given up at this device. */
  stop(device: SimDevice): void;
}

export interface SignalContract {
  readonly name: string;
  readonly via: Via;
  /** How long an offer is good (ms). */
  readonly limitMs: number;
  scene(camp: SimCamp): Promise<SignalScene>;
}

const linksBetween = (a: SimDevice, b: SimDevice): number =>
  a.mesh.liveLinks.filter(({ talk }) => talk.peer === b.peer).length;

export function signalContract(way: SignalContract): void {
  // Either may be the one with the lower id.
  for (const isTurned of [false, true])
    describe(`a signal: ${way.name}, ${isTurned ? 'the higher id offers' : 'the lower id offers'}`, () => {
      vi.setConfig({ testTimeout: 30_000 });
      let camp: SimCamp;
      let from: SimDevice;
      let to: SimDevice;
      let scene: SignalScene;
      const linked = (): number[] => [linksBetween(from, to), linksBetween(to, from)];

      beforeEach(async () => {
        camp = new SimCamp(isTurned ? 7 : 8, 2);
        const [low, high] = [...camp.devices].sort((a, b) => (a.peer < b.peer ? -1 : 1)) as [
          SimDevice,
          SimDevice,
        ];
        [from, to] = isTurned ? [high, low] : [low, high];
        scene = await way.scene(camp);
      });

      it('offer brought, answer brought: a link, and news goes through it', async () => {
        await scene.connect(from, to);
        await camp.time.run(2000);
        expect(linked()).toEqual([1, 1]);
        for (const { mesh } of [from, to]) expect(mesh.links.map(({ via }) => via)).toContain(way.via);
        await from.holdings.write([createDraft(camp.random)]);
        await to.holdings.write([createDraft(camp.random)]);
        expect(await camp.time.until(1000, () => allEqual([from, to]))).toBe(true);
      });

      it('an answer that comes late, but in time, links', async () => {
        await scene.connect(from, to, { answerAfterMs: way.limitMs * 0.6 });
        await camp.time.run(2000);
        expect(linked()).toEqual([1, 1]);
      });

      it('an answer that comes too late links nobody, and nothing is left of either half', async () => {
        await scene.connect(from, to, { answerAfterMs: way.limitMs + 1000 });
        await camp.time.run(2000);
        expect(linked()).toEqual([0, 0]);
        expect(camp.air.offers.size + camp.air.answers.size).toBe(0);
      });

      it('an offer that nobody answers is forgotten', async () => {
        await scene.connect(from, to, { offer: () => [] });
        expect(camp.air.offers.size).toBe(1);
        await camp.time.run(way.limitMs + 1000);
        expect(camp.air.offers.size).toBe(0);
        expect(linked()).toEqual([0, 0]);
      });

      it('an answer that is never brought is forgotten at both ends', async () => {
        await scene.connect(from, to, { answer: () => [] });
        await camp.time.run(way.limitMs + 1000);
        expect(camp.air.offers.size + camp.air.answers.size).toBe(0);
        expect(linked()).toEqual([0, 0]);
      });

      it('an offer brought twice, an answer brought twice: one link', async () => {
        await scene.connect(from, to, { offer: (it) => [it, it], answer: (it) => [it, it] });
        await camp.time.run(way.limitMs + 5000);
        expect(linked()).toEqual([1, 1]);
        expect(camp.air.offers.size + camp.air.answers.size).toBe(0);
      });

      it('the answer to another offer links nobody', async () => {
        const third = camp.add();
        const answers: Bytes[] = [];
        await scene.connect(third, to, {
          answer: (it) => {
            answers.push(it);
            return [];
          },
        });
        expect(answers.length).toBe(1);
        await scene.connect(from, to, { answer: () => answers });
        await camp.time.run(3000);
        expect(linked()).toEqual([0, 0]);
        expect([linksBetween(from, third), linksBetween(third, from)]).toEqual([0, 0]);
      });

      it('one’s own offer, brought back, links nobody', async () => {
        const offers: Bytes[] = [];
        await scene.connect(from, to, {
          offer: (it) => {
            offers.push(it);
            return [];
          },
        });
        await scene.connect(to, from, { offer: () => [], answer: () => [] });
        await scene.connect(to, from, { offer: () => offers });
        await camp.time.run(3000);
        expect(from.mesh.links.filter(({ talk }) => talk.peer === from.peer)).toEqual([]);
        expect(linked()).toEqual([0, 0]);
      });

      it('rubbish in place of either half links nobody, and the next honest try links', async () => {
        const { random } = camp;
        const spoil = (it: Bytes): Bytes[] => {
          const changed = it.slice();
          const at = random.below(changed.length);
          changed[at] = (changed[at] as number) ^ 1;
          return [
            new Uint8Array(0),
            random.bytes(1),
            random.bytes(it.length),
            it.slice(0, random.below(it.length)),
            new Uint8Array([...it, 0]),
            changed,
          ];
        };
        await scene.connect(from, to, { offer: spoil, answer: () => [] });
        await camp.time.run(way.limitMs + 1000);
        await scene.connect(from, to, { answer: spoil });
        await camp.time.run(way.limitMs + 1000);
        expect(linked()).toEqual([0, 0]);
        await camp.time.run(120_000); // whoever dials by itself takes a pause after so much rubbish
        await scene.connect(from, to);
        await camp.time.run(2000);
        expect(linked()).toEqual([1, 1]);
      });

      it('a second link between the same two leaves one', async () => {
        await scene.connect(from, to);
        await camp.time.run(2000);
        await scene.connect(to, from);
        await camp.time.run(3000);
        expect(linked()).toEqual([1, 1]);
      });

      it('without the invite there is no link, whoever brings the halves', async () => {
        const stranger = new SimDevice(camp.air, camp.random, { linkKey: new Uint8Array(32).fill(1) });
        await stranger.holdings.write([createDraft(camp.random)]);
        await from.holdings.write([createDraft(camp.random)]);
        const before = [from.holdings.state, stranger.holdings.state];
        await scene.connect(from, stranger);
        await camp.time.run(12_000);
        await scene.connect(stranger, from);
        await camp.time.run(12_000);
        expect([linksBetween(from, stranger), linksBetween(stranger, from)]).toEqual([0, 0]);
        expect([from.holdings.state, stranger.holdings.state]).toEqual(before);
      });

      it(`nobody has more than ${MAX_LINKS} links by it, at either end`, async () => {
        const strangers: Stranger[] = [];
        for (const device of [from, to])
          while (device.mesh.links.length < MAX_LINKS)
            strangers.push(await Stranger.meets(device, camp.air, camp.random, { via: 'qr' }));
        const beat = (): void => {
          for (const each of strangers) if (each.channel.isOpen) each.say({ is: 'pong' });
          camp.time.after(2000, beat);
        };
        beat();
        await camp.time.run(1000);
        expect([from.mesh.links.length, to.mesh.links.length]).toEqual([MAX_LINKS, MAX_LINKS]);
        await scene.connect(from, to);
        await scene.connect(to, from);
        for (let i = 0; i < 100; i++) {
          expect(from.mesh.links.length).toBeLessThanOrEqual(MAX_LINKS);
          expect(to.mesh.links.length).toBeLessThanOrEqual(MAX_LINKS);
          await camp.time.run((way.limitMs + 2000) / 100);
        }
        expect(Math.max(from.mostLinks, to.mostLinks)).toBeLessThanOrEqual(MAX_LINKS);
      });

      it('given up, what was offered is called off', async () => {
        await scene.connect(from, to, { offer: () => [] });
        expect(camp.air.offers.size).toBe(1);
        scene.stop(from);
        await camp.time.run(10);
        expect(camp.air.offers.size).toBe(0);
      });
    });
}
