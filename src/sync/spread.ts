// Spreading news (rules N10-N12): what was just kept goes on to every neighbour but the one it came from; what came
// in bulk is only announced, and each neighbour asks for what it lacks. No echo, no presence, no flood of packets.
import type { Stop } from '#base';
import type { ActNews, Holdings, PocketNews } from './holdings.ts';
import { envelopeBytes } from './rows.ts';
import type { Talk } from './talk.ts';

/** More acts than this at once are announced, not pushed. */
export const LIVE_ACTS = 64;

export function spread(holdings: Holdings, talks: () => Iterable<Talk>): Stop {
  const stops = [
    holdings.onActs((news) => spreadActs(news, talks())),
    holdings.onPockets((news) => spreadPockets(news, talks())),
  ];
  return () => stops.forEach((stop) => stop());
}

function spreadActs({ acts, origin }: ActNews, talks: Iterable<Talk>): void {
  const isPushed = acts.length <= LIVE_ACTS;
  const authors = new Set(acts.map((act) => act.author));
  for (const talk of talks) {
    if (isPushed && talk !== origin) talk.pass(acts, origin === 'own');
    // Whose own words these are waits to hear that they are kept here too.
    talk.changed(!isPushed || authors.has(talk.author));
  }
}

function spreadPockets({ cards, envelopes, origin }: PocketNews, talks: Iterable<Talk>): void {
  for (const talk of talks) {
    if (talk !== origin && cards.length > 0 && cards.length <= LIVE_ACTS)
      talk.send({ is: 'cards', cards: cards.map(({ bytes, signature }) => ({ bytes, signature })) });
    if (talk !== origin && envelopes.length > 0 && envelopes.length <= LIVE_ACTS)
      talk.send({ is: 'envelopes', envelopes: envelopes.map(envelopeBytes) });
    talk.changed(false);
  }
}
