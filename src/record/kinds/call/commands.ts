import type { Refusal } from '../../refusals.ts';
import { type Change, changed, create, defineCommand, put, refused, set } from '../../command.ts';
import type { RecordView } from '../../view.ts';
import { meal } from '../meal/kind.ts';
import { campTime, momentAt } from '../moment.ts';
import { task } from '../task/kind.ts';
import { placesOf } from '../task/state.ts';
import { type Call, call } from './kind.ts';
import { callState, handsIn, inAlready, joinedBy } from './state.ts';

/** As many as the field holds. */
const MOST_ALREADY = 200;

type About = { kind: 'task' | 'meal' | 'session' | 'concern' | 'area'; id: string };

/** I need hands. */
export const callForHands = defineCommand<{
  about?: About | undefined;
  hands: number;
  byS: number;
  where?: string | undefined;
  words?: string | undefined;
}>('callForHands', (view, input, who) => {
  if (!Number.isInteger(input.hands) || input.hands < 1 || input.hands > 200) return refused('call/hands');
  const where = trimmed(input.where);
  const words = trimmed(input.words);
  if (!input.about && where === undefined && words === undefined) return refused('call/empty');
  if (input.byS * 1000 <= who.now) return refused('hold/time-passed');
  const when = momentAt(campTime(view, who.now), input.byS);
  const { about, hands } = input;
  return changed(
    create(call, who, { sort: 'hands', about, hands, when, where, words, already: alreadyIn(view, about) }),
  );
});

/** Who could? An ask that everybody sees. */
export const askWhoCould = defineCommand<{
  about?: About | undefined;
  skill?: string | undefined;
  words?: string | undefined;
  byS?: number | undefined;
}>('askWhoCould', (view, input, who) => {
  const skill = trimmed(input.skill);
  const words = trimmed(input.words);
  if (!input.about && skill === undefined && words === undefined) return refused('call/empty');
  const byS = input.byS ?? Math.floor(who.now / 1000) + WHO_LIFE_S;
  if (byS * 1000 <= who.now) return refused('hold/time-passed');
  const when = momentAt(campTime(view, who.now), byS);
  const { about } = input;
  const already = alreadyIn(view, about);
  return changed(create(call, who, { sort: 'who', about, hands: 1, when, skill, words, already }));
});

/** An ask without an hour of its own stands this long (s). */
export const WHO_LIFE_S = 12 * 3600;

/** I'm on it, for a call; and so for the task, or in the crew of the meal, that it is about. */
export const answerCall = defineCommand<{ call: string; person?: string | undefined }>(
  'answerCall',
  (view, input, who) => {
    const known = standing(view, input.call);
    if (typeof known === 'string') return refused(known);
    const hand = input.person ?? who.person;
    if (hand === undefined) return refused('person/none');
    if (handsIn(view, known).includes(hand) || inAlready(view, known).includes(hand))
      return refused('call/already-in');
    if (callState(view, known, who.now) === 'faded') return refused('call/over');
    const thing = joinedBy(view, known);
    const isOpen = thing && !thing.withdrawn && !('done' in thing);
    return changed(
      put(call, known.id, 'claim', hand, asHand),
      ...(isOpen && thing.claim.get(hand)?.said !== 'in' ? [claimOn(known, hand, asHand)] : []),
    );
  },
);

export const cannotComeAfterAll = defineCommand<{ call: string; person?: string | undefined }>(
  'cannotComeAfterAll',
  (view, input, who) => {
    const known = view.get(call, input.call);
    const hand = input.person ?? who.person;
    if (!known) return refused('thing/unknown');
    if (hand === undefined) return refused('person/none');
    if (!handsIn(view, known).includes(hand)) return refused('call/not-in');
    const thing = joinedBy(view, known);
    const isAnswer = known.claim.get(hand)?.said === 'in';
    // Whoever said "I could" about what they were in for before is in for it still.
    const staysIn = known.sort === 'who' && known.already?.includes(hand) === true;
    const isIn = thing?.claim.get(hand)?.said === 'in' && !staysIn;
    return changed(
      ...(isAnswer ? [put(call, known.id, 'claim', hand, { said: 'back' })] : []),
      ...(isIn ? [claimOn(known, hand, { said: 'back' })] : []),
    );
  },
);

/** That's enough now, or: it sounds again. */
export const closeCall = defineCommand<{ call: string; closed: boolean }>('closeCall', (view, input) => {
  const known = standing(view, input.call);
  if (typeof known === 'string') return refused(known);
  if ((known.closed ?? false) === input.closed) return refused('thing/same');
  return changed(set(call, known.id, 'closed', input.closed));
});

const asHand = { said: 'in', role: 'hand' } as const;

/** On the task or meal that a call is about. */
const claimOn = (
  { about }: Call,
  person: string,
  claim: typeof asHand | { readonly said: 'back' },
): Change =>
  about?.kind === 'meal'
    ? put(meal, about.id, 'claim', person, claim)
    : put(task, about?.id ?? '', 'claim', person, claim);

function alreadyIn(view: RecordView, about: About | undefined): readonly string[] | undefined {
  const thing = joinedBy(view, { about });
  return thing && placesOf(thing).hands.slice(0, MOST_ALREADY);
}

const trimmed = (words: string | undefined): string | undefined => {
  const out = words?.trim() ?? '';
  return out === '' ? undefined : out;
};

function standing(view: RecordView, id: string): Call | Refusal {
  const known = view.get(call, id);
  if (!known) return 'thing/unknown';
  return known.withdrawn ? 'thing/withdrawn' : known;
}
