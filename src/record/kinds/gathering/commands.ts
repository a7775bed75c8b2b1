import { isZone, parseDate } from '#base';
import { changed, create, defineCommand, refused } from '../../command.ts';
import type { Refusal } from '../../refusals.ts';
import { editThing } from '../../things.ts';
import { theGathering } from '../moment.ts';
import { type LICENCES, gathering } from './kind.ts';

/** Days a gathering may last. */
export const MAX_DAYS = 60;

interface Dates {
  readonly start: string;
  readonly end: string;
  readonly zone: string;
}

/** Dates that exist and go together, in a zone that is known; or why not. */
function wrongDates({ start, end, zone }: Dates): Refusal | undefined {
  const first = parseDate(start);
  const last = parseDate(end);
  if (first === undefined || last === undefined || last < first || last - first >= MAX_DAYS)
    return 'gathering/dates';
  return isZone(zone) ? undefined : 'gathering/zone';
}

export const startGathering = defineCommand<{
  title: string;
  start: string;
  end: string;
  zone: string;
  place?: string | undefined;
  licence?: (typeof LICENCES)[number] | undefined;
}>('startGathering', (view, input, who) => {
  if (theGathering(view)) return refused('gathering/exists');
  const wrong = wrongDates(input);
  if (wrong) return refused(wrong);
  const { title, start, end, zone, place } = input;
  const licence = input.licence ?? 'CC-BY-SA-4.0';
  return changed(create(gathering, who, { title, start, end, zone, place, licence }));
});

/**
 * Its name, place and days. What is planned keeps its instant: only the numbers of the days are counted anew from the
 * first date. A field given as `undefined` is left as it is.
 */
export const changeGathering = defineCommand<{
  gathering: string;
  fields: Partial<Dates> & {
    readonly title?: string | undefined;
    readonly place?: string | undefined;
    readonly dayStarts?: number | undefined;
  };
}>('changeGathering', (view, { gathering: id, fields }, who) => {
  const known = view.get(gathering, id);
  if (!known) return refused('thing/unknown');
  if (fields.title?.trim() === '') return refused('gathering/no-title');
  const wrong = wrongDates({
    start: fields.start ?? known.start ?? '',
    end: fields.end ?? known.end ?? '',
    zone: fields.zone ?? known.zone ?? '',
  });
  if (wrong) return refused(wrong);
  return editThing.decide(view, { kind: 'gathering', id, fields }, who);
});
