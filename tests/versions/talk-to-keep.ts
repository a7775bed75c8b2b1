// Two phones of one version that meet, each with acts, a card and an envelope the other lacks: every frame of it.
import { toHex } from '#base';
import { writeCard, writeEnvelope } from '#journal';
import { lightKeys } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import type { SimPipe } from '../helpers/air.ts';
import { Air, SimDevice, VirtualTime, writeSome } from '../helpers/sim.ts';
import type { KeptEnd, KeptTalk } from './whole.ts';

const ACTS = 120;
/** In the first frame: after the frame's own byte, hello and version (L1, L5). */
const NONCE_AT = 3;

export async function talkToKeep(): Promise<KeptTalk> {
  const random = new Random(2026);
  const time = new VirtualTime();
  const air = new Air(time, random);
  const devices = [new SimDevice(air, random), new SimDevice(air, random)] as const;
  for (const device of devices) {
    await writeSome(device, random, ACTS);
    await fillPockets(device, random);
  }
  const said = new Map<string, [number, string][]>(devices.map(({ peer }) => [peer, []]));
  const start = time.now;
  air.onSent = ({ from, frame }) => void said.get(from)?.push([time.now - start, toHex(frame)]);
  const both = { offerer: random.bytes(32), answerer: random.bytes(32) };
  const before = devices.map(endOf);
  const pipes = air.pair(devices[0].peer, devices[1].peer);
  for (const [i, side] of (['offerer', 'answerer'] as const).entries())
    devices[i]?.mesh.adopt('qr', { pipe: pipes[i] as SimPipe, peer: null, binding: { ...both, side } });
  await time.run(20_000);
  if (devices[0].digest !== devices[1].digest) throw new Error('they differ still');
  const ends = devices.map(({ peer }, i) => {
    const frames = said.get(peer) ?? [];
    const nonce = (frames[0]?.[1] ?? '').slice(2 * NONCE_AT);
    return { ...(before[i] as Omit<KeptEnd, 'nonce' | 'said'>), nonce, said: frames };
  });
  for (const device of devices) device.stop();
  return { offerer: toHex(both.offerer), answerer: toHex(both.answerer), ends };
}

async function fillPockets({ holdings, timers }: SimDevice, random: Random): Promise<void> {
  const nowS = Math.floor(timers.now() / 1000);
  const expires = nowS + 86_400;
  const mine = { name: 'here', about: '', counter: nowS, expires, value: 'by the river' };
  const card = await writeCard(lightKeys, holdings.device.signer, mine);
  if (card) holdings.cards.insert(card, nowS);
  const made = { expires, preimage: random.bytes(32), body: random.bytes(300) };
  const envelope = writeEnvelope(lightKeys, made);
  if (envelope) holdings.envelopes.insert(envelope);
}

function endOf(device: SimDevice): Omit<KeptEnd, 'nonce' | 'said'> {
  const { journal, cards, envelopes } = device.holdings;
  return {
    digest: toHex(journal.buckets.whole()),
    acts: journal.acts.length,
    cards: cards.size,
    envelopes: envelopes.size,
  };
}
