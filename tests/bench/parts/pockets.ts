// What full pockets cost: two thousand throwaway cards and five hundred envelopes. Opening with them and their bytes
// on disk in a real browser, their digest in Node, and what two phones say to each other that differ in ten of them:
// bytes and time in the simulated air, where they are the same each time, and the time between two browsers.
import { campKeys } from '#identity';
import { Cards, Envelopes, type GatheringKeys } from '#journal';
import { SimCamp } from '../../helpers/camp.ts';
import { lightKeys, lightSigner } from '../../helpers/light.ts';
import { Random } from '../../helpers/random.ts';
import { type SimDevice, allEqual, meet as meetInAir } from '../../helpers/sim.ts';
import { calibrateNode, calibratePage } from '../calibration.ts';
import { BENCH_AT, type BenchCamp, benchCamp } from '../camps.ts';
import { type Figures, MB, kB, median, ms } from '../figures.ts';
import { type Ground, whyNoAir } from '../ground.ts';
import { diskUse, longestTask, noteLongTasks } from '../in-page.ts';
import { meet } from '../meet.ts';
import type { Phone, Slowness } from '../phone.ts';
import { APART, type Filled, fileOf, fill, fullPockets, throwaway } from '../pocket-camp.ts';
import { untilWrittenDown } from '../../helpers/written-down.ts';

const NOW_S = BENCH_AT / 1000;
const ROUNDS = 3;
/** Two that have met talk on for so long, equal or not (ms of the simulated air). */
const TALK_MS = 60_000;

export async function pockets(figures: Figures, ground: Ground, rounds: number): Promise<void> {
  const camp = await benchCamp(ground.root, 'small');
  const filled = await fullPockets(campKeys(camp.invite), NOW_S, throwaway);
  digest(figures, campKeys(camp.invite), filled);
  await inAir(figures);
  const full = await withPockets(camp, filled);
  await opening(figures, ground, camp, full, Math.min(rounds, ROUNDS));
  if (whyNoAir === undefined) await face(figures, ground, camp, filled, Math.min(rounds, ROUNDS));
  else figures.skip(whyNoAir);
}

async function withPockets(camp: BenchCamp, filled: Filled): Promise<BenchCamp> {
  return { ...camp, file: await fileOf(camp.invite, camp.journal, filled, NOW_S) };
}

const allBut = ({ cards, envelopes }: Filled, from: number): Filled => ({
  cards: [...cards.slice(0, from), ...cards.slice(from + APART)],
  envelopes: [...envelopes.slice(0, from), ...envelopes.slice(from + APART)],
});

function digest(figures: Figures, keys: GatheringKeys, filled: Filled): void {
  const [all, more, calibrations]: number[][] = [[], [], []];
  for (let round = 0; round < 5; round++) {
    calibrations?.push(calibrateNode());
    const held = { cards: new Cards(keys), envelopes: new Envelopes(keys) };
    fill(held, { cards: filled.cards.slice(1), envelopes: filled.envelopes }, NOW_S);
    all?.push(timed(() => [held.cards.buckets.whole(), held.envelopes.buckets.whole()]));
    fill(held, { cards: filled.cards.slice(0, 1), envelopes: [] }, NOW_S);
    more?.push(timed(() => held.cards.buckets.whole()));
  }
  const beside = ms(median(calibrations ?? []));
  figures.row('cards / envelopes', `${filled.cards.length} / ${filled.envelopes.length}`);
  figures.row('their digest made from nothing', `${median(all ?? []).toFixed(2)} ms`, { beside });
  figures.row('made anew when one card has come', `${median(more ?? []).toFixed(2)} ms`, { beside });
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Bytes and time until equal, in an air where a frame takes 5 to 30 ms. */
async function inAir(figures: Figures): Promise<void> {
  const same = await talk((filled) => [filled, filled]);
  const apart = await talk((filled) => [allBut(filled, 0), allBut(filled, 100)]);
  const newcomer = await talk((filled) => [filled, { cards: [], envelopes: [] }]);
  const beside = (of: Talk): string => `${of.frames} frames, equal after ${of.equalMs} ms of the air’s time`;
  const minute = 'two phones, a minute from the first word on';
  figures.row(`${minute}: of the same cards and envelopes`, kB(same.bytes), { beside: beside(same) });
  const each = `${APART} cards and ${APART} envelopes each that the other lacks`;
  figures.row(`${minute}: ${each}`, kB(apart.bytes), { beside: beside(apart) });
  figures.row(`${minute}: all that one has the other lacks`, kB(newcomer.bytes), {
    beside: beside(newcomer),
  });
}

interface Talk {
  readonly bytes: number;
  readonly frames: number;
  readonly equalMs: number;
}

async function talk(each: (filled: Filled) => readonly [Filled, Filled]): Promise<Talk> {
  const camp = new SimCamp(1, 2);
  const [a, b] = camp.devices as [SimDevice, SimDevice];
  const now = Math.floor(camp.time.now / 1000);
  const random = new Random(2);
  const [forA, forB] = each(await fullPockets(lightKeys, now, () => lightSigner(random)));
  fill(a.holdings, forA, now);
  fill(b.holdings, forB, now);
  const { air, time } = camp;
  const begun = time.now;
  const meeting = meetInAir(a, b);
  await time.until(TALK_MS, () => allEqual(camp.devices) && a.mesh.isLinkedTo(b.peer), 10);
  const equalMs = time.now - begun;
  await meeting;
  await time.run(TALK_MS - equalMs);
  if (!allEqual(camp.devices)) throw new Error('the two never came to hold the same');
  const out = { bytes: air.bytes, frames: air.frames, equalMs };
  for (const device of camp.devices) device.stop();
  return out;
}

async function opening(
  figures: Figures,
  ground: Ground,
  bare: BenchCamp,
  full: BenchCamp,
  rounds: number,
): Promise<void> {
  const phones = [await ground.phone(), await ground.phone()] as const;
  await phones[0].fill(bare);
  await phones[1].fill(full);
  for (const slowness of [1, 4] as const)
    for (const [i, phone] of phones.entries()) {
      const starts: Start[] = [];
      for (let round = 0; round < rounds; round++) starts.push(await start(phone, slowness));
      const what = i === 0 ? 'empty pockets' : 'full pockets';
      const longest = ms(median(starts.map(({ longestMs }) => longestMs)));
      figures.row(
        `open until cards and envelopes are read, ${what}, ${slowness}×`,
        ms(median(starts.map(({ readyAt }) => readyAt))),
        { beside: `${ms(median(starts.map(({ calibration }) => calibration)))}, longest task ${longest}` },
      );
    }
  const [before, after] = [await phones[0].page.evaluate(diskUse), await phones[1].page.evaluate(diskUse)];
  figures.row('bytes of their rows: cards / envelopes', `${kB(after.cards)} / ${kB(after.envelopes)}`);
  figures.row('they add on disk, as the browser reckons', MB(after.estimate - before.estimate));
  await ground.clear();
}

interface Start {
  readonly readyAt: number;
  readonly longestMs: number;
  readonly calibration: number;
}

async function start(phone: Phone, slowness: Slowness): Promise<Start> {
  await phone.relaunch();
  await phone.page.addInitScript(noteLongTasks);
  await phone.slowTo(slowness);
  await phone.openHand();
  const readyAt = await phone.hand('ready');
  await untilWrittenDown(phone.page);
  const longestMs = await phone.page.evaluate(longestTask);
  return { readyAt, longestMs, calibration: await calibratePage(phone.page) };
}

/** Two browsers on one hotspot, with the same differences. */
async function face(
  figures: Figures,
  ground: Ground,
  camp: BenchCamp,
  filled: Filled,
  rounds: number,
): Promise<void> {
  const times: number[] = [];
  const [cards, envelopes] = [filled.cards.length, filled.envelopes.length];
  for (let round = 0; round < rounds; round++) {
    const a = await ground.phoneOnAir();
    const b = await ground.phoneOnAir();
    await a.fill(await withPockets(camp, allBut(filled, 0)));
    await b.fill(await withPockets(camp, allBut(filled, 100)));
    for (const phone of [a, b]) {
      await phone.openHand();
      await phone.hand('ready');
    }
    const both = Promise.all([a, b].map((phone) => phone.hand('pocketsHold', cards, envelopes)));
    await meet(a, b);
    times.push(Math.max(...(await both)));
    await ground.clear();
  }
  const what = 'the same between two browsers: link open → both hold all of it';
  figures.row(what, ms(median(times)), { beside: `${ms(calibrateNode())}, ${times.length} times` });
}
