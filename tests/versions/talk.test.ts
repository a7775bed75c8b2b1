// What two phones of the first version said to each other, frame for frame, said again to a phone of today: it proves
// itself, and all it held is here afterwards.
import { describe, expect, it } from 'vitest';
import { type Bytes, fromHex, toHex } from '#base';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime } from '../helpers/sim.ts';
import { type KeptEnd, readWhole } from './whole.ts';

const bytes = (hex: string): Bytes => fromHex(hex) as Bytes;
const talk = readWhole('v1', 'talk');

/** The phone of today says the nonce that the other end was told then; by it they proved themselves. */
class Once extends Random {
  said: Bytes | undefined;
  override bytes(length: number): Bytes {
    const { said } = this;
    this.said = undefined;
    return said ?? super.bytes(length);
  }
}

async function hears(speaker: KeptEnd, other: KeptEnd, isOfferer: boolean): Promise<SimDevice> {
  const random = new Once(3);
  const time = new VirtualTime();
  const air = new Air(time, new Random(4));
  const device = new SimDevice(air, random);
  const [theirs, ours] = air.pair('speaker', device.peer);
  const binding = {
    offerer: bytes(talk.offerer),
    answerer: bytes(talk.answerer),
    side: isOfferer ? ('answerer' as const) : ('offerer' as const),
  };
  random.said = bytes(other.nonce);
  device.mesh.adopt('qr', { pipe: ours, peer: null, binding });
  for (const [at, frame] of speaker.said) time.after(at, () => void theirs.send(bytes(frame)));
  // As long as it was said, but for its bye.
  await time.run((speaker.said.at(-1)?.[0] ?? 0) - 1);
  return device;
}

describe('L1 L3 L4 L5 N1 R3: what version 1 said on a link', () => {
  it.each([0, 1])('end %i: is understood from its hello to its last word', async (i) => {
    const [speaker, other] = [talk.ends[i], talk.ends[1 - i]] as [KeptEnd, KeptEnd];
    const device = await hears(speaker, other, i === 0);
    const { journal, cards, envelopes } = device.holdings;
    expect(device.mesh.liveLinks.length).toBe(1);
    expect([toHex(journal.buckets.whole()), journal.acts.length]).toEqual([speaker.digest, speaker.acts]);
    expect([cards.size, envelopes.size]).toEqual([speaker.cards, speaker.envelopes]);
    // Whom they named is not in this air.
    expect(device.refused.filter(({ via }) => via !== 'mesh')).toEqual([]);
    device.stop();
  });
});
