// I'm on it, for a call, and that one cannot come after all: what the first screen offers.
import type { Refusal } from '../../refusals.ts';
import { type Change, changed, defineCommand, put, refused } from '../../command.ts';
import type { RecordView } from '../../view.ts';
import { meal } from '../meal/kind.ts';
import { task } from '../task/kind.ts';
import { isInPieces, piecesOf } from '../task/pieces.ts';
import { type Call, call } from './kind.ts';
import { callState, handsIn, inAlready, joinedBy } from './state.ts';

/** I'm on it, for a call; and so for the task, or in the crew of the meal, that it is about. */
export const answerCall = defineCommand<{ call: string; person?: string | undefined }>(
  'answerCall',
  (view, input, who) => {
    const known = standingCall(view, input.call);
    if (typeof known === 'string') return refused(known);
    const hand = input.person ?? who.person;
    if (hand === undefined) return refused('person/none');
    if (handsIn(view, known).includes(hand) || inAlready(view, known).includes(hand))
      return refused('call/already-in');
    if (callState(view, known, who.now) === 'faded') return refused('call/over');
    const thing = joinedBy(view, known);
    // What is in pieces is taken by the piece (rule Y13): who answers is counted on the call alone.
    const isWhole = thing && isInPieces(piecesOf(view, thing.id, who.now));
    const isOpen = thing && !thing.withdrawn && !('done' in thing) && !isWhole;
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

/** Not withdrawn; or why not. */
export function standingCall(view: RecordView, id: string): Call | Refusal {
  const known = view.get(call, id);
  if (!known) return 'thing/unknown';
  return known.withdrawn ? 'thing/withdrawn' : known;
}
