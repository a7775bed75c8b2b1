import { changed, create, defineCommand, put, refused } from '../../command.ts';
import { area } from './kind.ts';

export const addArea = defineCommand<{
  name: string;
  why?: string | undefined;
  place?: string | undefined;
  minHolders?: number | undefined;
  checklist?: readonly string[] | undefined;
}>('addArea', (_view, input, who) => {
  const name = input.name.trim();
  if (name === '') return refused('area/no-name');
  return changed(create(area, who, { ...input, name }));
});

/** I'm on it, for an area: held until then, and visibly free again after. */
export const holdArea = defineCommand<{ area: string; untilS: number; person?: string | undefined }>(
  'holdArea',
  (view, input, who) => {
    const known = view.get(area, input.area);
    const holder = input.person ?? who.person;
    if (!known) return refused('thing/unknown');
    if (known.withdrawn) return refused('thing/withdrawn');
    if (holder === undefined) return refused('person/none');
    if (input.untilS * 1000 <= who.now) return refused('hold/time-passed');
    const before = known.hold.get(holder);
    if (before && before.until === input.untilS) return refused('thing/same');
    return changed(put(area, known.id, 'hold', holder, { until: input.untilS }));
  },
);

export const letGoArea = defineCommand<{ area: string; person?: string | undefined }>(
  'letGoArea',
  (view, input, who) => {
    const known = view.get(area, input.area);
    const holder = input.person ?? who.person;
    if (!known) return refused('thing/unknown');
    if (holder === undefined) return refused('person/none');
    return known.hold.get(holder)
      ? changed(put(area, known.id, 'hold', holder, false))
      : refused('hold/not-holding');
  },
);
