// Storms in a simulated air over forty to sixty light phones on two hotspots, in a time of their own: a fifth of them
// leave each minute, pages freeze, answers come late, connections are cut, one-sided, lost, and now and then there is a
// night. Then peace: whoever can still be reached is heard within ten seconds, and all hold the same within fifteen.
import * as Y from 'yjs';
import { expect } from 'vitest';
import { toHex } from '#base';
import { sha256 } from '#journal';
import { HIGH_WATER } from '../../../src/sync/frame.ts';
import { MAX_LINKS } from '../../../src/sync/room.ts';
import type { SimPipe } from '../../helpers/air.ts';
import { SimCamp } from '../../helpers/camp.ts';
import { type SimDevice, allEqual, meet } from '../../helpers/sim.ts';
import { Storm } from '../../helpers/storm.ts';
import type { Campaign, Tally } from '../campaign.ts';

const FEWEST = 40;
const MOST = 60;
const STORM_S = 90;
const HOUR = 3_600_000;
const HEARD_MS = 10_000;
const EQUAL_MS = 15_000;
const REST_MS = 20_000;
/** Each end says something every two seconds, and now and then that it holds what it held. */
const IDLE_A_SECOND = 0.75;
/** Of timers, for each phone and for each end of a link. */
const TIMERS = { phone: 20, link: 10 } as const;

/** Connections that are there at both ends, and lead somewhere. */
const standing = ({ air }: SimCamp): SimPipe[] =>
  air.pipes.filter(({ isOpen, isLost, other }) => isOpen && !isLost && other?.isOpen === true);

/** Those over which nobody is heard, though nobody has given them up. */
function unheard({ devices }: SimCamp, pipes: readonly SimPipe[]): string[] {
  const byPeer = new Map(devices.map((device) => [device.peer, device]));
  const open = pipes.filter(({ isOpen, other }) => isOpen && other?.isOpen === true);
  return open.flatMap(({ from, to }) => {
    const [self, there] = [byPeer.get(from), byPeer.get(to)];
    if (!self || !there || self.mesh.isLinkedTo(to)) return [];
    return [`${devices.indexOf(self)} does not hear ${devices.indexOf(there)}`];
  });
}

/** Somebody of each group that has no way to the rest meets one of the rest. Answers how many did. */
async function joinUp(camp: SimCamp): Promise<number> {
  const { devices, random, time } = camp;
  for (let scans = 0; ; scans++) {
    const here = camp.meshOf(devices[0] as SimDevice);
    const apart = devices.filter((device) => !here.has(device));
    if (apart.length === 0) return scans;
    await meet(random.pick([...here]), random.pick(apart));
    await time.run(1000);
  }
}

const documentOf = ({ holdings }: SimDevice): string =>
  toHex(sha256(Y.encodeStateAsUpdate(holdings.device.ledger.doc)));

async function round(seed: number): Promise<Tally> {
  const camp = new SimCamp(seed);
  const { random, time, air, devices } = camp;
  const count = FEWEST + random.below(MOST - FEWEST + 1);
  for (let i = 0; i < count; i++) camp.add(i % 3 === 0 ? 'field' : 'camp');
  for (const place of ['camp', 'field'])
    await camp.gather(
      devices.filter((device) => camp.placeOf(device) === place),
      200,
    );
  const storm = new Storm(camp);
  for (let second = 0; second < STORM_S; second++) await storm.second();
  if (random.chance(0.3)) await storm.night(HOUR * (1 + random.below(8)), random.below(3));
  storm.peace();

  const pipes = standing(camp);
  await time.run(HEARD_MS);
  expect(unheard(camp, pipes)).toEqual([]);
  const scans = await joinUp(camp);
  const started = time.now;
  const areEqual = await time.until(EQUAL_MS, () => allEqual(devices));
  expect(areEqual ? [] : differing(camp)).toEqual([]);
  const tookMs = time.now - started;
  for (const { holdings } of devices) {
    holdings.device.now = time.now + HOUR; // the document has rested (B6)
    holdings.device.flush();
  }
  expect(new Set(devices.map(documentOf)).size).toBe(1);

  await time.run(REST_MS);
  const before = air.frames;
  await time.run(REST_MS);
  const ends = devices.reduce((sum, { mesh }) => sum + mesh.links.length, 0);
  expect((air.frames - before) / ends / (REST_MS / 1000)).toBeLessThanOrEqual(IDLE_A_SECOND);
  expect(time.pending).toBeLessThanOrEqual(TIMERS.phone * count + TIMERS.link * ends);
  expect(camp.mostLinks).toBeLessThanOrEqual(MAX_LINKS);
  expect(Math.max(...air.pipes.map(({ mostBuffered }) => mostBuffered))).toBeLessThanOrEqual(HIGH_WATER);
  return {
    phones: count,
    acts: devices[0]?.holdings.journal.acts.length ?? 0,
    ...storm.counts,
    'scans after it': scans,
    'ms until all were equal': tookMs,
  };
}

function differing({ devices }: SimCamp): string[] {
  const most = Math.max(...devices.map(({ holdings }) => holdings.journal.acts.length));
  return devices.flatMap(({ holdings, mesh, log }, i) => {
    const held = holdings.journal.acts.length;
    return held === most
      ? []
      : [`${i} holds ${held} of ${most}, ${mesh.liveLinks.length} links, ${log.slice(-3).join()}`];
  });
}

export const air: Campaign = {
  name: 'air',
  about: 'storms in a simulated air over a whole camp',
  rounds: 500,
  start: () => Promise.resolve({ round, stop: () => Promise.resolve() }),
};
