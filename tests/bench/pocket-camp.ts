// Full pockets: two thousand diets under throwaway keys and five hundred sealed envelopes, as many as a camp of four
// times five hundred people would have, beside the small camp's record; and one file each to fill phones with.
import type { Value } from '#base';
import { type Invite, campKeys, newDeviceKey, signerOf } from '#identity';
import {
  type Card,
  Cards,
  type Envelope,
  Envelopes,
  type GatheringKeys,
  type Journal,
  type Signer,
  writeCard,
  writeEnvelope,
} from '#journal';
import { DIET } from '#record';
import { FileCarry, browserSqueeze } from '#sync';
import { Random } from '../helpers/random.ts';
import { onlyToGive } from '../../src/cli/only-to-give.ts';

const THROWAWAY_CARDS = 2000;
const ENVELOPES = 500;
/** Of each, in which two phones that met before and not since differ. */
export const APART = 5;
/** What somebody seals for a few others: a short letter (bytes). */
const BODY_BYTES = 800;
/** Both fade some weeks after the camp (s). */
const LIFE_S = 30 * 24 * 3600;
const SEED = 1;

export interface Filled {
  readonly cards: readonly Card[];
  readonly envelopes: readonly Envelope[];
}

/** `now` in seconds; `signer`: a new key each time. */
export async function fullPockets(
  keys: GatheringKeys,
  now: number,
  signer: () => Signer | Promise<Signer>,
): Promise<Filled> {
  const random = new Random(SEED);
  const cards: Card[] = [];
  for (let count = 0; count < THROWAWAY_CARDS; count++) {
    const value = diet(random);
    const written = { name: DIET, about: '', counter: 1, expires: now + LIFE_S, value };
    const card = await writeCard(keys, await signer(), written);
    if (!card) throw new Error('a card without canonical form');
    cards.push(card);
  }
  const envelopes: Envelope[] = [];
  for (let count = 0; count < ENVELOPES; count++) {
    const [preimage, body] = [random.bytes(32), random.bytes(BODY_BYTES)];
    const envelope = writeEnvelope(keys, { expires: now + LIFE_S, preimage, body });
    if (!envelope) throw new Error('an envelope that is too large');
    envelopes.push(envelope);
  }
  return { cards, envelopes };
}

/** As people say what they eat: a word or two, now and then something they must not have. */
function diet(random: Random): Value {
  const tags = random.pick([['vegan'], ['vegetarian'], ['no-gluten', 'no-lactose'], ['no-pork'], ['halal']]);
  const allergens = random.chance(0.2) ? { allergens: ['peanuts'], severity: 'bad' } : {};
  return { tags, ...allergens, eaters: 1, mark: random.bytes(8) };
}

export const throwaway = async (): Promise<Signer> => signerOf(await newDeviceKey());

/** The journal, and these in the pockets, as a file that brings somebody in. */
export async function fileOf(
  invite: Invite,
  journal: Journal,
  { cards, envelopes }: Filled,
  now: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const keys = campKeys(invite);
  const held = { cards: new Cards(keys), envelopes: new Envelopes(keys) };
  fill(held, { cards, envelopes }, now);
  const carry = new FileCarry(keys, browserSqueeze, (length) =>
    crypto.getRandomValues(new Uint8Array(length)),
  );
  carry.start(onlyToGive(journal, held.cards, held.envelopes));
  const written = await carry.write({ invite });
  if (!written.ok) throw new Error(written.error);
  return written.value;
}

/** `now` in seconds. */
export function fill(
  held: { readonly cards: Cards; readonly envelopes: Envelopes },
  { cards, envelopes }: Filled,
  now: number,
): void {
  const isIn = [
    ...cards.map((card) => held.cards.insert(card, now)),
    ...envelopes.map((envelope) => held.envelopes.insert(envelope)),
  ];
  if (isIn.includes(false)) throw new Error('not all of it goes in');
}
