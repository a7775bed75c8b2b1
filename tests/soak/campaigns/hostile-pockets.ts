// Cards and envelopes, good and bad, at two phones in two orders: nothing throws, the bad leave no trace, the good are
// the same on both, the withdrawn are gone from both, and at their end both hold nothing.
import { expect } from 'vitest';
import { latin1 } from '#base';
import type { CardBytes, EnvelopeBytes } from '../../../src/sync/holdings.ts';
import { LightHoldings } from '../../helpers/light-holdings.ts';
import { LightDevice, lightSigner } from '../../helpers/light.ts';
import { Random } from '../../helpers/random.ts';
import { prototypes } from '../../hostile/door.ts';
import { NOW_S, hostileCards, hostileEnvelopes, tooManyCards } from '../../hostile/pockets.ts';
import type { Campaign, Tally } from '../campaign.ts';

const PIECES = 100;
const MAX_CARDS = 64;
const LATER_S = 401 * 86_400;

async function give(
  holdings: LightHoldings,
  random: Random,
  cards: readonly CardBytes[],
  envelopes: readonly EnvelopeBytes[],
): Promise<void> {
  const ofCards = random.shuffle(cards).map((each) => ({ cards: [each], envelopes: [] }));
  const ofEnvelopes = random.shuffle(envelopes).map((each) => ({ cards: [], envelopes: [each] }));
  const all = random.shuffle<{ cards: CardBytes[]; envelopes: EnvelopeBytes[] }>([
    ...ofCards,
    ...ofEnvelopes,
  ]);
  while (all.length > 0) {
    const batch = all.splice(0, 1 + random.below(9));
    const given = batch.flatMap((each) => each.cards);
    expect(await holdings.takeCards(given, {})).toBeLessThanOrEqual(given.length);
    await holdings.takeEnvelopes(
      batch.flatMap((each) => each.envelopes),
      {},
    );
  }
}

/** What is held, looked at from outside, is what the digest says; and each of it is good. */
async function expectGood(holdings: LightHoldings): Promise<void> {
  const again = new LightHoldings(new LightDevice(lightSigner(new Random(1))), () => NOW_S * 1000);
  const cards = [...holdings.cards.all()];
  expect(await again.takeCards(cards, {})).toBe(cards.length);
  const envelopes = [...holdings.envelopes.all(), ...holdings.envelopes.withdrawals()];
  expect(await again.takeEnvelopes(envelopes, {})).toBe(envelopes.length);
  expect(again.state).toBe(holdings.state);
}

function expectEnd(holdings: LightHoldings): void {
  const empty = new LightHoldings(holdings.device, () => 0);
  holdings.cards.expire(NOW_S + LATER_S);
  holdings.envelopes.expire(NOW_S + LATER_S);
  expect([holdings.cards.size, holdings.envelopes.size]).toEqual([0, 0]);
  expect(latin1(holdings.cards.buckets.whole())).toBe(latin1(empty.cards.buckets.whole()));
  expect(latin1(holdings.envelopes.buckets.whole())).toBe(latin1(empty.envelopes.buckets.whole()));
}

async function round(seed: number): Promise<Tally> {
  const before = prototypes();
  const random = new Random(seed);
  const cards = await hostileCards(random, PIECES / 2);
  const envelopes = hostileEnvelopes(random, PIECES / 2);
  const phones = [0, 1].map(
    () => new LightHoldings(new LightDevice(lightSigner(random)), () => NOW_S * 1000),
  ) as [LightHoldings, LightHoldings];
  const [one, two] = phones;
  for (const phone of phones) await give(phone, random, cards, envelopes);
  expect(two.state).toBe(one.state);
  for (const phone of phones) await give(phone, random, cards, envelopes); // once more changes nothing
  expect(two.state).toBe(one.state);
  const gone = new Set([...one.envelopes.withdrawals()].map(({ name }) => name));
  for (const { name } of one.envelopes.all()) expect(gone.has(name)).toBe(false);
  await expectGood(one);
  const kept = { cards: one.cards.size, envelopes: one.envelopes.size, withdrawn: gone.size };
  // Which of too many are held hangs on their order; how many does not, and nobody else's are touched.
  const flood = await tooManyCards(random, MAX_CARDS + 6);
  for (const phone of phones) {
    await phone.takeCards(random.shuffle(flood), {});
    expect(phone.cards.size).toBe(kept.cards + MAX_CARDS);
  }
  for (const phone of phones) expectEnd(phone);
  expect(prototypes()).toBe(before);
  return { pieces: cards.length + envelopes.length, ...kept };
}

export const hostilePockets: Campaign = {
  name: 'hostile-pockets',
  about: 'cards, envelopes and withdrawals, good and bad, in two orders',
  rounds: 1000,
  start: () => Promise.resolve({ round, stop: () => Promise.resolve() }),
};
