// What any thing of the record is called, by its first words; empty for one that is not here.
import { type RecordView, type ThingRef, thingOf } from '#record';

const NAMED_BY = ['title', 'name', 'dishes', 'happened', 'where', 'skill', 'words'] as const;
const MOST = 60;

export function titleOf(view: RecordView, ref: ThingRef): string {
  const thing = thingOf(view, ref) as { readonly [field: string]: unknown } | undefined;
  for (const field of NAMED_BY) {
    const value = thing?.[field];
    if (typeof value === 'string' && value !== '')
      return value.length > MOST ? `${value.slice(0, MOST)}…` : value;
  }
  return '';
}
