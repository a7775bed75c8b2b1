// I need hands, Who could, and that it is enough.
import { changed, create, defineCommand, refused, set } from '../../command.ts';
import type { RecordView } from '../../view.ts';
import { campTime, momentAt } from '../moment.ts';
import { placesOf } from '../task/state.ts';
import { standingCall } from './answers.ts';
import { call } from './kind.ts';
import { joinedBy } from './state.ts';

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

/** That's enough now, or: it sounds again. */
export const closeCall = defineCommand<{ call: string; closed: boolean }>('closeCall', (view, input) => {
  const known = standingCall(view, input.call);
  if (typeof known === 'string') return refused(known);
  if ((known.closed ?? false) === input.closed) return refused('thing/same');
  return changed(set(call, known.id, 'closed', input.closed));
});

function alreadyIn(view: RecordView, about: About | undefined): readonly string[] | undefined {
  const thing = joinedBy(view, { about });
  return thing && placesOf(thing).hands.slice(0, MOST_ALREADY);
}

const trimmed = (words: string | undefined): string | undefined => {
  const out = words?.trim() ?? '';
  return out === '' ? undefined : out;
};
