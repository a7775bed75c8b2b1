// What the page of one task shows, worked out in one go, so that the views only draw.
import {
  type CampTime,
  type Reading,
  type RecordView,
  type Task,
  type TaskRow,
  area,
  campTime,
  isInPieces,
  place,
  stateOf,
  stillShort,
  task,
  taskHours,
  taskRow,
  wholeOf,
} from '#record';
import { capital, hourWords, lengthOf, listed, roughly, sentences, t, wantedWords } from '#words';
import { nameOf } from '../../names.ts';
import { isOnesOwn, nameIn } from '../../parts/by-whom.ts';
import { aboutName } from '../../parts/call-words.ts';
import { sameTimeNote } from '../../parts/hours-words.ts';
import { shortWords } from '../../parts/StillShort.tsx';

export type Role = 'hand' | 'learner' | 'beside' | 'calls';

export interface PersonIn {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  /** Not this person, but put in by them or cared for by them. */
  readonly isToTakeBack: boolean;
}

export interface Linked {
  readonly to: string;
  readonly name: string;
}

export interface TaskPage {
  readonly task: Task;
  readonly row: TaskRow;
  readonly title: string;
  readonly isGone: boolean;
  readonly place: Linked | undefined;
  readonly area: Linked | undefined;
  readonly from: Linked | undefined;
  /** The task that this one is a piece of. */
  readonly whole: Linked | undefined;
  readonly when: string | undefined;
  readonly length: string | undefined;
  readonly hands: readonly PersonIn[];
  readonly beside: readonly PersonIn[];
  readonly myRole: Role | undefined;
  /** Next to whom a first-timer would be; undefined while no such place is free. */
  readonly firstPlace: string | undefined;
  /** Why nobody can be on it just now. */
  readonly off: string | undefined;
  /** What else this person is in for at its hours, in words. */
  readonly also: string | undefined;
  readonly isFull: boolean;
  /** How it was settled. */
  readonly settled: string | undefined;
  /** Standing work: when it was done last. */
  readonly lastDid: string | undefined;
}

export function readTask(reading: Reading, id: string): TaskPage | undefined {
  const { view, now, person: me } = reading;
  const known = view.get(task, id);
  if (known?.title === undefined) return undefined;
  const row = taskRow(reading, known);
  const whole = wholeOf(view, known);
  const time = campTime(view, now);
  const minutes = known.minutes ?? known.when?.minutes;
  const mine = me === undefined ? undefined : known.claim.get(me);
  const { places } = row;
  const inIt = (who: string): PersonIn => personIn(view, known, who, me);
  const isFull = places.max !== undefined && places.hands.length >= places.max;
  return {
    task: known,
    row,
    title: known.title,
    isGone: known.withdrawn !== undefined,
    place: linked('place', known.place, known.place && view.get(place, known.place)?.name),
    area: linked('area', known.area, known.area && view.get(area, known.area)?.name),
    from:
      known.from && linked(known.from.kind, known.from.id, aboutName(view, known.from.kind, known.from.id)),
    whole: linked('task', whole?.id, whole?.title),
    when: known.when && (known.done ? hourWords : wantedWords)(known.when, now, time),
    length: minutes === undefined ? undefined : lengthOf(minutes),
    hands: places.hands.map(inIt),
    beside: places.beside.map(inIt),
    myRole: mine?.said === 'in' ? (mine.role ?? 'hand') : undefined,
    firstPlace: isFull || places.learners >= places.learnerPlaces ? undefined : firstWords(view, known, row),
    off: offWords(reading, known, row, time, isFull),
    also: sameTimeNote(reading, taskHours(known)),
    isFull,
    settled: known.done && settledWords(view, known, now, time),
    lastDid: row.lastDid && lastWords(view, row.lastDid, now, time),
  };
}

const linked = (kind: string, id: string | undefined, name: string | undefined): Linked | undefined =>
  id === undefined || name === undefined ? undefined : { to: `/${kind}/${id}`, name };

function personIn(view: RecordView, { id, claim }: Task, who: string, me: string | undefined): PersonIn {
  const key = { kind: 'task', id, field: 'claim', sub: who };
  const { role, note, shows } = claim.get(who) ?? {};
  const how = sentences([
    role === undefined || role === 'hand' ? undefined : t(`task.in.${role}`),
    shows === true ? t('task.in.shows') : undefined,
  ]);
  return {
    id: who,
    name: nameIn(view, key),
    note: how !== '' && note !== undefined ? t('task.in-note', { role: how, note }) : how || (note ?? ''),
    isToTakeBack: who !== me && isOnesOwn(view, key, me),
  };
}

/** A first-timer stands next to somebody who said that they are happy to show, or else who is in as a hand. */
function firstWords(view: RecordView, { claim }: Task, { places }: TaskRow): string {
  const knower =
    [...places.hands, ...places.beside].find((who) => claim.get(who)?.shows === true) ??
    places.hands.find((who) => claim.get(who)?.role !== 'learner');
  return knower === undefined ? t('task.first-open') : t('task.first-next', { name: nameOf(view, knower) });
}

function offWords(
  reading: Reading,
  known: Task,
  row: TaskRow,
  time: CampTime,
  isFull: boolean,
): string | undefined {
  if (known.withdrawn) return t('task.off.gone');
  if (known.done) return t(`task.off.${known.done.how}`);
  if (row.isMine) return undefined;
  if (isInPieces(row.pieces)) return t('task.off.pieces');
  if (stateOf(known, reading.now) === 'past') return t('task.off.past');
  if (!isFull) return undefined;
  const [other] = stillShort(reading, [known.id], 1);
  return sentences([t('task.enough'), other && shortWords(reading.view, other, time)]);
}

function settledWords(view: RecordView, known: Task, now: number, time: CampTime): string {
  const { id, done, did } = known;
  const how = done?.how ?? 'done';
  const isUnkept = view.isUnkept('task', id);
  const said = isUnkept ? undefined : view.said({ kind: 'task', id, field: 'done', sub: '' });
  // Who and when are not known until the acts are read.
  if (!said && !isUnkept) return t(`tasks.state.${how}`);
  const when = said ? roughly(said.time, now, time) : t('time.just-now');
  if (how === 'let-go') return t('task.settled.let-go', { when });
  const doers = [...new Set([...did.values()].flatMap(({ person, back }) => (back ? [] : (person ?? []))))];
  return doers.length === 0
    ? t('task.settled.done-nobody', { when })
    : t('task.settled.done', { names: listed(doers.map((who) => nameOf(view, who))), when });
}

function lastWords(
  view: RecordView,
  { at, person }: { readonly at: number; readonly person: string | undefined },
  now: number,
  time: CampTime,
): string {
  const when = roughly(at, now, time);
  return capital(
    person === undefined
      ? t('task.last-did-nobody', { when })
      : t('task.last-did', { when, name: nameOf(view, person) }),
  );
}
