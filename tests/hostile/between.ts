// Somebody in between two phones that prove themselves to each other: changes, holds back, repeats, turns round and sends
// back what they say, also what was said at another time. Either it comes to the true other, or to nothing.
import { expect } from 'vitest';
import type { Bytes } from '#base';
import { authorOf, sha256 } from '#journal';
import { FramedChannel } from '../../src/sync/frame.ts';
import { HANDSHAKE_LIMIT_MS, shakeHands } from '../../src/sync/handshake.ts';
import { Bench } from '../helpers/channels.ts';
import type { Random } from '../helpers/random.ts';
import { wrong } from './bytes.ts';

/** What is passed on in place of one message. */
function passedOn(random: Random, message: Bytes, heard: readonly Bytes[]): readonly Bytes[] {
  switch (random.below(30)) {
    case 0:
      return [];
    case 1:
      return [message, message];
    case 2:
      return [wrong(random, message, heard)];
    case 3:
      return [random.pick(heard)];
    case 4:
      return [random.pick(heard), message];
    case 5:
      return [random.bytes(random.below(200))];
    default:
      return [message];
  }
}

/** Answers whether the two came together. `heard`: what was said at other times, added to. */
export async function shakeBetween(seed: number, heard: Bytes[]): Promise<boolean> {
  const bench = new Bench(seed);
  const { random, time, air } = bench;
  const [selfA, selfB] = [bench.self(), bench.self()];
  const { offerer, answerer } = bench.bindings();
  // With certificates of its own in the middle, as nobody could help having: then it must come to nothing.
  const isOther = random.chance(0.3);
  const theirs = isOther ? { ...answerer, offerer: sha256(random.bytes(8)) } : answerer;
  const [pipeA, middleA] = air.pair('a', 'm');
  const [pipeB, middleB] = air.pair('b', 'm');
  const [a, b, toA, toB] = [pipeA, pipeB, middleA, middleB].map((pipe) => new FramedChannel(pipe)) as [
    FramedChannel,
    FramedChannel,
    FramedChannel,
    FramedChannel,
  ];
  for (const [from, to] of [
    [toA, toB],
    [toB, toA],
  ] as const)
    from.onMessage = (message) => {
      heard.push(message);
      for (const each of passedOn(random, message, heard)) (random.chance(0.06) ? from : to).send(each);
    };
  const shaken = Promise.all([
    shakeHands(a, offerer, selfA, bench.timers),
    shakeHands(b, theirs, selfB, bench.timers),
  ]);
  await time.run(HANDSHAKE_LIMIT_MS + 1000);
  const [one, two] = await shaken;
  for (const [mine, channel, other] of [
    [one, a, selfB],
    [two, b, selfA],
  ] as const) {
    if (!mine.ok) expect(channel.isOpen).toBe(false);
    else {
      expect(isOther).toBe(false);
      expect(mine.value.author).toBe(authorOf(other.signer.key));
      expect(mine.value.peer).toBe(other.peer);
    }
  }
  return one.ok && two.ok;
}
