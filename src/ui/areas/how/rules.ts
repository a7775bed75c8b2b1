// The rules that are told, section by section, and the numbers in them: taken from the code that goes by them, so that
// the page cannot say what is no longer so.
import {
  A_LOT_S,
  CALL_ECHO_S,
  CARDS,
  CARD_DAYS_AFTER,
  DAYS_TO_WRITE_AFTER,
  DUE_SETTLES_S,
  LEAF_FALLEN_S,
  LEAF_PRESSING_BEFORE_S,
  LEAF_PRESSING_S,
  LEAF_PRESSING_SHARE,
  LEAF_WAITING_S,
  LEAF_WAITING_SHARE,
  LEAF_WEIGHT,
  LEAST_FOR_SLIP,
  MAX_DAYS,
  MAX_SKILLS,
  NIGHT_S,
  SHORT_AHEAD_S,
  SOON_S,
  WHO_LIFE_S,
} from '#record';
import { DAY, MINUTE } from '#base';
import { lengthOf, t } from '#words';
import { FIRST_HOUR_MS } from '../../first-hour.ts';
import { WEEK_MS } from '../../use-draft.ts';
import { DAYS_AHEAD } from '../areas/holding.ts';

export interface Section {
  readonly name: string;
  readonly title: string;
  readonly rules: readonly string[];
}

/** Seconds, in words. */
const long = (seconds: number): string => lengthOf(seconds / 60);
const days = (n: number): string => t('how.days', { n });
const share = (part: number): string => t('how.per-cent', { n: Math.round(part * 100) });

/** After these sections stands what is kept where. */
export const firstRules = (): readonly Section[] => [
  {
    name: 'charge',
    title: t('how.charge'),
    rules: [t('how.charge.all'), t('how.charge.none'), t('how.charge.code')],
  },
  {
    name: 'leaf',
    title: t('how.leaf'),
    rules: [
      t('how.leaf.what'),
      t('how.leaf.hour', {
        waiting: share(LEAF_WAITING_SHARE),
        pressing: share(LEAF_PRESSING_SHARE),
        before: long(LEAF_PRESSING_BEFORE_S),
      }),
      t('how.leaf.no-hour', {
        waiting: long(LEAF_WAITING_S),
        pressing: long(LEAF_PRESSING_S),
        fallen: long(LEAF_FALLEN_S),
      }),
      t('how.leaf.standing'),
    ],
  },
  {
    name: 'draw',
    title: t('how.draw'),
    rules: [
      t('how.draw.round', { n: CARDS }),
      t('how.draw.rest', { pressing: LEAF_WEIGHT.pressing, waiting: LEAF_WEIGHT.waiting }),
      t('how.draw.not'),
      t('how.draw.secret'),
    ],
  },
  {
    name: 'order',
    title: t('how.order'),
    rules: [
      t('how.order.tasks', { soon: long(SOON_S), settles: long(DUE_SETTLES_S) }),
      t('how.order.rest'),
      t('how.order.search', { letters: LEAST_FOR_SLIP }),
    ],
  },
  {
    name: 'call',
    title: t('how.call'),
    rules: [
      t('how.call.hands', { echo: long(CALL_ECHO_S) }),
      t('how.call.who', { life: long(WHO_LIFE_S) }),
      t('how.call.enough', { ahead: long(SHORT_AHEAD_S) }),
    ],
  },
  {
    name: 'hold',
    title: t('how.hold'),
    rules: [
      t('how.hold.area', { days: days(Math.max(...DAYS_AHEAD)) }),
      t('how.hold.concern'),
      t('how.hold.thin'),
    ],
  },
  {
    name: 'both',
    title: t('how.both'),
    rules: [t('how.both.same'), t('how.both.over'), t('how.both.answers')],
  },
  {
    name: 'rest',
    title: t('how.rest'),
    rules: [t('how.rest.a-lot', { lot: long(A_LOT_S), night: long(NIGHT_S) })],
  },
];

export const lastRules = (): readonly Section[] => [
  {
    name: 'fades',
    title: t('how.fades'),
    rules: [
      t('how.fades.cards', { days: days(CARD_DAYS_AFTER) }),
      t('how.fades.drafts', { days: days(WEEK_MS / DAY) }),
      t('how.fades.first', { hour: lengthOf(FIRST_HOUR_MS / MINUTE) }),
      t('how.fades.over', { days: days(DAYS_TO_WRITE_AFTER) }),
      t('how.fades.not'),
    ],
  },
  {
    name: 'limit',
    title: t('how.limit'),
    rules: [
      t('how.limit.days', { days: days(MAX_DAYS) }),
      t('how.limit.skills', { n: MAX_SKILLS }),
      t('how.limit.pace'),
    ],
  },
  {
    name: 'cannot',
    title: t('how.cannot'),
    rules: [t('how.cannot.put-in'), t('how.cannot.count'), t('how.cannot.watch'), t('how.cannot.erase')],
  },
  {
    name: 'unknown',
    title: t('how.unknown'),
    rules: [
      t('how.unknown.names'),
      t('how.unknown.others'),
      t('how.unknown.time'),
      t('how.unknown.done'),
      t('how.unknown.danger'),
    ],
  },
  { name: 'change', title: t('how.change'), rules: [t('how.change.open')] },
];
