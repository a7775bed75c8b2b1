// The day as a round, noon on top: where the sun stands, the meals, and what is yours. The same in words for
// those who listen.
import { MINUTE, toLocal } from '#base';
import { type CampTime, type Reading, campTime, dayOf, inFor, mealsByHour } from '#record';
import { capital, commas, fullClock, shortClock, t } from '#words';
import { hoursName } from '../../parts/hours-words.ts';
import { useAnswer } from '../../use-camp.ts';

const RADIUS = 40;
const MIDDLE = 50;
const DAY_MINUTES = 24 * 60;
/** Light from, and until (minutes after midnight): where the track is drawn as day. */
const EVENING = 21 * 60;

interface Mark {
  readonly minutes: number;
  readonly isYours: boolean;
  readonly words: string;
  readonly isPast: boolean;
}

interface Day {
  readonly minutes: number;
  readonly dayStarts: number;
  readonly marks: readonly Mark[];
}

export function Round() {
  const { minutes, dayStarts, marks } = useAnswer(readDay);
  const label = [
    t('round.label', { time: fullClock(minutes) }),
    capital(commas(marks.flatMap(({ isPast, words }) => (isPast ? [] : [words])))),
  ].join(' ');
  const sun = pointAt(minutes);
  return (
    <svg class="round" viewBox="0 0 100 100" role="img" aria-label={label}>
      <path class="track" d={arc(dayStarts, EVENING)} />
      <path class="night" d={arc(EVENING, dayStarts)} />
      <path class="gone" d={arc(dayStarts, minutes)} />
      {marks.map(({ minutes: at, isYours }) => {
        const { x, y } = pointAt(at);
        return <circle key={`${at} ${isYours}`} class={isYours ? 'yours' : 'meal'} cx={x} cy={y} r={4.4} />;
      })}
      <circle class="sun" cx={sun.x} cy={sun.y} r={7.5} />
      <text x={MIDDLE} y="56.5">
        {fullClock(minutes).split(/\s/)[0]}
      </text>
    </svg>
  );
}

function readDay(reading: Reading): Day {
  const { view, now, person } = reading;
  const time = campTime(view, now);
  const today = dayOf(time, Math.floor(now / 1000));
  const meals = mealsByHour(view).flatMap((each) =>
    each.when && dayOf(time, each.when.at) === today
      ? [markAt(each.when.at, false, t(`meal.${each.sitting ?? 'snack'}`), now, time)]
      : [],
  );
  const yours = inFor(reading, person).flatMap((each) => {
    const isDue = each.kind === 'task' && each.thing.when?.due === true;
    const at = isDue ? each.thing.when?.at : each.start;
    if (at === undefined || dayOf(time, at) !== today) return [];
    return [markAt(at, true, hoursName(view, each), now, time, isDue)];
  });
  const { minutes } = toLocal(Math.floor(now / MINUTE) * MINUTE, time.zone);
  return { minutes, dayStarts: time.dayStarts, marks: [...meals, ...yours] };
}

function markAt(
  instantS: number,
  isYours: boolean,
  what: string,
  now: number,
  time: CampTime,
  isDue = false,
): Mark {
  const at = t(isDue ? 'time.by' : 'time.at', { time: shortClock(instantS, time.zone) });
  return {
    minutes: toLocal(instantS * 1000, time.zone).minutes,
    isYours,
    words: t(isYours ? 'round.yours' : 'round.item', { what, at }),
    isPast: instantS * 1000 < now,
  };
}

const angleOf = (minutes: number): number => ((minutes - DAY_MINUTES / 2) / DAY_MINUTES) * 2 * Math.PI;

function pointAt(minutes: number): { readonly x: number; readonly y: number } {
  const angle = angleOf(minutes);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(MIDDLE + RADIUS * Math.sin(angle)), y: round(MIDDLE - RADIUS * Math.cos(angle)) };
}

/** Clockwise from one time to another. */
function arc(from: number, to: number): string {
  const length = (to - from + DAY_MINUTES) % DAY_MINUTES;
  const a = pointAt(from);
  const b = pointAt(to);
  return `M${a.x} ${a.y}A${RADIUS} ${RADIUS} 0 ${length > DAY_MINUTES / 2 ? 1 : 0} 1 ${b.x} ${b.y}`;
}
