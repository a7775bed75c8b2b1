// What sync moves, of an open camp: acts through the one door, cards and envelopes through the pockets.
import { nextTask } from '#storage';
import { AUTHOR_LIMITS, AuthorPace, type Holdings } from '#sync';
import type { Engine } from './engine.ts';

export function holdingsOf(engine: Engine): Holdings {
  const { held, door, pockets, device } = engine;
  const pace = new AuthorPace(() => device.clock.now(), AUTHOR_LIMITS);
  return {
    journal: held.journal,
    cards: pockets.cards,
    envelopes: pockets.envelopes,
    author: () => engine.author,
    limits: AUTHOR_LIMITS,
    pause: nextTask,
    takeActs: (entries, origin, unreadable) => door.enter(entries, origin, unreadable, pace),
    takeAllActs: (entries, origin) => door.enter(entries, origin),
    takeCards: (cards, origin) => pockets.takeCards(cards, origin),
    takeEnvelopes: (envelopes, origin) => pockets.takeEnvelopes(envelopes, origin),
    onActs: (listener) => door.onNews.listen(listener),
    onPockets: (listener) => pockets.onNews.listen(listener),
  };
}
