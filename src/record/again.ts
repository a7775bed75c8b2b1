// Things that are the same wherever they are made from the same words (rules V10, V11): to make one that is here
// already is to change nothing, and to make one that was taken away is to put it back. And the way back from having
// added several in one go.
import { type Value, latin1 } from '#base';
import { type Change, changed, defineCommand, refused } from './command.ts';
import { isKindName, kinds } from './kinds/index.ts';
import type { Kind } from './kind.ts';
import { type ThingRef, thingOf } from './things.ts';
import type { RecordView } from './view.ts';

/** Whether it was taken away, or let go because nobody wanted it; of a thing as a view shows it. */
export const isGone = (thing: { readonly withdrawn?: unknown; readonly done?: unknown }): boolean =>
  thing.withdrawn !== undefined || isLetGo(thing.done);

const isLetGo = (done: unknown): boolean =>
  typeof done === 'object' && done !== null && 'how' in done && done.how === 'let-go';

/** What it takes for a thing to be here: all of it, putting it back, or nothing. `rest`: written with a new one alone. */
export function toBeHere(view: RecordView, made: Change, rest: readonly Change[]): readonly Change[] {
  const known = isKindName(made.kind) ? view.get(kinds[made.kind] as Kind, made.id) : undefined;
  if (!known) return [made, ...rest];
  const back = (field: string): Change => ({
    kind: made.kind,
    id: made.id,
    field,
    sub: '',
    value: false satisfies Value,
  });
  return [
    ...(known.withdrawn ? [back('withdrawn')] : []),
    ...('done' in known && isLetGo(known.done) ? [back('done')] : []),
  ];
}

/**
 * Takes back what this device has just added, all in one go. What somebody else has added as well stays, and so does
 * what others have taken away or put back since.
 */
export const takeBackAdded = defineCommand<{ things: readonly ThingRef[] }>(
  'takeBackAdded',
  (view, input, who) => {
    const author = latin1(who.author);
    const changes: Change[] = [];
    for (const { kind, id } of input.things) {
      const known = thingOf(view, { kind, id });
      if (!known) return refused('thing/unknown');
      if (known.withdrawn || !isOnlyOf(view, { kind, id }, author)) continue;
      changes.push({ kind, id, field: 'withdrawn', sub: '', value: {} });
    }
    return changes.length === 0 ? refused('thing/same') : changed(...changes);
  },
);

function isOnlyOf(view: RecordView, { kind, id }: ThingRef, author: string): boolean {
  const put = view.heads({ kind, id, field: 'withdrawn', sub: '' }) ?? [];
  const made = view.heads({ kind, id, field: '', sub: '' }) ?? [];
  return (put.length > 0 ? put : made).every((said) => said.author === author);
}
