// That a task was split is written on its pieces. Whoever looks for what happened looks at the whole: told there too.
import { type RecordView, historyOf, task } from '#record';

export interface Split {
  /** The name of the first piece's first act: one of a kind. */
  readonly key: string;
  /** Seconds since 1970 by the writer's clock. */
  readonly time: number;
  readonly person: string | undefined;
  readonly by: string | undefined;
  /** As they are called now, whatever became of them. */
  readonly titles: readonly string[];
}

/** What of a task was split off, those pieces that were made in one go together; oldest first. */
export function splitsOf(view: RecordView, whole: string): readonly Split[] {
  const pieces = view.hidden.whole(() => view.all(task)).filter(({ partOf }) => partOf === whole);
  const splits = new Map<string, Split & { readonly titles: string[] }>();
  for (const { id, title } of pieces) {
    const [line] = historyOf(view, 'task', id);
    const act = line?.changes[0]?.act;
    if (line?.command !== 'splitTask' || act === undefined || title === undefined) continue;
    const { time, person, by } = line;
    const which = JSON.stringify([time, person, by]);
    const known = splits.get(which);
    if (known) known.titles.push(title);
    else splits.set(which, { key: act, time, person, by, titles: [title] });
  }
  return [...splits.values()].sort((a, b) => a.time - b.time);
}
