// Which work fits the person who asks: what they said they can do or would like to learn, and for somebody who is here
// for the first time the places that are kept for that. Drawn from their own words alone, and shown to them alone.
import type { Reading } from '../query.ts';
import { person } from '../kinds/person/kind.ts';
import type { Task } from '../kinds/task/kind.ts';
import { placesOf } from '../kinds/task/state.ts';
import { foldedWords } from './folded.ts';

/** Shorter words fit only as they are: "tea" is not the beginning of "team". */
const LONG = 4;

/** Undefined for somebody who has said nothing that work could fit to. */
export function fitsMe(reading: Reading): ((task: Task) => boolean) | undefined {
  const { view, facts, person: me } = reading;
  if (me === undefined) return undefined;
  const known = view.get(person, me);
  const offers = [...(known?.can ?? []), ...(known?.learning ?? [])].map(foldedWords);
  const isFirst = facts.me(me)?.firstGathering === true;
  if (offers.length === 0 && !isFirst) return undefined;
  return (task) => {
    if (isFirst && hasFirstPlace(task)) return true;
    const words = foldedWords([task.title, ...(task.skills ?? [])].join(' '));
    return offers.some((offer) => offer.length > 0 && offer.every((word) => isAmong(word, words)));
  };
}

/** Whether a place that is kept for a first-timer is free. */
export function hasFirstPlace(task: Task): boolean {
  const { learners, learnerPlaces, hands, max } = placesOf(task);
  return learners < learnerPlaces && (max === undefined || hands.length < max);
}

/** "plumbing" fits "plumb", and the other way round. */
const isAmong = (word: string, words: readonly string[]): boolean =>
  words.some((each) => each === word || begins(each, word) || begins(word, each));

const begins = (whole: string, part: string): boolean => part.length >= LONG && whole.startsWith(part);
