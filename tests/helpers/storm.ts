// What a radio and its phones do to a camp of light devices: they leave, sleep, freeze, walk to another hotspot under
// another address, hear and are not heard, are slow to keep. All of it by chance, and all of it over when it is said.
import type { Random } from './random.ts';
import type { SimCamp } from './camp.ts';
import { createDraft } from './histories.ts';
import { type SimDevice, cutLink, meet, writeSome } from './sim.ts';

const SECOND = 1000;
/** Each has one of these in a minute. */
const A_MINUTE = {
  'gone away': 0.2,
  'fallen asleep': 0.2,
  'walked over': 0.06,
  'heard one way': 0.1,
  'slow to keep': 0.05,
  'cut off': 0.1,
} as const;
/** One frame in twenty is sent again (ms). */
const LOSS = { chance: 0.05, least: 200, most: 3000 } as const;
/** An answer is carried across the camp, and is slow to come (ms). */
const SLOW_ANSWER_MS = 85_000;
const PLACES = ['camp', 'field'] as const;

type Trouble = keyof typeof A_MINUTE;

export class Storm {
  readonly counts: Record<string, number> = {};
  readonly #camp: SimCamp;
  readonly #random: Random;
  /** What ends when: undone at the latest when there is peace. */
  #troubles: { readonly at: number; readonly undo: () => void }[] = [];
  readonly #busy = new Set<SimDevice>();
  /** Frozen pages, and what came for them meanwhile. */
  readonly #frozen = new Map<string, (() => void)[]>();
  /** Those whose frames do not reach those: "from>to". */
  readonly #deaf = new Set<string>();

  constructor(camp: SimCamp) {
    const { air, random } = camp;
    this.#camp = camp;
    this.#random = random;
    const inReach = air.reaches;
    air.reaches = (a, b) => !this.#deaf.has(`${a}>${b}`) && inReach(a, b);
    air.whenAwake = (peer, work) => {
      const waiting = this.#frozen.get(peer);
      if (waiting) waiting.push(work);
      else work();
    };
    const { latency } = air;
    air.latency = () =>
      latency() + (random.chance(LOSS.chance) ? LOSS.least + random.below(LOSS.most - LOSS.least) : 0);
  }

  /** A second of it. */
  async second(): Promise<void> {
    const { devices, time, away } = this.#camp;
    const random = this.#random;
    this.#end((at) => at <= time.now);
    for (const device of devices) {
      if (!this.#busy.has(device))
        for (const trouble of Object.keys(A_MINUTE) as Trouble[])
          if (random.chance(A_MINUTE[trouble] / 60) && !this.#busy.has(device)) this.#begin(trouble, device);
      const isAlone = device.mesh.liveLinks.length === 0 && !away.has(device.peer);
      if (isAlone && !this.#busy.has(device) && random.chance(0.1)) this.#scan(device);
    }
    // Whoever is away writes too, and now and then somebody writes much.
    const writer = random.pick(devices);
    if (random.chance(0.02)) await writeSome(writer, random, 150);
    else if (random.chance(0.6)) await writer.holdings.write([createDraft(random)]);
    await time.run(SECOND);
  }

  /** Everybody sleeps through the night but a few, and wakes within a minute. */
  async night(ms: number, awake: number): Promise<void> {
    this.#count('nights');
    this.#end(() => true);
    const { devices, time } = this.#camp;
    for (const device of devices.slice(awake))
      this.#troubles.push({
        at: time.now + ms + this.#random.below(60 * SECOND),
        undo: this.#sleep(device),
      });
    await time.run(ms);
    for (let i = 0; i < 60; i++) {
      this.#end((at) => at <= time.now);
      await time.run(SECOND);
    }
  }

  /** Nothing is wrong any more; all are in one place, and awake. */
  peace(): void {
    this.#end(() => true);
    for (const device of this.#camp.devices) this.#walk(device, PLACES[0]);
    this.#camp.air.changed();
  }

  #count(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }

  #begin(trouble: Trouble, device: SimDevice): void {
    this.#count(trouble);
    const undo = this.#troubled(trouble, device);
    if (!undo) return;
    this.#busy.add(device);
    // From a second to five minutes, short ones more often.
    const ms = SECOND * 300 ** this.#random.next();
    const end = (): void => {
      this.#busy.delete(device);
      undo();
    };
    this.#troubles.push({ at: this.#camp.time.now + ms, undo: end });
  }

  #troubled(trouble: Trouble, device: SimDevice): (() => void) | null {
    const camp = this.#camp;
    const random = this.#random;
    switch (trouble) {
      case 'gone away':
        camp.leave(device);
        return () => camp.comeBack(device);
      case 'fallen asleep':
        return this.#sleep(device);
      case 'walked over':
        this.#walk(device, random.pick(PLACES));
        return null;
      case 'heard one way': {
        const others = camp.devices.filter((other) => other !== device && random.chance(0.7));
        const isHeard = random.chance(0.5);
        const lost = others.map(({ peer }) =>
          isHeard ? `${peer}>${device.peer}` : `${device.peer}>${peer}`,
        );
        for (const each of lost) this.#deaf.add(each);
        return () => {
          for (const each of lost) this.#deaf.delete(each);
          camp.air.changed();
        };
      }
      case 'slow to keep': {
        let goOn = (): void => undefined;
        const kept = new Promise<void>((resolve) => (goOn = resolve));
        device.holdings.beforeKeep = () => kept;
        return () => {
          device.holdings.beforeKeep = () => Promise.resolve();
          goOn();
        };
      }
      case 'cut off':
        for (const { talk } of device.mesh.links) {
          const other = camp.devices.find(({ peer }) => peer === talk.peer);
          if (other && random.chance(0.5)) cutLink(camp.air, device, other);
        }
        return null;
    }
  }

  /** The screen is off, the page is frozen, or the phone is as good as dead. */
  #sleep(device: SimDevice): () => void {
    const how = this.#random.pick(['dark', 'frozen', 'stopped'] as const);
    this.#count(how);
    device.sleep();
    if (how === 'frozen' && !this.#frozen.has(device.peer)) this.#frozen.set(device.peer, []);
    if (how === 'stopped') this.#camp.leave(device);
    return () => {
      const came = this.#frozen.get(device.peer) ?? [];
      this.#frozen.delete(device.peer);
      if (how === 'stopped') this.#camp.comeBack(device);
      const isTimeFirst = this.#random.chance(0.5);
      if (isTimeFirst) device.wake();
      for (const work of came) work();
      if (!isTimeFirst) device.wake();
    };
  }

  /** Under a new address: no connection it had leads anywhere. */
  #walk(device: SimDevice, to: string): void {
    const { air } = this.#camp;
    if (this.#camp.placeOf(device) === to) return;
    this.#camp.walk(device, to);
    for (const pipe of air.pipes) if ([pipe.from, pipe.to].includes(device.peer)) pipe.isLost = true;
  }

  /** Somebody who is linked to nobody has their phone meet another; now and then the answer is long in coming. */
  #scan(device: SimDevice): void {
    const { devices, away } = this.#camp;
    const place = this.#camp.placeOf(device);
    const others = devices.filter(
      (other) =>
        other !== device &&
        !away.has(other.peer) &&
        !this.#busy.has(other) &&
        this.#camp.placeOf(other) === place,
    );
    if (others.length === 0) return;
    this.#count('scans');
    const delay = this.#random.chance(0.3)
      ? this.#random.below(SLOW_ANSWER_MS)
      : this.#random.below(5 * SECOND);
    void meet(this.#random.pick(others), device, (bring) => this.#camp.time.after(delay, bring));
  }

  #end(isOver: (at: number) => boolean): void {
    const over = this.#troubles.filter(({ at }) => isOver(at));
    this.#troubles = this.#troubles.filter(({ at }) => !isOver(at));
    for (const { undo } of over) undo();
  }
}
