// What somebody said of where they are, where they stand as one to walk over to: nobody is sent after one who is away.
import { type MeCard, isAround, whereabouts } from '#record';
import { capital, sentences, t } from '#words';

/** "Still coming", "Away just now"; nothing of whoever is here or said nothing. `now` in ms. */
export function notHere(card: MeCard | undefined, now: number): string | undefined {
  const presence = whereabouts(card, now);
  return presence === undefined || isAround(presence) ? undefined : t(`presence.${presence}`);
}

/** Where to find them; nothing of whoever is not at the camp. */
export function foundWhere(card: MeCard | undefined, now: number): string | undefined {
  const presence = whereabouts(card, now);
  if (card?.whereToFind === undefined || presence === 'coming' || presence === 'left') return undefined;
  return capital(card.whereToFind);
}

/** Both: "Away just now. Tea tent". */
export const howFound = (card: MeCard | undefined, now: number): string =>
  sentences([notHere(card, now), foundWhere(card, now)]);
