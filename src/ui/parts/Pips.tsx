// Places: one pip each, and always the words beside them. The pips are not read aloud, the words are.
import type { Places } from '#record';
import { commas, t } from '#words';
import './pips.css';

/** More places than this are told in words only. */
const MOST_PIPS = 12;
/** More than this are drawn smaller: in a row of a list they stand in one line, with the words beside them. */
const FULL_SIZE_PIPS = 5;

/** `isLong`: the words say also what the dashed pips are. */
export function Pips({ of, isLong }: { of: Places; isLong?: boolean }) {
  const { hands, first, open } = pipsOf(of);
  const all = hands + first + open;
  return (
    <span class="hands">
      {all <= MOST_PIPS && (
        <span class={all > FULL_SIZE_PIPS ? 'pips many' : 'pips'} aria-hidden="true">
          {times(hands, 'pip in')}
          {times(open, 'pip')}
          {times(first, 'pip first')}
        </span>
      )}
      {placesWords(of, isLong)}
    </span>
  );
}

const times = (count: number, look: string) =>
  Array.from({ length: count }, (_, at) => <i key={at} class={look} />);

function pipsOf(places: Places): { hands: number; first: number; open: number } {
  const room = Math.max(0, (places.max ?? places.min) - places.hands.length);
  const first = Math.min(room, Math.max(0, places.learnerPlaces - places.learners));
  return { hands: places.hands.length, first, open: room - first };
}

/** "2 of 5", "full", "1 place", "One over", "2 of 5, one for a first-timer" */
export function placesWords(places: Places, isLong = false): string {
  const { hands, first, open } = pipsOf(places);
  if (places.over > 0) return t('places.over', { n: places.over });
  const max = places.max ?? places.min;
  if (hands >= max) return places.max === undefined ? t('places.in', { n: hands }) : t('places.full');
  const count = hands === 0 ? t('places.free', { n: open + first }) : t('places.of', { in: hands, max });
  return commas([count, isLong && first > 0 ? t('places.first') : undefined]);
}
