// What the page of one concern shows, worked out in one go.
import {
  type ConcernRow,
  type Reading,
  campTime,
  concern,
  concernName,
  concernRow,
  person,
  place,
} from '#record';
import { t } from '#words';
import { nameOf } from '../../names.ts';
import { isOnesOwn } from '../../parts/by-whom.ts';
import { type NearPerson, nearTo } from './Near.tsx';
import { heldWords, ranOutWords, saidBy } from './concern-words.ts';

export interface ConcernPage {
  readonly row: ConcernRow;
  readonly name: string;
  readonly over: string;
  readonly isMine: boolean;
  readonly held: string;
  readonly ranOut: string | undefined;
  readonly settledBy: string | undefined;
  readonly where: { readonly id: string; readonly name: string } | undefined;
  readonly near: readonly NearPerson[];
  /** Others whose hold may be let go on this phone: it wrote it for them. */
  readonly wards: readonly { readonly id: string; readonly name: string }[];
}

const OVER = {
  open: 'concern.over.open',
  held: 'concern.over.open',
  settled: 'concern.over.settled',
  withdrawn: 'concern.by-when',
} as const;

export function readPage(reading: Reading, id: string): ConcernPage | undefined {
  const { view, now, person: me } = reading;
  const known = view.get(concern, id);
  if (!known) return undefined;
  const telling = { view, now, me, time: campTime(view, now) };
  const row = concernRow(reading, known);
  const by = saidBy(telling, id, '');
  const settled = saidBy(telling, id, 'settled');
  const where = known.place === undefined ? undefined : view.get(place, known.place);
  const live = row.holders;
  const isOwn = (sub: string): boolean =>
    isOnesOwn(view, { kind: 'concern', id, field: 'hold', sub }, me, view.get(person, sub)?.careOf);
  return {
    row,
    name: concernName(known),
    over: by ? t(OVER[row.state], by) : t('concerns.one'),
    isMine: me !== undefined && live.includes(me),
    held: row.state === 'held' ? heldWords(telling, row) : '',
    ranOut: ranOutWords(telling, row),
    settledBy: settled && t('concern.settled-by', settled),
    where: where && { id: where.id, name: where.name ?? '' },
    near: nearTo(reading, known.place),
    wards: live
      .filter((sub) => sub !== me && isOwn(sub))
      .map((sub) => ({ id: sub, name: nameOf(view, sub) })),
  };
}
