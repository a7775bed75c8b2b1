// What I am in for, all of it, by its hour; and where two things are at once, told here and nowhere else.
import {
  type CampTime,
  type Engagement,
  type Reading,
  areaRow,
  areasByName,
  campTime,
  dayBounds,
  dayOf,
  hostsOf,
  inFor,
  myHours,
  place,
} from '#record';
import { capital, commas, dayWords, t, whenWords } from '#words';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { engagedName, engagedWords, sameTimeNote } from '../../parts/hours-words.ts';
import { useAnswer } from '../../use-camp.ts';
import './me.css';

interface Line {
  readonly to: string;
  readonly kind: Engagement['kind'] | 'area';
  readonly title: string;
  readonly note: string;
  /** What is at the same time, in words. */
  readonly also: string | undefined;
}

const ICONS: { readonly [kind in Line['kind']]: icon.Drawing } = {
  area: icon.fresh,
  task: icon.tasks,
  meal: icon.meals,
  session: icon.programme,
  call: icon.bell,
};

export function MyHours() {
  const lines = useAnswer(readLines);
  return (
    <section aria-labelledby="me-in-for">
      <div class="head">
        <h2 id="me-in-for">{t('me.in-for')}</h2>
        <a href="/tasks">{t('me.in-for-tasks')}</a>
      </div>
      {lines.length === 0 && <p class="card">{t('me.in-for-none')}</p>}
      {lines.map(({ to, kind, title, note, also }) => (
        <div class="in-for" key={to}>
          <LinkCard to={to} icon={ICONS[kind]} title={title} note={note} isMine isHeading />
          {also !== undefined && (
            <p class="also">
              <Icon of={more.twin} />
              {also}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}

function readLines(reading: Reading): readonly Line[] {
  const { view, now, person } = reading;
  const time = campTime(view, now);
  const hours = myHours(reading);
  const lines = inFor(reading, person).map((each): Line => {
    const { id } = each.thing;
    const own = hours.find((hour) => hour.id === id);
    const where = placeOf(each);
    const isHost = each.kind === 'session' && person !== undefined && hostsOf(each.thing).includes(person);
    return {
      to: `/${each.kind}/${id}`,
      kind: each.kind,
      title: engagedName(view, each),
      note: capital(
        commas([
          engagedWords(each, now, time),
          where === undefined ? undefined : view.get(place, where)?.name,
          isHost ? t('me.in-for-hosts') : undefined,
        ]),
      ),
      also: own && sameTimeNote(reading, own),
    };
  });
  return [...lines, ...readHeld(reading, time)];
}

/** Areas that this person keeps an eye on, by name. */
function readHeld(reading: Reading, time: CampTime): readonly Line[] {
  const { now, person } = reading;
  return areasByName(reading).flatMap((each) => {
    const mine = areaRow(reading, each).holders.find((holder) => holder.person === person);
    if (!mine) return [];
    const day = dayOf(time, mine.until - 1);
    // Nearly always the end of a camp day; not where the hour at which days begin was changed since.
    const note =
      dayBounds(time, day).end === mine.until
        ? t('me.holds', { day: dayWords(day, now, time) })
        : t('me.holds-till', { time: whenWords(mine.until, now, time) });
    return [{ to: `/area/${each.id}`, kind: 'area' as const, title: each.name ?? '', note, also: undefined }];
  });
}

const placeOf = (each: Engagement): string | undefined =>
  each.kind === 'session' ? each.thing.when?.place : each.kind === 'call' ? undefined : each.thing.place;
