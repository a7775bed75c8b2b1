// The rows of a day, worked out: what each says, whether it is this person's own, where two in one place could go.
import {
  type CampTime,
  type MyHours,
  type ProgrammeEntry,
  type Reading,
  type Session,
  alsoThen,
  comingTo,
  hostsOf,
  isMealOver,
  sessionHours,
} from '#record';
import { commas, listed, sentences, t } from '#words';
import { hoursWords } from '../../parts/hours-words.ts';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import { isOver, noteOf, placeName, placedWords, sitting } from './session-words.ts';

export interface Line {
  readonly to: string;
  readonly title: string;
  readonly note: string;
  /** It stood here, and does not any more. */
  readonly isGone?: boolean;
}

export interface Row {
  readonly key: string;
  readonly at: number;
  readonly isMine: boolean;
  readonly isPast: boolean;
  /** Several stand in one place at one time. */
  readonly lines: readonly Line[];
  /** For several: which of them could most easily move, and where to. */
  readonly move?: { readonly title: string; readonly to: readonly Suggestion[] };
}

/** `mine`: all hours that this person is in for. */
export function rowOf(
  reading: Reading,
  entry: ProgrammeEntry,
  time: CampTime,
  mine: readonly MyHours[],
): Row {
  const { now, person, view } = reading;
  const { at } = entry;
  switch (entry.is) {
    case 'session': {
      const { session } = entry;
      return {
        key: session.id,
        at,
        isMine: isMine(session, person),
        isPast: isOver(session, now),
        lines: [lineOf(reading, session, time, mine)],
      };
    }
    case 'same-place': {
      const { sessions } = entry;
      return {
        key: sessions.map(({ id }) => id).join(),
        at,
        isMine: sessions.some((each) => isMine(each, person)),
        isPast: false,
        lines: sessions.map((each) => lineOf(reading, each, time, mine)),
        ...easiestMove(reading, sessions, time),
      };
    }
    case 'meal': {
      const { meal } = entry;
      return {
        key: meal.id,
        at,
        isMine: person !== undefined && meal.claim.get(person)?.said === 'in',
        isPast: isMealOver(meal, now),
        lines: [
          {
            to: `/meal/${meal.id}`,
            title: sitting(meal),
            note: commas([meal.dishes, placeName(view, meal.place)]),
          },
        ],
      };
    }
    case 'moved':
    case 'withdrawn':
      return {
        key: `${entry.is} ${entry.session.id}`,
        at,
        isMine: false,
        isPast: true,
        lines: [
          {
            to: `/session/${entry.session.id}`,
            title: entry.session.title ?? t('session.one'),
            note: leftWords(reading, entry.session, time),
            isGone: true,
          },
        ],
      };
  }
}

const isMine = (each: Session, me: string | undefined): boolean =>
  me !== undefined && (hostsOf(each).includes(me) || comingTo(each).includes(me));

function lineOf(reading: Reading, each: Session, time: CampTime, mine: readonly MyHours[]): Line {
  const overlap = listed(overlaps(reading, each, mine).map((other) => hoursWords(reading.view, other, time)));
  return {
    to: `/session/${each.id}`,
    title: each.title ?? t('session.one'),
    note: sentences([
      noteOf(reading, each, time),
      overlap === '' ? undefined : t('programme.overlap', { what: overlap }),
    ]),
  };
}

/** What of one's own is at the same time: work and hosting always, what one would go to only beside one's own. */
function overlaps({ now, person }: Reading, each: Session, mine: readonly MyHours[]): readonly MyHours[] {
  const hours = sessionHours(each);
  if (!hours || isOver(each, now)) return [];
  const isOwn = isMine(each, person);
  return alsoThen(mine, hours).filter((other) => isOwn || other.kind !== 'session' || other.isHosting);
}

/** Where it went, and the word that was left with it. */
function leftWords({ view, now }: Reading, each: Session, time: CampTime): string {
  if (each.withdrawn) {
    const { why } = each.withdrawn;
    return why === undefined ? t('programme.gone') : t('programme.gone-why', { why });
  }
  if (!each.when) return t('programme.moved-off');
  const moved = t('programme.moved', { when: placedWords(view, each.when, now, time) });
  const { note } = each.when;
  return sentences([moved, note === undefined ? undefined : t('session.note', { note })]);
}

/** Of several in one place, the one that fewest said they would come to moves most easily. */
function easiestMove(reading: Reading, sessions: readonly Session[], time: CampTime): Pick<Row, 'move'> {
  const ahead = sessions.filter((each) => !isOver(each, reading.now));
  const [easiest] = [...ahead].sort((a, b) => comingTo(a).length - comingTo(b).length);
  if (!easiest) return {};
  const to = suggestionsFor(reading, easiest, time, 1);
  return { move: { title: easiest.title ?? t('session.one'), to } };
}
