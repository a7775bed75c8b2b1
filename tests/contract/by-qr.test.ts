import { expect, it } from 'vitest';
import type { Bytes } from '#base';
import { newInvite, printCode, readCode } from '#identity';
import { FramedChannel } from '../../src/sync/frame.ts';
import { shakeHands } from '../../src/sync/handshake.ts';
import { ByQr, OFFER_LIMIT_MS } from '../../src/sync/signals/by-qr.ts';
import { simRtc } from '../helpers/air.ts';
import { SimCamp } from '../helpers/camp.ts';
import { Bench } from '../helpers/channels.ts';
import { SimDevice } from '../helpers/sim.ts';
import { type SignalScene, type Tamper, signalContract } from './signal-contract.ts';

class QrScene implements SignalScene {
  readonly #camp: SimCamp;
  readonly #ways = new Map<SimDevice, { way: ByQr; stop: () => void }>();

  constructor(camp: SimCamp) {
    this.#camp = camp;
  }

  wayOf(device: SimDevice): ByQr {
    let found = this.#ways.get(device);
    if (!found) {
      const way = new ByQr();
      this.#ways.set(device, (found = { way, stop: way.start(device.mesh) }));
    }
    return found.way;
  }

  async connect(from: SimDevice, to: SimDevice, tamper: Tamper = {}): Promise<void> {
    const shown = await this.wayOf(from).show();
    if (!shown.ok) throw new Error(shown.error);
    for (const offer of tamper.offer?.(shown.value.offer) ?? [shown.value.offer]) {
      const answered = await this.wayOf(to).answer(offer);
      if (!answered.ok) continue;
      if (tamper.answerAfterMs !== undefined) await this.#camp.time.run(tamper.answerAfterMs);
      const { answer } = answered.value;
      for (const each of tamper.answer?.(answer) ?? [answer]) await this.wayOf(from).accept(each);
    }
  }

  stop(device: SimDevice): void {
    this.#ways.get(device)?.stop();
  }
}

signalContract({
  name: 'by codes, face to face',
  via: 'qr',
  limitMs: OFFER_LIMIT_MS,
  scene: (camp) => Promise.resolve(new QrScene(camp)),
});

const scene = (seed: number): { camp: SimCamp; scene: QrScene; a: SimDevice; b: SimDevice } => {
  const camp = new SimCamp(seed, 2);
  const [a, b] = camp.devices as [SimDevice, SimDevice];
  return { camp, scene: new QrScene(camp), a, b };
};

it('Q6: of the offers shown lately three may still be answered, in any order', async () => {
  const all = scene(1);
  const offers: Bytes[] = [];
  for (let i = 0; i < 5; i++) {
    const shown = await all.scene.wayOf(all.a).show();
    if (shown.ok) offers.push(shown.value.offer);
  }
  expect(all.camp.air.offers.size).toBe(3);
  const accepted: boolean[] = [];
  for (const offer of offers.reverse()) {
    const answered = await all.scene.wayOf(all.b).answer(offer);
    if (answered.ok) accepted.push((await all.scene.wayOf(all.a).accept(answered.value.answer)).ok);
  }
  expect(accepted).toEqual([true, true, true, false, false]);
});

it('Q7: an answer names its offer, and is tried on no other', async () => {
  const all = scene(2);
  const one = await all.scene.wayOf(all.a).show();
  const two = await all.scene.wayOf(all.a).show();
  if (!one.ok || !two.ok) throw new Error('no offer');
  const toOne = await all.scene.wayOf(all.b).answer(one.value.offer);
  const toTwo = await all.scene.wayOf(all.b).answer(two.value.offer);
  if (!toOne.ok || !toTwo.ok) throw new Error('no answer');
  const tag = (answer: Bytes): Bytes => answer.slice(0, 2);
  const untied = new Uint8Array([
    ...tag(toOne.value.answer).map((byte) => byte ^ 255),
    ...toTwo.value.answer.slice(2),
  ]);
  expect(await all.scene.wayOf(all.a).accept(untied)).toEqual({ ok: false, error: 'not-a-signal' });
  // The tag of one with the answer of the other: a browser takes it for the first, and nobody comes of it.
  const mixed = new Uint8Array([...tag(toOne.value.answer), ...toTwo.value.answer.slice(2)]);
  await all.scene.wayOf(all.a).accept(mixed);
  await all.camp.time.run(2000);
  expect(all.a.mesh.links).toEqual([]);
  expect((await all.scene.wayOf(all.a).accept(toTwo.value.answer)).ok).toBe(true);
  await all.camp.time.run(2000);
  expect(all.a.mesh.links.length).toBe(1);
});

it('Q8: linked is said when both have proved themselves, and not before', async () => {
  for (const isStranger of [false, true]) {
    const all = scene(3);
    const shown = await all.scene.wayOf(all.a).show();
    if (!shown.ok) throw new Error(shown.error);
    let linked: boolean | undefined;
    void shown.value.linked.then((is) => (linked = is));
    const other = isStranger
      ? new SimDevice(all.camp.air, all.camp.random, { linkKey: new Uint8Array(32).fill(1) })
      : all.b;
    const answered = await all.scene.wayOf(other).answer(shown.value.offer);
    if (!answered.ok) throw new Error(answered.error);
    await all.scene.wayOf(all.a).accept(answered.value.answer);
    await all.camp.time.run(0);
    expect(linked).toBeUndefined();
    await all.camp.time.run(2000);
    expect(linked).toBe(!isStranger);
    expect(all.a.mesh.links.length).toBe(isStranger ? 0 : 1);
  }
});

it('Q8: linked is not said when the other proves itself and then has no room', async () => {
  const all = scene(5);
  const { camp } = all;
  const bench = new Bench(6); // of another seed than the camp: its peer is none of the camp's
  const self = bench.self();
  const offered = await simRtc(camp.air, camp.random).offer(self.peer, 90_000);
  if (!offered.ok) throw new Error(offered.error);
  const answered = await all.scene.wayOf(all.a).answer(offered.value.offer);
  if (!answered.ok) throw new Error(answered.error);
  let linked: boolean | undefined;
  void answered.value.linked.then((is) => (linked = is));
  await offered.value.accept(answered.value.answer.slice(2));
  const opened = await offered.value.opened;
  if (!opened.ok) throw new Error(opened.error);
  const channel = new FramedChannel(opened.value.pipe);
  let isProved = false;
  void shakeHands(channel, opened.value.binding, self, all.a.timers).then((proved) => {
    isProved = proved.ok;
    channel.close('no room');
  });
  await camp.time.run(2000);
  expect(isProved).toBe(true);
  expect(linked).toBe(false);
  expect(all.a.mesh.links).toEqual([]);
});

it('Q8: linked is said to be false when its time is over, or the way is given up', async () => {
  const all = scene(4);
  const said: boolean[] = [];
  const shown = await all.scene.wayOf(all.a).show();
  if (shown.ok) void shown.value.linked.then((is) => said.push(is));
  await all.camp.time.run(OFFER_LIMIT_MS + 1);
  expect(said).toEqual([false]);
  const again = await all.scene.wayOf(all.a).show();
  if (again.ok) void again.value.linked.then((is) => said.push(is));
  all.scene.stop(all.a);
  await all.camp.time.run(1);
  expect(said).toEqual([false, false]);
  expect(await all.scene.wayOf(all.a).show()).toEqual({ ok: false, error: 'cancelled' });
});

it('Q5: a real offer with the invite, as a code, fits a small QR code', () => {
  // 16 bytes of peer id and a description of 76 at most.
  const code = printCode({ kind: 'meet', invite: newInvite(), offer: new Uint8Array(92).fill(255) }, '');
  expect(code.length).toBeLessThanOrEqual(200);
  const read = readCode(code);
  expect(read.ok && read.value.kind).toBe('meet');
});
