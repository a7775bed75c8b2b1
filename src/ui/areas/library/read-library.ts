// What the starting library shows: its lines by area, each with what it comes to in words and how it stands here.
import {
  type LibraryArea,
  type LibraryStanding,
  type LibraryTask,
  type Reading,
  area,
  campTime,
  libraryDays,
  libraryStanding,
  task,
} from '#record';
import { library } from '#library';
import { capital, commas, fullClock, lengthOf, sentences, t } from '#words';

export interface Line {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly standing: LibraryStanding | 'past';
  /** The page of what is here. */
  readonly to: string | undefined;
}

export interface LineGroup {
  readonly key: string;
  readonly name: string;
  /** The area itself first, then its work. */
  readonly lines: readonly Line[];
}

export function readLibrary({ view, now }: Reading): readonly LineGroup[] {
  const time = campTime(view, now);
  const standing = libraryStanding(view, library);
  const pages = new Map<string, string>();
  for (const each of [...view.all(area), ...view.all(task)])
    if (each.library !== undefined && each.withdrawn === undefined)
      pages.set(each.library, `/${each.kind}/${each.id}`);
  const lineOf = (line: LibraryTask): Line => {
    const isPast = line.hours !== undefined && libraryDays(line.hours, time, now).length === 0;
    const known = standing.get(line.key) ?? 'new';
    return {
      key: line.key,
      title: line.title,
      note: sentences([line.why.replace(/\.$/, ''), capital(factsOf(line))]),
      standing: isPast && known !== 'here' ? 'past' : known,
      to: pages.get(line.key),
    };
  };
  return library.areas.map((line) => ({
    key: line.key,
    name: line.name,
    lines: [
      areaLine(line, standing.get(line.key) ?? 'new', pages.get(line.key)),
      ...library.tasks.filter((each) => each.area === line.key).map(lineOf),
    ],
  }));
}

const areaLine = (
  { key, name, why }: LibraryArea,
  standing: LibraryStanding,
  to: string | undefined,
): Line => ({
  key,
  title: t('library.area-itself', { name }),
  note: t('library.area-why', { why }),
  standing,
  to,
});

/** "Every day but the last, 4:00 pm, 60 min, 3 to 6 hands" */
function factsOf({ hours, minutes, need, sort }: LibraryTask): string {
  return commas([
    hours && t(`library.days.${hours.days}`, { time: fullClock(hours.at) }),
    sort === 'standing' ? t('library.standing') : undefined,
    minutes === undefined ? undefined : lengthOf(minutes),
    need && handsWords(need),
  ]);
}

const handsWords = ({ min, max = min }: NonNullable<LibraryTask['need']>): string =>
  max === min ? t('library.hands', { n: min }) : t('library.hands-to', { min, max });

/** What can be chosen: not what is here, nor what has no day left. */
export const isToChoose = ({ standing }: Line): boolean => standing === 'new' || standing === 'gone';
