// What a call is about, as its form begins with it: the thing's name, hour, place, hands and skills.
import { type Call, type RecordView, call, handsWanted, meal, place, placesOf, session, task } from '#record';
import { clock, t } from '#words';
import { aboutName } from '../../parts/call-words.ts';

export type About = NonNullable<Call['about']>;

export interface AboutFacts {
  readonly about: About | undefined;
  readonly name: string | undefined;
  /** When it begins or is due (s). */
  readonly at: number | undefined;
  /** Whether that hour is what it is to be done by. */
  readonly isDue: boolean;
  readonly where: string | undefined;
  /** Hands still wanted. */
  readonly short: number;
  readonly skill: string | undefined;
  readonly words: string | undefined;
}

const nothing: AboutFacts = {
  about: undefined,
  name: undefined,
  at: undefined,
  isDue: false,
  where: undefined,
  short: 1,
  skill: undefined,
  words: undefined,
};
const KINDS = ['task', 'meal', 'session', 'concern', 'area'] as const;

/** `text`: `task:ID`, as it stands in the address. Of a call (`call:ID`) it is what that call is about. */
export function readAbout(view: RecordView, text: string | null): AboutFacts {
  const [kind, id = ''] = (text ?? '').split(':');
  if (kind === 'call') return ofCall(view, id);
  const known = KINDS.find((each) => each === kind);
  return known ? ofThing(view, { kind: known, id }) : nothing;
}

function ofThing(view: RecordView, about: About): AboutFacts {
  const name = aboutName(view, about.kind, about.id);
  return name === undefined ? nothing : { ...nothing, about, name, ...factsOf(view, about) };
}

function factsOf(view: RecordView, { kind, id }: About): Partial<AboutFacts> {
  switch (kind) {
    case 'task': {
      const known = view.get(task, id);
      if (!known) return {};
      const short = Math.max(1, placesOf(known).short);
      const [skill] = known.skills ?? [];
      const isDue = known.when?.due === true;
      return { at: known.when?.at, isDue, where: placeName(view, known.place), short, skill };
    }
    case 'meal': {
      const known = view.get(meal, id);
      if (!known) return {};
      const short = Math.max(1, placesOf(known).short);
      return { at: known.when?.at, where: placeName(view, known.place), short };
    }
    case 'session': {
      const when = view.get(session, id)?.when;
      return { at: when ? when.at : undefined, where: placeName(view, when ? when.place : undefined) };
    }
    default:
      return {};
  }
}

function ofCall(view: RecordView, id: string): AboutFacts {
  const known = view.get(call, id);
  if (!known) return nothing;
  const facts = known.about ? ofThing(view, known.about) : nothing;
  return {
    ...facts,
    where: known.where ?? facts.where,
    short: Math.max(1, handsWanted(view, known)),
    skill: known.skill ?? facts.skill,
    words: known.words,
  };
}

const placeName = (view: RecordView, id: string | undefined): string | undefined =>
  id === undefined ? undefined : view.get(place, id)?.name;

/** Beside the name: its hour, where it has one. */
export const aboutHour = ({ at, isDue }: AboutFacts, zone: string): string | undefined =>
  at === undefined ? undefined : t(isDue ? 'time.by' : 'time.at', { time: clock(at, zone) });
