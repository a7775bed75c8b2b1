// A thing's log as it is shown: its history in sentences, newest first, with its notes among them. Everything is
// worked out here, so that the view only draws.
import { type Value, equalValues, isMap } from '#base';
import {
  type HistoryLine,
  type KindName,
  type RecordView,
  type ThingRef,
  historyOf,
  isKindName,
  thingOf,
} from '#record';
import { capital, commas, t } from '#words';
import { nameOfVoice } from '../by-whom.ts';
import { type Sentence, sentencesOf, whoDid } from './sentences.ts';
import { type Split, splitsOf } from './splits.ts';
import type { Telling } from './values.ts';

export interface LogEntry {
  readonly key: string;
  /** Seconds since 1970; undefined for what is not kept yet. */
  readonly time: number | undefined;
  readonly sentences: readonly Sentence[];
  readonly note: LogNote | undefined;
  readonly putBack: ChangeBack | undefined;
}

/** A field, what it was before this line, and what it is now: undefined where nobody has said so yet. */
interface ChangeBack {
  readonly field: string;
  readonly value: Value;
  readonly now: Value | undefined;
  readonly what: string;
}

export interface LogNote {
  readonly line: string;
  readonly text: string;
  /** Who struck it, and why, where somebody has. */
  readonly struck: { readonly by: string; readonly why: string | undefined } | undefined;
}

/** One in, the other out: one thing that happened. */
const ONE_SENTENCE = new Set(['takeOver', 'undoTakeOver']);

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
  return {
    field: change.field,
    value: before,
    now,
    what: t(`name.${kind}.${change.field}` as 'name.task.title'),
  };
}
