// What happened to a thing, one line of its history after the other, as sentences: by the command that did it, or by
// what it changed.
import { isMap } from '#base';
import type { HistoryChange, HistoryLine, KindName, RecordView } from '#record';
import { type Key, isKey, t } from '#words';
import { nameOf } from '../../names.ts';
import { type Telling, valueWords } from './values.ts';

/** A sentence and what goes in its gaps; {who} and {whom} are drawn as names. */
export interface Sentence {
  readonly key: Key;
  readonly gaps: { readonly [name: string]: string };
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
/** Texts longer than this are not repeated inside a sentence. */
const SHORT_TEXT = 60;

/** "Mere", or "Mere (by Tom)" as the history says it. */
export function whoDid(view: RecordView, { person, by }: Pick<HistoryLine, 'person' | 'by'>): string {
  const name = nameOf(view, person);
  return by === undefined ? name : t('log.who-by', { who: name, by: nameOf(view, by) });
}

export function sentencesOf(telling: Telling, kind: KindName, line: HistoryLine): readonly Sentence[] {
  const { view } = telling;
  const who = whoDid(view, line);
  const [first] = line.changes;
  if (line.command === 'writeNote') return [{ key: 'log.note', gaps: { who, text: noteText(first) } }];
  if (TOLD_BY_FIELD.has(line.command) && line.changes.every(({ field, sub }) => field !== '' && sub === ''))
    return line.changes.map((change) =>
      changeSentence(telling, kind, change, who, line.command === 'putBack'),
    );
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

function changeSentence(
  telling: Telling,
  kind: KindName,
  change: HistoryChange,
  who: string,
  isAgain: boolean,
): Sentence {
  const again = isAgain ? againKey(kind, change) : undefined;
  if (again) return { key: again, gaps: { who } };
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

/** How a thing stands, changed back: told as the command that would have done it, not as a field and its value. */
function againKey(kind: KindName, { field, to }: HistoryChange): Key | undefined {
  switch (`${kind}.${field}`) {
    case 'task.done':
      if (to === false) return 'did.reopenTask';
      return isMap(to) && to['how'] === 'let-go' ? 'change.again.let-go' : 'change.again.done';
    case 'concern.settled':
      return to === false ? 'did.reopenConcern' : 'change.again.settled';
    case 'call.closed':
      return to === true ? 'change.again.enough' : 'did.not.closeCall';
    default:
      return undefined;
  }
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
