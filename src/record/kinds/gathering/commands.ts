import { isZone, parseDate } from '#base';
import { changed, create, defineCommand, refused } from '../../command.ts';
import { theGathering } from '../moment.ts';
import { type LICENCES, gathering } from './kind.ts';

/** Days a gathering may last. */
export const MAX_DAYS = 60;

export const startGathering = defineCommand<{
  title: string;
  start: string;
  end: string;
  zone: string;
  place?: string | undefined;
  licence?: (typeof LICENCES)[number] | undefined;
}>('startGathering', (view, input, who) => {
  if (theGathering(view)) return refused('gathering/exists');
  const first = parseDate(input.start);
  const last = parseDate(input.end);
  if (first === undefined || last === undefined || last < first || last - first >= MAX_DAYS)
    return refused('gathering/dates');
  if (!isZone(input.zone)) return refused('gathering/zone');
  const { title, start, end, zone, place } = input;
  const licence = input.licence ?? 'CC-BY-SA-4.0';
  return changed(create(gathering, who, { title, start, end, zone, place, licence }));
});
