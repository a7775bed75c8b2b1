// Holdings that a file is written from, of a camp that no disk keeps.
import type { Cards, Envelopes, Journal } from '#journal';
import { AUTHOR_LIMITS, type Holdings } from '#sync';

/** Nothing is taken in by it. */
export function onlyToGive(journal: Journal, cards: Cards, envelopes: Envelopes): Holdings {
  const nothing = { taken: 0, dropped: 0, early: new Set<string>(), disk: null };
  return {
    journal,
    cards,
    envelopes,
    author: () => '',
    limits: AUTHOR_LIMITS,
    pause: () => Promise.resolve(),
    takeActs: () => Promise.resolve(nothing),
    takeAllActs: () => Promise.resolve(nothing),
    takeCards: () => Promise.resolve(0),
    takeEnvelopes: () => Promise.resolve(0),
    onActs: () => () => undefined,
    onPockets: () => () => undefined,
  };
}
