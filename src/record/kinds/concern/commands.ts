import type { Refusal } from '../../refusals.ts';
import { changed, create, defineCommand, put, refused, set } from '../../command.ts';
import type { RecordView } from '../../view.ts';
import { type Concern, concern } from './kind.ts';

export const raiseConcern = defineCommand<{
  title?: string | undefined;
  happened?: string | undefined;
  feel?: string | undefined;
  wish?: string | undefined;
  place?: string | undefined;
  urgent?: boolean | undefined;
}>('raiseConcern', (_view, input, who) => {
  const words = { title: input.title, happened: input.happened, feel: input.feel, wish: input.wish };
  const said: { [name: string]: string } = {};
  for (const [name, each] of Object.entries(words)) {
    const trimmed = each?.trim() ?? '';
    if (trimmed !== '') said[name] = trimmed;
  }
  if (Object.keys(said).length === 0) return refused('concern/empty');
  return changed(create(concern, who, { ...said, place: input.place, urgent: input.urgent || undefined }));
});

/** I'm on it, for a concern: held until then; when the time runs out it is open again, visibly. */
export const holdConcern = defineCommand<{
  concern: string;
  untilS: number;
  person?: string | undefined;
}>('holdConcern', (view, input, who) => {
  const known = standing(view, input.concern);
  if (typeof known === 'string') return refused(known);
  const holder = input.person ?? who.person;
  if (holder === undefined) return refused('person/none');
  if (known.settled) return refused('concern/settled');
  if (input.untilS * 1000 <= who.now) return refused('hold/time-passed');
  const before = known.hold.get(holder);
  if (before && before.until === input.untilS) return refused('concern/holding');
  return changed(put(concern, known.id, 'hold', holder, { until: input.untilS }));
});

export const letGoConcern = defineCommand<{ concern: string; person?: string | undefined }>(
  'letGoConcern',
  (view, input, who) => {
    const known = view.get(concern, input.concern);
    const holder = input.person ?? who.person;
    if (!known) return refused('thing/unknown');
    if (holder === undefined) return refused('person/none');
    return known.hold.get(holder)
      ? changed(put(concern, known.id, 'hold', holder, false))
      : refused('concern/not-holding');
  },
);

export const settleConcern = defineCommand<{ concern: string; how?: string | undefined }>(
  'settleConcern',
  (view, input) => {
    const known = standing(view, input.concern);
    if (typeof known === 'string') return refused(known);
    if (known.settled) return refused('concern/settled');
    const how = input.how?.trim() ?? '';
    return changed(set(concern, known.id, 'settled', how === '' ? {} : { how }));
  },
);

export const reopenConcern = defineCommand<{ concern: string }>('reopenConcern', (view, input) => {
  const known = standing(view, input.concern);
  if (typeof known === 'string') return refused(known);
  return known.settled ? changed(set(concern, known.id, 'settled', false)) : refused('concern/open');
});

function standing(view: RecordView, id: string): Concern | Refusal {
  const known = view.get(concern, id);
  if (!known) return 'thing/unknown';
  return known.withdrawn ? 'thing/withdrawn' : known;
}
