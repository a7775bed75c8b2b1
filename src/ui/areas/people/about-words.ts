// What a form about somebody holds while it is written, and what it comes to. Only what was changed in it is written:
// an hour that was known more closely than the form asks is left as it was.
import {
  type CampTime,
  type MeCard,
  type Person,
  type Presence,
  MAX_SKILLS,
  dayOf,
  instantOn,
} from '#record';
import { commas, t } from '#words';
import type { CardChange } from '../../use-card.ts';
import { type DayPart, dayPartOf } from './about-facts.ts';

export const MAX_NAME = 40;
export const MAX_PRONOUNS = 40;
export const MAX_WHERE = 120;
const MAX_SKILL = 40;
const MAX_LANGUAGE = 30;
const MAX_LANGUAGES = 8;

/** A day of the camp as a select has it; '' for none. */
export interface DayPartTyped {
  readonly day: string;
  readonly part: DayPart;
}

/** Plain data: it stands in a draft. */
export interface AboutWords {
  readonly name: string;
  readonly can: string;
  readonly learning: string;
  /** A person's id, or ''. */
  readonly careOf: string;
  readonly pronouns: string;
  readonly where: string;
  readonly presence: Presence | '';
  readonly arrives: DayPartTyped;
  readonly leaves: DayPartTyped;
  readonly languages: string;
  readonly isFirst: boolean;
  readonly isWelcomer: boolean;
}

export function aboutWords(of: Person, card: MeCard | undefined, time: CampTime): AboutWords {
  return {
    name: of.name ?? '',
    can: commas(of.can ?? []),
    learning: commas(of.learning ?? []),
    careOf: of.careOf ?? '',
    pronouns: card?.pronouns ?? '',
    where: card?.whereToFind ?? '',
    presence: card?.presence ?? '',
    arrives: dayPartTyped(card?.arrives, time, 'afternoon'),
    leaves: dayPartTyped(card?.leaves, time, 'morning'),
    languages: commas(card?.languages ?? []),
    isFirst: card?.firstGathering === true,
    isWelcomer: card?.welcomer === true,
  };
}

const dayPartTyped = (at: number | undefined, time: CampTime, part: DayPart): DayPartTyped =>
  at === undefined ? { day: '', part } : { day: String(dayOf(time, at)), part: dayPartOf(at, time) };

/** Minutes after midnight that stand for a part of the day. */
const MINUTES: { readonly [part in DayPart]: number } = {
  morning: 9 * 60,
  afternoon: 14 * 60,
  evening: 19 * 60,
};

const instantOf = ({ day, part }: DayPartTyped, time: CampTime): number | undefined =>
  day === '' ? undefined : instantOn(time, Number(day), MINUTES[part]);

/** "bread, first aid ,, company" is three words. */
export const listTyped = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim().replace(/\s+/g, ' '))
      .filter((word) => word !== ''),
  ),
];

/** What wants mending in a list, as a sentence. */
function listMend(text: string, most: number, letters: number): string | undefined {
  const words = listTyped(text);
  const long = words.find((word) => word.length > letters);
  if (long !== undefined) return t('about.word-long', { word: long });
  return words.length > most ? t('about.too-many', { n: most }) : undefined;
}

export const skillsMend = (text: string): string | undefined => listMend(text, MAX_SKILLS, MAX_SKILL);
export const languagesMend = (text: string): string | undefined =>
  listMend(text, MAX_LANGUAGES, MAX_LANGUAGE);

/** Whether all of it fits. */
export const isWhole = (words: AboutWords): boolean =>
  words.name.trim() !== '' &&
  words.name.trim().length <= MAX_NAME &&
  words.pronouns.trim().length <= MAX_PRONOUNS &&
  words.where.trim().length <= MAX_WHERE &&
  [words.can, words.learning].every((text) => skillsMend(text) === undefined) &&
  languagesMend(words.languages) === undefined;

/** What is to change on their card; undefined where nothing is. */
export function cardChange(from: AboutWords, to: AboutWords, time: CampTime): CardChange | undefined {
  const change: { -readonly [N in keyof CardChange]: CardChange[N] } = {};
  const text = (words: string): string | undefined => (words.trim() === '' ? undefined : words.trim());
  if (text(from.pronouns) !== text(to.pronouns)) change.pronouns = text(to.pronouns);
  if (text(from.where) !== text(to.where)) change.whereToFind = text(to.where);
  if (from.presence !== to.presence) change.presence = to.presence === '' ? undefined : to.presence;
  if (isOther(from.arrives, to.arrives)) change.arrives = instantOf(to.arrives, time);
  if (isOther(from.leaves, to.leaves)) change.leaves = instantOf(to.leaves, time);
  const languages = listTyped(to.languages);
  if (commas(listTyped(from.languages)) !== commas(languages))
    change.languages = languages.length === 0 ? undefined : languages;
  if (from.isFirst !== to.isFirst) change.firstGathering = to.isFirst || undefined;
  if (from.isWelcomer !== to.isWelcomer) change.welcomer = to.isWelcomer || undefined;
  return Object.keys(change).length === 0 ? undefined : change;
}

const isOther = (a: DayPartTyped, b: DayPartTyped): boolean =>
  a.day !== b.day || (b.day !== '' && a.part !== b.part);
