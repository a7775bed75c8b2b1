// Cards and envelopes as they should not be, and such as are good but stand at an edge: the last counter, the last second,
// the longest name, two of one slot. What of them is good is good on every phone.
import { type Bytes, toBase64url } from '#base';
import { CborWriter, type Signer, mac16, sha256, writeCard, writeEnvelope } from '#journal';
import type { CardBytes, EnvelopeBytes } from '../../src/sync/holdings.ts';
import { lightKeys, lightSigner } from '../helpers/light.ts';
import type { Random } from '../helpers/random.ts';
import { introductionOf } from '../journal/forge.ts';
import { randomValue } from '../journal/values.ts';
import { wrong } from './bytes.ts';

export const NOW_S = 1_700_000_000;
const DAY_S = 86_400;
const CARD_LIFE_S = 400 * DAY_S;
const ENVELOPE_LIFE_S = 60 * DAY_S;
const COUNTERS = [0, 1, 2, 2 ** 32, 2 ** 53 - 1];
const NAMES = ['eats', 'presence', 'a', 'a'.repeat(24), 'a'.repeat(25), '', 'A', '1a', 'a b', '__proto__'];

/** Expired, just not, the longest that is allowed, and one second more. */
const ends = (life: number, now: number): number[] => [now, now + 1, now + life, now + life + 1, 2 ** 53 - 1];

const anyBytes = (random: Random): Bytes => random.bytes(random.pick([0, 11, 12, 13, 16, 64, 80]));

async function card(random: Random, signer: Signer, now: number): Promise<CardBytes> {
  const written = await writeCard(lightKeys, signer, {
    name: random.chance(0.6) ? 'eats' : random.pick(NAMES),
    about: random.chance(0.7) ? '' : toBase64url(new Uint8Array(12).fill(random.below(3))),
    counter: random.pick(COUNTERS),
    expires: random.pick(ends(CARD_LIFE_S, now)),
    value: random.chance(0.9) ? randomValue(random) : 'x'.repeat(random.pick([1800, 2048])),
  });
  return written ?? { bytes: random.bytes(40), signature: random.bytes(64) };
}

/** Parts of the right kinds that are another's, or not of this gathering, well signed all the same. */
async function forgedCard(random: Random, signer: Signer, victim: Signer, now: number): Promise<CardBytes> {
  const keys = random.pick([lightKeys, { ...lightKeys, introductionKey: new Uint8Array(32) }]);
  const introduction = introductionOf(keys, random.pick([signer, victim]).key);
  const writer = new CborWriter().array(random.pick([8, 8, 8, 7, 9])).int(random.pick([1, 1, 1, 2]));
  writer.bytes(random.chance(0.8) ? lightKeys.gathering : random.bytes(16));
  writer.bytes(random.chance(0.9) ? introduction : anyBytes(random)).text(random.pick(NAMES));
  writer.bytes(random.chance(0.8) ? new Uint8Array(0) : anyBytes(random)).int(random.pick(COUNTERS));
  writer.int(random.pick(ends(CARD_LIFE_S, now))).value(randomValue(random));
  const bytes = writer.take();
  return { bytes, signature: await signer.sign(bytes) };
}

/** About two fifths are good. */
export async function hostileCards(random: Random, count: number, now = NOW_S): Promise<CardBytes[]> {
  const signers = [0, 1, 2].map(() => lightSigner(random));
  const out: CardBytes[] = [];
  while (out.length < count) {
    const [signer, victim] = random.shuffle(signers) as [Signer, Signer];
    const before = out.length > 0 ? random.pick(out) : await card(random, signer, now);
    const others = out.map(({ bytes }) => bytes);
    switch (random.below(6)) {
      case 0:
        out.push({ ...before, bytes: wrong(random, before.bytes, others) });
        break;
      case 1:
        out.push({
          ...before,
          signature: random.chance(0.5) ? wrong(random, before.signature) : random.bytes(64),
        });
        break;
      case 2:
        out.push(await forgedCard(random, signer, victim, now));
        break;
      case 3:
        out.push({ ...before, signature: await signer.sign(before.bytes) });
        break;
      default:
        out.push(await card(random, signer, now));
    }
  }
  return out;
}

/** Cards of one author in more slots than one may have. */
export async function tooManyCards(random: Random, count: number): Promise<CardBytes[]> {
  const signer = lightSigner(random);
  const out: CardBytes[] = [];
  for (let i = 0; i < count; i++) {
    const about = toBase64url(random.bytes(12));
    const one = { name: 'eats', about, counter: 1, expires: NOW_S + DAY_S, value: i };
    const written = await writeCard(lightKeys, signer, one);
    if (written) out.push(written);
  }
  return out;
}

interface Made {
  readonly whole: EnvelopeBytes & { readonly body: Bytes };
  readonly preimage: Bytes;
}

function envelope(random: Random, now: number): Made {
  const preimage = random.bytes(random.pick([0, 32, 32, 200]));
  const body = random.bytes(random.pick([0, 1, 300, 10 * 1024]));
  const expires = random.pick(ends(ENVELOPE_LIFE_S, now));
  const { head, mac } = writeEnvelope(lightKeys, { expires, preimage, body }) as EnvelopeBytes;
  return { whole: { head, mac, body }, preimage };
}

function forgedEnvelope(random: Random, now: number): EnvelopeBytes {
  const body = random.bytes(random.pick([10, 10 * 1024 + 1]));
  const writer = new CborWriter().array(random.pick([5, 5, 4, 6])).int(random.pick([1, 1, 2]));
  writer
    .bytes(random.chance(0.8) ? lightKeys.gathering : random.bytes(16))
    .int(random.pick(ends(ENVELOPE_LIFE_S, now)));
  writer.bytes(random.chance(0.8) ? random.bytes(32) : anyBytes(random));
  writer.bytes(random.chance(0.8) ? sha256(body) : anyBytes(random));
  if (random.chance(0.2)) writer.int(1);
  const head = writer.take();
  return { head, mac: random.chance(0.8) ? mac16(lightKeys.envelopeKey, head) : random.bytes(16), body };
}

/** Envelopes and withdrawals: about half are good, and some of each other. */
export function hostileEnvelopes(random: Random, count: number, now = NOW_S): EnvelopeBytes[] {
  const made: Made[] = [envelope(random, now)];
  const out: EnvelopeBytes[] = [];
  while (out.length < count) {
    const { whole, preimage } = random.pick(made);
    const { head, mac, body } = whole;
    switch (random.below(8)) {
      case 0:
        out.push({ ...whole, head: wrong(random, head) });
        break;
      case 1:
        out.push({ ...whole, mac: random.chance(0.5) ? wrong(random, mac) : random.bytes(16) });
        break;
      case 2:
        out.push({ ...whole, body: wrong(random, body) });
        break;
      case 3:
        out.push(forgedEnvelope(random, now));
        break;
      case 4:
        out.push({ head, mac, preimage: random.chance(0.5) ? preimage : wrong(random, preimage) });
        break;
      case 5:
        out.push({ head, mac, preimage: random.pick(made).preimage });
        break;
      default:
        made.push(envelope(random, now));
        out.push((made[made.length - 1] as Made).whole);
    }
  }
  return out;
}
