// What is looked through of each kind of thing: what it is called, what else stands on it, when it is past.
import { area } from '../kinds/area/kind.ts';
import { call } from '../kinds/call/kind.ts';
import { callState } from '../kinds/call/state.ts';
import { concern } from '../kinds/concern/kind.ts';
import { meal } from '../kinds/meal/kind.ts';
import { person } from '../kinds/person/kind.ts';
import { place } from '../kinds/place/kind.ts';
import { session } from '../kinds/session/kind.ts';
import { endOf } from '../kinds/session/queries.ts';
import { task } from '../kinds/task/kind.ts';
import { isPastTask } from '../kinds/task/pieces.ts';
import type { Kind, Of } from '../kind.ts';
import type { Reading } from '../query.ts';
import { concernName } from './concerns.ts';

/** A meal is past so long after it began (s). */
const MEAL_PAST_S = 2 * 3600;

type Text = string | undefined;

interface Looked<K extends Kind> {
  readonly kind: K;
  title(thing: Of<K>): Text;
  text(thing: Of<K>): readonly Text[];
  /** What it has of the few words that its kind chooses from: `dinner`, `workshop`. */
  chosen(thing: Of<K>): readonly Text[];
  /** Screens call it by those first: "Dinner, Dahl". */
  readonly isCalledSo?: true;
  /** Over, done, settled or closed. */
  isPast(thing: Of<K>, reading: Pick<Reading, 'view' | 'now'>): boolean;
  /** Its hour (s). */
  at(thing: Of<K>): number | undefined;
}

/** A kind whose things are looked through. Things of one go only where their own kind's words are asked for. */
export interface Sought {
  readonly kind: Kind;
  title(thing: Of<Kind>): string;
  text(thing: Of<Kind>): readonly Text[];
  chosen(thing: Of<Kind>): readonly string[];
  readonly isCalledSo: boolean;
  isPast(thing: Of<Kind>, reading: Pick<Reading, 'view' | 'now'>): boolean;
  at(thing: Of<Kind>): number | undefined;
}

const looked = <K extends Kind>(each: Looked<K>): Sought => ({
  kind: each.kind,
  title: (thing) => each.title(thing as Of<K>) ?? '',
  text: (thing) => each.text(thing as Of<K>),
  chosen: (thing) => each.chosen(thing as Of<K>).filter((word) => word !== undefined),
  isCalledSo: each.isCalledSo === true,
  isPast: (thing, reading) => each.isPast(thing as Of<K>, reading),
  at: (thing) => each.at(thing as Of<K>),
});

const never = (): false => false;
const none = (): readonly Text[] => [];
const noHour = (): undefined => undefined;

export const SOUGHT: readonly Sought[] = [
  looked({
    kind: task,
    title: ({ title }) => title,
    text: ({ why, how, skills = [], done }) => [why, how, ...skills, done ? done.note : undefined],
    chosen: ({ tags = [] }) => tags,
    isPast: (each, { view, now }) => Boolean(each.done) || isPastTask(view, each, now),
    at: ({ when }) => when?.at,
  }),
  looked({
    kind: meal,
    title: ({ dishes }) => dishes,
    text: ({ about, left }) => [about, left],
    chosen: ({ sitting }) => [sitting],
    isCalledSo: true,
    isPast: ({ when }, { now }) => when !== undefined && (when.at + MEAL_PAST_S) * 1000 <= now,
    at: ({ when }) => when?.at,
  }),
  looked({
    kind: session,
    title: ({ title }) => title,
    text: ({ about, bring, forWhom, language }) => [about, bring, forWhom, language],
    chosen: ({ sort }) => [sort],
    isPast: (each, { now }) => each.when !== undefined && endOf(each) * 1000 <= now,
    at: ({ when }) => when?.at,
  }),
  looked({
    kind: place,
    title: ({ name }) => name,
    text: ({ about, features = [] }) => [about, ...features],
    chosen: ({ sort }) => [sort],
    isPast: never,
    at: noHour,
  }),
  looked({
    kind: area,
    title: ({ name }) => name,
    text: ({ why, checklist = [] }) => [why, ...checklist],
    chosen: none,
    isPast: never,
    at: noHour,
  }),
  looked({
    kind: person,
    title: ({ name }) => name,
    text: ({ can = [], learning = [] }) => [...can, ...learning],
    chosen: none,
    isPast: never,
    at: noHour,
  }),
  looked({
    kind: concern,
    title: concernName,
    text: ({ happened, feel, wish, settled }) => [happened, feel, wish, settled ? settled.how : undefined],
    chosen: none,
    isPast: ({ settled }) => settled !== undefined,
    at: noHour,
  }),
  looked({
    kind: call,
    title: ({ words, skill, where }) => words ?? skill ?? where,
    text: ({ where, skill }) => [where, skill],
    chosen: none,
    isPast: (each, { view, now }) => callState(view, each, now) !== 'sounding',
    at: ({ when }) => when?.at,
  }),
];

const byKind = new Map(SOUGHT.map((each) => [each.kind.kind, each]));

/** What a thing is called by its own words, and what it has of the words its kind chooses from. */
export function calledBy(thing: Of<Kind>): { readonly title: string; readonly chosen: readonly string[] } {
  const sought = byKind.get(thing.kind);
  return { title: sought?.title(thing) ?? '', chosen: sought?.chosen(thing) ?? [] };
}
