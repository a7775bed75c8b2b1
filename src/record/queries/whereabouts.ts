// Where people said that they are, for whoever looks for somebody to walk over to. It is their own word, and says
// whether, never where.
import type { MeCard } from '../facts.ts';

export type Presence = NonNullable<MeCard['presence']>;

/** Undefined where they said nothing. Who only said that they come at an hour ahead is still coming. `now` in ms. */
export function whereabouts(card: MeCard | undefined, now: number): Presence | undefined {
  const isAhead = card?.arrives !== undefined && card.arrives * 1000 > now;
  return card?.presence ?? (isAhead ? 'coming' : undefined);
}

/** Whether somebody may be met on the site: said that they are here, or nothing. */
export const isAround = (presence: Presence | undefined): boolean =>
  presence === undefined || presence === 'here';

const FAR = { here: 0, away: 2, coming: 3, left: 4 } as const;

/** The lower, the sooner somebody is met; who said nothing may well be here. */
export const farness = (presence: Presence | undefined): number =>
  presence === undefined ? 1 : FAR[presence];
