// A newcomer takes a whole camp in over a link from one phone that has it: what goes over the air, how long until
// all of it stands on the screen, and what is left to fetch when the phone dies halfway.
import { execFileSync } from 'node:child_process';
import { toHex } from '#base';
import { calibratePage } from '../calibration.ts';
import { type BenchCamp, type CampSize, benchCamp } from '../camps.ts';
import { type Figures, kB, median, ms } from '../figures.ts';
import { type Ground, whyNoAir } from '../ground.ts';
import { meet } from '../meet.ts';
import { NAME, type Phone, type Slowness } from '../phone.ts';

const WIRE_BOUND_BYTES = 800_000;
const TIME_BOUND_MS = { 1: 3000, 4: 8000 } as const;
const ROUNDS = 3;

export async function catchUp(
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly CampSize[],
): Promise<void> {
  if (whyNoAir !== undefined) return figures.skip(whyNoAir);
  const camp = await benchCamp(ground.root, sizes.includes('large') ? 'large' : 'small');
  const giver = await ground.phoneOnAir();
  await giver.fill(camp);
  await giver.openHand();
  await giver.hand('ready');
  const { acts, cards } = await giver.hand('facts');
  figures.row('acts / cards', `${acts} / ${cards}`);
  for (const slowness of [1, 4] as const) {
    const takes: Take[] = [];
    for (let round = 0; round < Math.min(rounds, ROUNDS); round++)
      takes.push(await take(ground, camp, giver, slowness));
    said(figures, slowness, takes);
  }
  await halfway(figures, ground, camp, giver);
}

interface Take {
  readonly time: number;
  readonly calibration: number;
  readonly wire: Wire;
}

/** Bytes towards the newcomer (all frames, with their headers), back from it, and what the app itself gave. */
interface Wire {
  readonly to: number;
  readonly from: number;
  readonly given: number;
}

async function newcomer(ground: Ground, { invite }: BenchCamp): Promise<Phone> {
  const phone = await ground.phoneOnAir();
  await phone.openHand();
  await phone.hand('open', toHex(invite.secret), NAME);
  return phone;
}

async function take(ground: Ground, camp: BenchCamp, giver: Phone, slowness: Slowness): Promise<Take> {
  const taker = await newcomer(ground, camp);
  await taker.slowTo(slowness);
  const calibration = await calibratePage(taker.page);
  const before = await wireOf(giver, taker);
  const { acts, cards } = await giver.hand('facts');
  const all = taker.hand('allShown', acts + 1, cards); // and the newcomer's own first word
  await meet(giver, taker);
  const time = await all;
  const after = await wireOf(giver, taker);
  await taker.close();
  return { time, calibration, wire: difference(after, before) };
}

/** The newcomer's phone dies when half is there; what that half cost is not paid again. */
async function halfway(figures: Figures, ground: Ground, camp: BenchCamp, giver: Phone): Promise<void> {
  const taker = await newcomer(ground, camp);
  await taker.slowTo(4); // slow enough to be caught in the middle
  const { acts, cards } = await giver.hand('facts');
  const first = await wireOf(giver, taker);
  const half = taker.hand('atLeast', Math.floor(acts / 2));
  await meet(giver, taker);
  await half;
  await taker.device.kill9();
  const between = await wireOf(giver, taker);
  await taker.relaunch();
  await taker.openHand();
  await taker.hand('ready');
  const kept = (await taker.hand('facts')).acts;
  const before = await wireOf(giver, taker);
  const all = taker.hand('allShown', acts + 1, cards);
  await meet(giver, taker);
  await all;
  const rest = difference(await wireOf(giver, taker), before);
  const { to } = difference(between, first);
  figures.row('killed halfway: acts kept, bytes until then', `${kept}, ${kB(to)}`);
  figures.row('and bytes for the rest after it came back', kB(rest.to));
  await taker.close();
}

async function wireOf(giver: Phone, { device }: Phone): Promise<Wire> {
  const counter = (name: string): number => {
    const [command = '', ...words] = device.place?.command ?? [];
    const path = `/sys/class/net/eth0/statistics/${name}`;
    return Number(execFileSync(command, [...words, 'cat', path], { encoding: 'utf8' }));
  };
  return { to: counter('rx_bytes'), from: counter('tx_bytes'), given: await giver.hand('given') };
}

const difference = (after: Wire, before: Wire): Wire => ({
  to: after.to - before.to,
  from: after.from - before.from,
  given: after.given - before.given,
});

function said(figures: Figures, slowness: Slowness, takes: readonly Take[]): void {
  const times = takes.map(({ time }) => time);
  const beside = `${ms(median(takes.map(({ calibration }) => calibration)))}, ${takes.length} newcomers, slowest ${ms(Math.max(...times))}`;
  const what = `newcomer at ${slowness}×: link open → everything on the screen`;
  figures.bounded(what, median(times), TIME_BOUND_MS[slowness], ms, beside);
  if (slowness !== 1) return;
  const middle = (of: (wire: Wire) => number): number => median(takes.map(({ wire }) => of(wire)));
  figures.bounded(
    'on the wire to the newcomer, every frame and header',
    middle(({ to }) => to),
    WIRE_BOUND_BYTES,
    kB,
  );
  figures.row('of it what the app gave to the link', kB(middle(({ given }) => given)));
  figures.row('and back from the newcomer', kB(middle(({ from }) => from)));
}
