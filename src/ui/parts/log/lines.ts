// A thing's log as it is shown: its history in sentences, newest first, with its notes among them. Everything is
// worked out here, so that the view only draws.
import { type Value, equalValues, isMap } from '#base';
import {
  type HistoryChange,
  type HistoryLine,
  type KindName,
  type RecordView,
  type ThingRef,
  historyOf,
  isKindName,
  thingOf,
} from '#record';
import { type Key, capital, commas, isKey, t } from '#words';
import { nameOf } from '../../names.ts';
import { nameOfVoice } from '../by-whom.ts';
import { type Split, splitsOf } from './splits.ts';
import { type Telling, valueWords } from './values.ts';

/** A sentence and what goes in its gaps; {who} and {whom} are drawn as names. */
export interface Sentence {
  readonly key: Key;
  readonly gaps: { readonly [name: string]: string };
}

export interface LogEntry {
  readonly key: string;
  /** Seconds since 1970; undefined for what is not kept yet. */
  readonly time: number | undefined;
  readonly sentences: readonly Sentence[];
  readonly note: LogNote | undefined;
  readonly putBack: { readonly field: string; readonly value: Value; readonly what: string } | undefined;
}

export interface LogNote {
  readonly line: string;
  readonly text: string;
  /** Who struck it, and why, where somebody has. */
  readonly struck: { readonly by: string; readonly why: string | undefined } | undefined;
}

/** Commands that are told by what they changed. */
const TOLD_BY_FIELD = new Set([
  'editThing',
  'changeLaterToo',
  'changeGathering',
  'placeSession',
  'renamePerson',
  'offerSkills',
  'moveMealOn',
  'inkSession',
  'chooseAnswer',
  'putBack',
]);
/** One in, the other out: one thing that happened. */
const ONE_SENTENCE = new Set(['takeOver', 'undoTakeOver']);
/** Texts longer than this are not repeated inside a sentence. */
const SHORT_TEXT = 60;

export interface Log {
  readonly entries: readonly LogEntry[];
  /** How many there are in all. */
  readonly total: number;
}

/** An entry that is put into words once it is to be shown. */
interface Untold {
  readonly time: number | undefined;
  tell(): LogEntry;
}

/** `most`: only the newest so many are put into words. A tap on a page does not wait for hundreds. */
export function logEntries(telling: Telling, about: ThingRef, most = Infinity): Log {
  const { view } = telling;
  const { kind } = about;
  if (!isKindName(kind)) return { entries: [], total: 0 };
  const told = withBeginnings(historyOf(view, kind, about.id));
  const entries: Untold[] = [];
  const notes = new Set<string>();
  for (const line of told) {
    if (line.command === 'strikeNote') continue; // told on the note itself
    // What several people's places or several notes have in one line is told of each.
    const isOfMany = line.changes.every(({ sub }) => sub !== '') && !ONE_SENTENCE.has(line.command);
    const parts = isOfMany ? line.changes.map((change) => ({ ...line, changes: [change] })) : [line];
    for (const part of parts) {
      const [change] = part.changes;
      if (!change) continue;
      const isNote = line.command === 'writeNote';
      if (isNote) notes.add(change.sub);
      entries.push({
        time: line.time,
        tell: () => ({
          key: change.act,
          time: line.time,
          sentences: sentencesOf(telling, kind, part),
          note: isNote ? noteOf(view, about, change.sub) : undefined,
          putBack: putBackOf(view, about, kind, part),
        }),
      });
    }
  }
  if (kind === 'task') {
    entries.push(
      ...splitsOf(view, about.id).map((split) => ({
        time: split.time,
        tell: () => ({ ...NOTHING_MORE, ...splitEntry(view, split) }),
      })),
    );
    entries.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
  }
  // Written here and not kept yet: no act tells of it.
  for (const line of thingOf(view, about)?.log.keys() ?? []) {
    if (notes.has(line)) continue;
    const note = noteOf(view, about, line);
    const who = capital(t('person.you'));
    if (note)
      entries.push({
        time: undefined,
        tell: () => ({
          key: line,
          time: undefined,
          sentences: [{ key: 'log.note', gaps: { who, text: note.text } }],
          note,
          putBack: undefined,
        }),
      });
  }
  const newest = entries.reverse().slice(0, most);
  return { entries: newest.map((entry) => entry.tell()), total: entries.length };
}

const NOTHING_MORE = { note: undefined, putBack: undefined };

const splitEntry = (view: RecordView, split: Split): Pick<LogEntry, 'key' | 'time' | 'sentences'> => ({
  key: split.key,
  time: split.time,
  sentences: [{ key: 'log.split', gaps: { who: whoDid(view, split), pieces: commas(split.titles) } }],
});

/** "Mere", or "Mere (by Tom)" as the history says it. */
function whoDid(view: RecordView, { person, by }: Pick<HistoryLine, 'person' | 'by'>): string {
  const name = nameOf(view, person);
  return by === undefined ? name : t('log.who-by', { who: name, by: nameOf(view, by) });
}

/** A field's first change replaced what the thing was made with. */
function withBeginnings(told: readonly HistoryLine[]): readonly HistoryLine[] {
  const made = told.flatMap(({ changes }) => changes).find(({ field }) => field === '');
  const values = made && isMap(made.to) ? made.to : {};
  return told.map((line) => ({
    ...line,
    changes: line.changes.map((change) => {
      const first = Object.hasOwn(values, change.field) ? values[change.field] : undefined;
      const isFirst = change.sub === '' && change.from.length === 0 && first !== undefined;
      return isFirst ? { ...change, from: [first] } : change;
    }),
  }));
}

function noteOf(view: RecordView, about: ThingRef, line: string): LogNote | undefined {
  const note = thingOf(view, about)?.log.get(line);
  if (!note) return undefined;
  const said = view.said({ ...about, field: 'log', sub: line });
  const by = said ? nameOfVoice(view, said) : t('person.somebody');
  return { line, text: note.text, struck: note.struck && { by, why: note.struck.why } };
}

function sentencesOf(telling: Telling, kind: KindName, line: HistoryLine): readonly Sentence[] {
  const { view } = telling;
  const who = whoDid(view, line);
  const [first] = line.changes;
  if (line.command === 'writeNote') return [{ key: 'log.note', gaps: { who, text: noteText(first) } }];
  if (TOLD_BY_FIELD.has(line.command) && line.changes.every(({ field, sub }) => field !== '' && sub === ''))
    return line.changes.map((change) => changeSentence(telling, kind, change, who));
  // The word that was left with it stays to be read when the thing is here again.
  const why = line.command === 'withdrawThing' && first && isMap(first.to) ? first.to['why'] : undefined;
  if (typeof why === 'string' && why !== '') return [{ key: 'did.why.withdrawThing', gaps: { who, why } }];
  const whom = nameOf(view, first?.sub);
  if (line.command === 'takeOver') {
    if (first?.sub !== line.person) return [{ key: 'did.for.takeOver', gaps: { who, whom } }];
    const left = line.changes.find(({ field, sub }) => field === 'claim' && sub !== first?.sub);
    if (left) return [{ key: 'did.takeOver.from', gaps: { who, from: nameOf(view, left.sub) } }];
  }
  return [{ key: wordOf(line, first), gaps: { who, whom } }];
}

function noteText(change: HistoryChange | undefined): string {
  const text = change && isMap(change.to) ? change.to['text'] : undefined;
  return typeof text === 'string' ? text : '';
}

function changeSentence(telling: Telling, kind: KindName, change: HistoryChange, who: string): Sentence {
  const field = t(`name.${kind}.${change.field}` as 'name.task.title');
  const isGone = change.to === false || change.to === '';
  if (isGone && typeof change.from[0] !== 'boolean') return { key: 'change.gone', gaps: { who, field } };
  const to = valueWords(kind, change.field, change.to, telling);
  const [before] = change.from;
  const isFirst = before === undefined || before === '' || before === false;
  if (to.length > SHORT_TEXT) return { key: isFirst ? 'change.first' : 'change.long', gaps: { who, field } };
  if (isFirst) return { key: 'change.to', gaps: { who, field, to } };
  const from = valueWords(kind, change.field, before, telling);
  return from.length > SHORT_TEXT
    ? { key: 'change.to', gaps: { who, field, to } }
    : { key: 'change.from-to', gaps: { who, field, from, to } };
}

/** The sentence of a command, told otherwise where it says no, or was done for somebody else. */
function wordOf(line: HistoryLine, change: HistoryChange | undefined): Key {
  const isForOther =
    change !== undefined && change.sub !== '' && change.field !== 'log' && change.sub !== line.person;
  const value = change && isMap(change.to) ? change.to : undefined;
  if (isForOther && line.command !== 'undoTakeOver')
    switch (change.field) {
      case 'claim':
        return value?.['said'] === 'in' ? 'did.for.in' : 'did.for.out';
      case 'hold':
        return change.to === false ? 'did.for.let-go' : 'did.for.holds';
      case 'come':
        return value?.['comes'] === true ? 'did.for.comes' : 'did.for.comes-not';
      case 'eat':
        return 'did.for.eats';
    }
  if (line.command === 'answerAsk' && value?.['said'] === 'asked') return 'did.not.answerAsk';
  if (line.command === 'wouldCome' && value?.['comes'] === false) return 'did.not.wouldCome';
  if (line.command === 'hostSession' && value?.['hosts'] === false) return 'did.not.hostSession';
  if (line.command === 'closeCall' && change?.to === false) return 'did.not.closeCall';
  const key = `did.${line.command}`;
  return isKey(key) ? key : 'did.unknown';
}

/** What a line replaced in one field, if that is not what stands there now. */
function putBackOf(
  view: RecordView,
  about: ThingRef,
  kind: KindName,
  line: HistoryLine,
): LogEntry['putBack'] {
  const [change] = line.changes;
  const [before] = change?.from ?? [];
  if (!change || line.changes.length !== 1 || before === undefined) return undefined;
  if (change.field === '' || change.sub !== '' || change.field === 'withdrawn') return undefined;
  const now = view.said({ ...about, field: change.field, sub: '' })?.value;
  if (equalValues(now, before)) return undefined;
  return { field: change.field, value: before, what: t(`name.${kind}.${change.field}` as 'name.task.title') };
}
