// Where something could go instead: free places at its hour, free hours in its place. Each leads to the move, made
// out already, with room for a word to those who host it. Suggestions only: nothing is kept from being placed.
import {
  type CampTime,
  type Reading,
  type Session,
  type Wanted,
  freeGaps,
  freePlaces,
  wantedBy,
} from '#record';
import { t, whenWords } from '#words';
import { placeName } from './session-words.ts';

export interface Suggestion {
  /** "Yurt at 4:30" */
  readonly text: string;
  readonly at: number;
  readonly place: string | undefined;
  readonly to: string;
}

/** `most` of each: places first. */
export const suggestionsFor = (
  reading: Reading,
  which: Session,
  time: CampTime,
  most = 2,
): readonly Suggestion[] => suggestions(reading, wantedBy(which), time, most);

export function suggestions(
  { view, now }: Pick<Reading, 'view' | 'now'>,
  wanted: Wanted,
  time: CampTime,
  most = 2,
): readonly Suggestion[] {
  const nowS = Math.floor(now / 1000);
  const made = (at: number, place: string | undefined): Suggestion => ({
    text: t('programme.free-place', { place: placeName(view, place) ?? '', time: whenWords(at, now, time) }),
    at,
    place,
    to: `/session/${wanted.session?.id ?? ''}/move?at=${at}&place=${place ?? ''}`,
  });
  return [
    ...freePlaces(view, wanted, most).map(({ id }) => made(wanted.at, id)),
    ...freeGaps(view, time, wanted, nowS, most).map((at) => made(at, wanted.place)),
  ];
}
