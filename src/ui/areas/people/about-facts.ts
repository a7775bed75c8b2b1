// What somebody says about themselves, as lines of words: on their page, and on My page as others see it.
import { toLocal } from '#base';
import {
  type CampTime,
  type Reading,
  campTime,
  cardFadesAt,
  dayOf,
  dietOf,
  hasPhone,
  person,
  personOf,
  saysDoneALot,
} from '#record';
import { capital, commas, dateOfDay, dateWords, dayWords, t } from '#words';
import { nameOf } from '../../names.ts';

type FactKey = 'presence' | 'today' | 'where' | 'comes' | 'goes' | 'languages' | 'cares' | 'eats';

export interface FactLine {
  readonly key: FactKey;
  readonly label: string;
  readonly value: string;
  /** A page about it. */
  readonly to?: string;
}

export interface AboutFacts {
  readonly pronouns: string | undefined;
  readonly lines: readonly FactLine[];
  readonly isWelcomer: boolean;
  readonly isFirst: boolean;
  /** Whether anything stands on their card. */
  readonly hasCard: boolean;
}

const NOON = 12 * 60;
const EVENING = 17 * 60;

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** Coming and going is told by parts of a day: nobody is waited for at a gate. */
export function dayPartOf(instantS: number, time: CampTime): DayPart {
  const { minutes } = toLocal(instantS * 1000, time.zone);
  if (minutes >= EVENING || minutes < time.dayStarts) return 'evening';
  return minutes < NOON ? 'morning' : 'afternoon';
}

function dayPartWords(instantS: number, now: number, time: CampTime): string {
  const day = dayWords(dayOf(time, instantS), now, time);
  return capital(t('about.day-part', { day, part: t(`about.part.${dayPartOf(instantS, time)}`) }));
}

export function aboutFacts({ view, facts, now }: Reading, id: string): AboutFacts {
  const card = facts.me(id);
  const time = campTime(view, now);
  const { careOf } = view.get(person, id) ?? {};
  const line = (key: FactKey, value: string | undefined, to?: string): FactLine[] =>
    value === undefined || value === ''
      ? []
      : [{ key, label: t(`person.${key}`), value, ...(to === undefined ? {} : { to }) }];
  // Somebody who is here has come: when that was is nobody's question any more.
  const comes = card?.presence === 'here' || card?.presence === 'left' ? undefined : card?.arrives;
  const goes = card?.presence === 'left' ? undefined : card?.leaves;
  const at = (instantS: number | undefined): string | undefined =>
    instantS === undefined ? undefined : dayPartWords(instantS, now, time);
  const eats = dietOf(facts, id);
  return {
    pronouns: card?.pronouns,
    isWelcomer: card?.welcomer === true && card.presence !== 'left',
    isFirst: card?.firstGathering === true,
    hasCard: card !== undefined && Object.keys(card).length > 1,
    lines: [
      ...line('presence', card?.presence && t(`presence.${card.presence}`)),
      ...line('today', saysDoneALot({ facts, now }, id) ? t('person.done-a-lot') : undefined),
      ...line('where', card?.whereToFind),
      ...line('comes', at(comes)),
      ...line('goes', at(goes)),
      ...line('languages', commas(card?.languages ?? [])),
      ...line('cares', careOf === undefined ? undefined : nameOf(view, careOf), `/person/${careOf ?? ''}`),
      ...line(
        'eats',
        capital(commas([...(eats?.tags ?? []).map((tag) => t(`diet.${tag}`)), ...allergenWords(eats)])),
      ),
    ],
  };
}

const allergenWords = (eats: ReturnType<typeof dietOf>): readonly string[] =>
  (eats?.allergens ?? []).map((what) =>
    t(eats?.severity === 'bad' ? 'diet.not-at-all' : 'diet.not', { what }),
  );

/** When what is said today fades: "Sat 9 January". */
export function fadesWords({ view, now }: Pick<Reading, 'view' | 'now'>): string {
  const time = campTime(view, now);
  const at = cardFadesAt(time, Math.floor(now / 1000));
  return dateWords(dateOfDay(dayOf(time, at - 1), time));
}

/**
 * Whether what this phone says about them would count (rule F2): it speaks for them, or no phone does and somebody
 * beside them writes.
 */
export const canSayFor = ({ view }: Pick<Reading, 'view'>, id: string, author: string): boolean =>
  personOf(view, author) === id || !hasPhone(view, id);
