// Two honest neighbours, and one or two that are none: a minute in which the rogues say whatever can be said, and stop
// listening now and then. What the honest write reaches the other within the usual time all the same; nothing waits
// without bound; and once the rogues have gone both hold the same.
import { expect } from 'vitest';
import { createDraft } from '../../helpers/histories.ts';
import { Random } from '../../helpers/random.ts';
import { Air, SimDevice, VirtualTime, meet, writeSome } from '../../helpers/sim.ts';
import { type Sent, tagOf } from '../../helpers/air.ts';
import type { Bytes } from '#base';
import { shakeBetween } from '../../hostile/between.ts';
import { prototypes } from '../../hostile/door.ts';
import { Rogue, type Surroundings } from '../../hostile/rogue.ts';
import { HIGH_WATER } from '../../../src/sync/frame.ts';
import { MAX_LINKS } from '../../../src/sync/room.ts';
import type { Campaign, Tally } from '../campaign.ts';

const STEPS = 60;
/** Handshakes with somebody in between, a round. */
const SHAKES = 20;
const STEP_MS = 700;
/** How long a word takes from one honest phone to its neighbour at most, whatever a third says (ms). */
const USUAL_MS = 2000;
/** Messages overheard that are kept to be said again. */
const OVERHEARD = 60;
/** More than the time in which those who differ ask again in vain (N4), twice. */
const SETTLED_MS = 700_000;

class Scene implements Surroundings {
  readonly random: Random;
  readonly time = new VirtualTime();
  readonly air: Air;
  readonly honest: readonly [SimDevice, SimDevice];
  readonly overheard: Bytes[] = [];
  readonly deaf = new Set<string>();
  rogues: Rogue[] = [];
  victim: SimDevice;
  said = 0;
  met = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.air = new Air(this.time, this.random);
    this.honest = [new SimDevice(this.air, this.random), new SimDevice(this.air, this.random)];
    this.victim = this.honest[0];
    this.air.onSent = (sent) => this.#overhear(sent);
    this.air.reaches = (_, to) => !this.deaf.has(to);
  }

  get others(): readonly SimDevice[] {
    return this.honest.filter((each) => each !== this.victim);
  }

  nowS = (): number => Math.floor(this.time.now / 1000);

  #overhear(sent: Sent): void {
    const isWhole = sent.frame[0] === 0 && tagOf(sent) !== null;
    if (!isWhole || !this.honest.some(({ peer }) => peer === sent.from)) return;
    if (this.overheard.length < OVERHEARD) this.overheard.push(sent.frame.slice(1) as Bytes);
    else this.overheard[this.random.below(OVERHEARD)] = sent.frame.slice(1) as Bytes;
  }

  /** A rogue that was thrown out, or left, comes again under another name. */
  async #bringIn(count: number): Promise<void> {
    this.rogues = this.rogues.filter(({ isGone }) => !isGone);
    while (this.rogues.length < count) {
      this.victim = this.random.pick(this.honest);
      // A full house is no place for it: then it waits for its turn.
      if (!this.victim.mesh.hasRoom) return;
      this.rogues.push(await Rogue.meets({ ...this.view() }));
      this.met++;
    }
  }

  view(): Surroundings {
    const { air, random, victim, others, overheard, nowS } = this;
    return { air, random, victim, others, overheard, nowS };
  }

  async step(rogues: number): Promise<void> {
    const { random, time } = this;
    await this.#bringIn(rogues);
    for (const rogue of this.rogues) {
      if (random.chance(0.05)) this.deaf.add(rogue.stranger.peer);
      else if (random.chance(0.3) && this.deaf.delete(rogue.stranger.peer)) this.air.changed();
      if (!rogue.isGone) this.said += await rogue.act();
    }
    if (random.chance(0.3)) await this.#expectNews();
    else await time.run(random.below(STEP_MS));
    // What rogues give to their end of a line is theirs; no honest phone gives more than L6 says.
    const own = this.honest.map(({ peer }) => peer);
    for (const { from, mostBuffered } of this.air.pipes)
      if (own.includes(from)) expect(mostBuffered).toBeLessThanOrEqual(HIGH_WATER);
  }

  /** Somebody writes, and the other has it. */
  async #expectNews(): Promise<void> {
    const [from, to] = this.random.shuffle(this.honest) as [SimDevice, SimDevice];
    const [act] = await from.holdings.write([createDraft(this.random)]);
    const hasCome = (): boolean => to.holdings.journal.has(act?.name ?? '');
    expect(await this.time.until(USUAL_MS, hasCome, 20)).toBe(true);
  }
}

async function round(seed: number): Promise<Tally> {
  const before = prototypes();
  const scene = new Scene(seed);
  const { random, time, honest } = scene;
  const [a, b] = honest;
  await writeSome(a, random, random.below(30));
  await meet(a, b);
  await time.run(3000);
  const rogues = 1 + random.below(2);
  for (let step = 0; step < STEPS; step++) await scene.step(rogues);
  for (const { stranger } of scene.rogues) stranger.channel.close('gone');
  scene.deaf.clear();
  scene.air.changed();
  const isOver = (): boolean => a.holdings.state === b.holdings.state;
  expect(await time.until(SETTLED_MS, isOver, 1000)).toBe(true);
  for (const device of honest) {
    expect(device.mostLinks).toBeLessThanOrEqual(MAX_LINKS);
    expect(device.mesh.links.map(({ talk }) => talk.peer)).toContain(
      honest.find((each) => each !== device)?.peer,
    );
    device.stop();
  }
  const heard: Bytes[] = [];
  let cameTogether = 0;
  for (let i = 0; i < SHAKES; i++) if (await shakeBetween(seed * SHAKES + i, heard)) cameTogether++;
  expect(prototypes()).toBe(before);
  return {
    handshakes: SHAKES,
    'came together': cameTogether,
    said: scene.said,
    'rogues met': scene.met,
    acts: a.holdings.journal.acts.length,
  };
}

export const hostileWire: Campaign = {
  name: 'hostile-wire',
  about: 'neighbours with the invite who say whatever can be said',
  rounds: 500,
  start: () => Promise.resolve({ round, stop: () => Promise.resolve() }),
};
