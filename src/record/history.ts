// A thing's history from its acts alone: who, when, what, from what to what (rule X7). Nothing is replayed and
// nothing is stored for it.
import type { Value } from '#base';
import { type Voice, voiceOf } from './kinds/person/queries.ts';
import type { HistoryAct } from './acts.ts';
import type { RecordView } from './view.ts';

export interface HistoryChange {
  /** The act's name. */
  readonly act: string;
  readonly field: string;
  readonly sub: string;
  readonly to: Value;
  /** The values it replaced: none for a first word, several where it settled a choice. */
  readonly from: readonly Value[];
}

/** One command of one person: what they did in one go. */
export interface HistoryLine extends Voice {
  readonly command: string;
  /** Seconds since 1970 by the writer's clock. */
  readonly time: number;
  readonly changes: readonly HistoryChange[];
}

/** A line that more acts may belong to. */
interface Open {
  readonly line: HistoryLine;
  readonly changes: HistoryChange[];
  last: HistoryAct;
}

/** Newest last. Acts of one command, written together, are one line. */
export function historyOf(view: RecordView, kind: string, id: string): readonly HistoryLine[] {
  const acts = view.actsOf(kind, id);
  const byName = new Map(acts.map((act) => [act.name, act]));
  const lines: Open[] = [];
  // Of hundreds of lines only those that an act may belong to are looked at.
  const byCommand = new Map<string, Open[]>();
  for (const act of acts) {
    const change: HistoryChange = {
      act: act.name,
      field: act.field,
      sub: act.sub,
      to: act.value,
      from: act.refs.flatMap((ref) => {
        const before = byName.get(ref);
        return before?.key === act.key ? [before.value] : [];
      }),
    };
    const key = `${act.author} ${act.command} ${act.time}`;
    const begun = byCommand.get(key) ?? [];
    const open = begun.find(({ last }) => isSameCommand(last, act));
    if (open) {
      open.changes.push(change);
      open.last = act;
      continue;
    }
    const changes = [change];
    const line: HistoryLine = { command: act.command, ...voiceOf(view, act), time: act.time, changes };
    const next = { line, changes, last: act };
    lines.push(next);
    byCommand.set(key, [...begun, next]);
  }
  return lines.map(({ line }) => line).sort((a, b) => a.time - b.time);
}

/** Commands write their acts one after the other, all with one time. */
function isSameCommand(last: HistoryAct, act: HistoryAct): boolean {
  return (
    last.author === act.author &&
    last.command === act.command &&
    last.time === act.time &&
    act.seq > last.seq &&
    act.seq - last.seq < 64
  );
}
