// What the page of one call shows, worked out in one go.
import {
  CALL_ECHO_S,
  type Call,
  type CallState,
  type CampTime,
  type Reading,
  type RecordView,
  call,
  callHours,
  callState,
  campTime,
  handsIn,
  handsWanted,
  inAlready,
  joinedBy,
  meal,
  stillShort,
  voiceOf,
} from '#record';
import { ago, capital, commas, sentences, t } from '#words';
import { isOnesOwn, nameIn, nameOfVoice } from '../../parts/by-whom.ts';
import { aboutName, callTitle, wordsBeside } from '../../parts/call-words.ts';
import { sameTimeNote } from '../../parts/hours-words.ts';
import { shortWords } from '../../parts/StillShort.tsx';
import { byWords } from './by-when.ts';

export interface OnCall {
  readonly id: string;
  readonly name: string;
  readonly isToTakeBack: boolean;
}

export interface CallPage {
  readonly call: Call;
  readonly title: string;
  readonly state: CallState;
  readonly isGone: boolean;
  /** Its hour is past, whatever came of it. */
  readonly isPast: boolean;
  /** Somebody said that's enough, and it could sound again. */
  readonly couldSound: boolean;
  /** Its hour has just passed, and Now still says so. */
  readonly echoes: boolean;
  /** Where what is cooked can be made less, while the meal is ahead. */
  readonly smallerAt: string | undefined;
  /** Above the title: what it does not say. */
  readonly over: string | undefined;
  readonly about: { readonly to: string; readonly name: string } | undefined;
  readonly hands: number;
  readonly people: readonly OnCall[];
  /** Not known until the acts are read. */
  readonly asker:
    { readonly id: string | undefined; readonly name: string; readonly when: string } | undefined;
  /** What was added, where the title does not say it already. */
  readonly words: string | undefined;
  readonly isMine: boolean;
  readonly by: string | undefined;
  readonly off: string | undefined;
  /** What else this person is in for at its hour, in words. */
  readonly also: string | undefined;
}

export function readCall(reading: Reading, id: string): CallPage | undefined {
  const { view, now, person: me } = reading;
  const known = view.get(call, id);
  if (!known) return undefined;
  const time = campTime(view, now);
  const state = callState(view, known, now);
  const isGone = known.withdrawn !== undefined;
  const isPast = known.when !== undefined && known.when.at * 1000 <= now;
  const by = known.when && byWords(known.when.at, Math.floor(now / 1000), time);
  const people = handsIn(view, known);
  const name = known.about && aboutName(view, known.about.kind, known.about.id);
  const title = titleOf(view, known, state, by ?? '', isGone, isPast && handsWanted(view, known) > 0);
  return {
    call: known,
    title,
    state,
    isGone,
    isPast,
    couldSound: known.closed === true && callState(view, { ...known, closed: false }, now) === 'sounding',
    echoes: state === 'faded' && (known.when?.at ?? 0) + CALL_ECHO_S > now / 1000,
    smallerAt: smallerAt(view, known, now),
    over: overWords(known, isAsking(state, isGone, isPast) ? undefined : by),
    about:
      known.about && name !== undefined ? { to: `/${known.about.kind}/${known.about.id}`, name } : undefined,
    hands: known.hands ?? 1,
    people: people.map((who) => personOn(view, known, who, me)),
    asker: askerOf(view, id, now),
    words: wordsBeside(title, known),
    isMine: me !== undefined && people.includes(me),
    by,
    also: sameTimeNote(reading, callHours(known)),
    off: isGone ? t('call.off.gone') : offWords(reading, known, state, time, isPast),
  };
}

/** "Kitchen wants 2 more hands by 5" while it sounds; what came of it after. */
function titleOf(
  view: RecordView,
  known: Call,
  state: CallState,
  by: string,
  isGone: boolean,
  isPast: boolean,
): string {
  if (known.sort === 'who' || isAsking(state, isGone, isPast))
    return callTitle(view, known, by, isPast && !isGone);
  const about = known.about && aboutName(view, known.about.kind, known.about.id);
  const where = capital(known.where ?? about ?? known.words ?? t('call.somewhere'));
  return t(state === 'closed' ? 'call.closed' : 'call.answered', { where });
}

/** Its title says how many, and by when. */
const isAsking = (state: CallState, isGone: boolean, isPast: boolean): boolean =>
  state === 'sounding' || state === 'faded' || isGone || (state === 'closed' && isPast);

/** What it is for stands below, as a link. */
function overWords({ sort, where }: Call, by: string | undefined): string | undefined {
  const what = sort === 'who' ? where : undefined;
  const hour = by === undefined || sort === 'who' ? undefined : t('time.by', { time: by });
  const words = commas([what, hour]);
  return words === '' ? undefined : capital(words);
}

function smallerAt(view: RecordView, { about }: Call, now: number): string | undefined {
  const known = about?.kind === 'meal' ? view.get(meal, about.id) : undefined;
  const isAhead = known && !known.withdrawn && (known.when?.at ?? 0) * 1000 > now;
  return isAhead ? `/meal/${known.id}/change` : undefined;
}

/** Said on the call, or on what it is about by whoever is in for that by another way. */
function personOn(view: RecordView, known: Call, who: string, me: string | undefined): OnCall {
  const thing = joinedBy(view, known);
  const at = known.claim.get(who)?.said !== 'in' && thing ? thing : known;
  const key = { kind: at.kind, id: at.id, field: 'claim', sub: who };
  return { id: who, name: nameIn(view, key), isToTakeBack: who !== me && isOnesOwn(view, key, me) };
}

function askerOf(view: RecordView, id: string, now: number): CallPage['asker'] {
  const said = view.said({ kind: 'call', id, field: '', sub: '' });
  if (!said)
    return view.isUnkept('call', id)
      ? { id: undefined, name: t('person.you'), when: t('time.just-now') }
      : undefined;
  return { id: voiceOf(view, said).person, name: nameOfVoice(view, said), when: ago(said.time, now) };
}

function offWords(
  reading: Reading,
  known: Call,
  state: CallState,
  time: CampTime,
  isPast: boolean,
): string | undefined {
  const { view, person: me } = reading;
  if (me !== undefined && handsIn(view, known).includes(me)) return undefined;
  if (state === 'sounding' && inAlready(view, known).includes(me ?? '')) return t('call.off.already');
  switch (state) {
    case 'sounding':
      return undefined;
    case 'closed':
      return t(isPast ? 'call.off.past' : 'call.off.closed');
    case 'faded':
      return t('call.off.past');
    case 'answered': {
      if (isPast) return t('call.off.past');
      const [other] = stillShort(reading, exceptOf(known), 1);
      return sentences([t('call.off.enough'), other && shortWords(view, other, time)]);
    }
  }
}

/** Neither the call nor what it is about is "elsewhere". */
export const exceptOf = ({ id, about }: Call): readonly string[] => (about ? [id, about.id] : [id]);
