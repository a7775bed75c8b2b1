// A clock that is set back by days while neighbours are linked: what they owe each other is not put off until that
// time has come round again.
import { expect, it } from 'vitest';
import { AuthorPace } from '../../src/sync/author-pace.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime, writeSome } from '../helpers/sim.ts';
import { Stranger, randomDigest } from '../helpers/stranger.ts';

const DAYS = 5 * 24 * 3_600_000;

async function heardAfterSetBack(seed: number, back: number) {
  const random = new Random(seed);
  const time = new VirtualTime();
  const air = new Air(time, random);
  const device = new SimDevice(air, random);
  await writeSome(device, random, 5);
  const stranger = await Stranger.meets(device, air, random);
  stranger.say(randomDigest(random));
  await time.run(10_000);
  device.timers.ahead = -back;
  const from = stranger.heard.length;
  // The neighbour is there, and says what it holds as ever.
  for (let minute = 0; minute < 15; minute++)
    for (let beat = 0; beat < 30; beat++) {
      stranger.say({ is: 'pong' });
      if (beat === 0) stranger.say(randomDigest(random));
      await time.run(2000);
    }
  expect(stranger.closed).toBeNull();
  const count = (is: string): number => stranger.heard.slice(from).filter((each) => each.is === is).length;
  return { digests: count('digest'), questions: count('buckets') };
}

it.each([DAYS, 20 * DAYS])(
  'N3 N4: a clock set back by %i ms puts off neither telling nor asking',
  async (back) => {
    const { digests, questions } = await heardAfterSetBack(1, back);
    expect(digests).toBeGreaterThanOrEqual(14); // each minute, as ever
    expect(questions).toBeGreaterThanOrEqual(3);
  },
);

it('N6: nor does a clock set back make anybody ask more often', async () => {
  const [set, never] = [await heardAfterSetBack(2, DAYS), await heardAfterSetBack(2, 0)];
  expect(set.questions).toBeLessThanOrEqual(never.questions + 3);
});

it('D9: what had to wait for its author’s pace goes on by the clock as it is now', async () => {
  const random = new Random(3);
  const device = new SimDevice(new Air(new VirtualTime(), random), random);
  await writeSome(device, random, 8);
  const acts = [...device.holdings.journal.acts];
  const [author] = acts.map((act) => act.author);
  const theirs = acts.filter((act) => act.author === author);
  let now = DAYS;
  const pace = new AuthorPace(() => now, { acts: theirs.length, bytes: 1e9, actsASecond: 1 });
  pace.spend(theirs);
  expect(pace.share(theirs).size).toBe(0);
  now = 0;
  expect(pace.share(theirs).size).toBe(0);
  now = theirs.length * 1000;
  expect(pace.share(theirs).size).toBe(theirs.length);
});
