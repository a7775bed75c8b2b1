// A camp to be handed over, and two who do it.
import { tagOf } from '../helpers/air.ts';
import { createDraft } from '../helpers/histories.ts';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime } from '../helpers/sim.ts';

interface Scene {
  readonly random: Random;
  readonly time: VirtualTime;
  readonly air: Air;
  readonly a: SimDevice;
  readonly b: SimDevice;
}

export function scene(seed: number): Scene {
  const random = new Random(seed);
  const time = new VirtualTime();
  const air = new Air(time, random);
  return { random, time, air, a: new SimDevice(air, random), b: new SimDevice(air, random) };
}

/** So many authors' acts, with so much to say that each fills a parcel. */
export async function hold(device: SimDevice, random: Random, authors: number): Promise<void> {
  for (let i = 0; i < authors; i++) {
    const author = new LightDevice(lightSigner(random));
    for (let k = 0; k < ACTS_EACH / 2; k++) {
      const draft = createDraft(random);
      await author.write([draft, { ...draft, field: 'note', value: random.bytes(12_000) }]);
    }
    await device.holdings.takeActs(author.entries, {}, 0);
  }
}

export const AUTHORS = 11;

export const ACTS_EACH = 28;

export const ACTS = AUTHORS * ACTS_EACH;

/** Bytes of parcels sent by one end, and how many parcels. */
export function parcels(air: Air, from: SimDevice, onParcel: (number: number) => void = () => undefined) {
  const sent = { count: 0, bytes: 0 };
  let isParcel = false;
  air.onSent = (each) => {
    if (each.from !== from.peer) return;
    const tag = tagOf(each);
    // A parcel's later frames begin with its own bytes: what comes before the next known short frame is its too.
    if (tag === 'parcel' && each.frame.length > 2) isParcel = true;
    else if (!isParcel) return;
    sent.bytes += each.frame.length;
    if (each.frame[0] !== 0) return;
    isParcel = false;
    sent.count++;
    onParcel(sent.count);
  };
  return sent;
}
