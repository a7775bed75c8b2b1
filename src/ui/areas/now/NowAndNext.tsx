// What is on, what comes next, and the next meal.
import { type RecordView, type Session, campTime, endOf, nowAndNext, place, startOf } from '#record';
import type { Reading } from '#record';
import { capital, clock, dayWords, lengthUntil, sentences, t } from '#words';
import { useAnswer } from '../../use-camp.ts';
import { dayOf } from '#record';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly hour: string;
  readonly to: string;
  readonly title: string;
  readonly note: string;
}

export function NowAndNext() {
  const lines = useAnswer(readLines);
  return (
    <section class="card" aria-label={t('now.and-next')}>
      {lines.length === 0 ? (
        <p>
          {t('now.nothing-on')} <a href="/programme">{t('now.programme')}</a>
        </p>
      ) : (
        <dl class="nn">
          {lines.map(({ key, label, hour, to, title, note }) => (
            <div key={key}>
              <dt>
                <b>{label}</b>
                <br />
                {hour}
              </dt>
              <dd>
                <a href={to}>{title}</a>
                <span class="meta">{note}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function readLines(reading: Reading): readonly Line[] {
  const { view, now } = reading;
  const { on, next, meal } = nowAndNext(reading);
  const time = campTime(view, now);
  const lines: Line[] = on.map((each) => ({
    ...sessionLine(view, each),
    label: t('now.now'),
    hour: t('time.till', { time: clock(endOf(each), time.zone) }),
    note: placeName(view, each.when?.place) ?? '',
  }));
  if (next) {
    const until = capital(t('time.in', { length: lengthUntil(startOf(next), now) }));
    lines.push({
      ...sessionLine(view, next),
      label: t('now.next'),
      hour: clock(startOf(next), time.zone),
      note: sentences([placeName(view, next.when?.place), until]),
    });
  }
  if (meal?.when) {
    const isToday = dayOf(time, meal.when.at) === dayOf(time, Math.floor(now / 1000));
    const sitting = t(`meal.${meal.sitting ?? 'snack'}`);
    lines.push({
      key: meal.id,
      to: `/meal/${meal.id}`,
      label: sitting,
      hour: clock(meal.when.at, time.zone),
      title: meal.dishes ?? sitting,
      note: sentences([
        placeName(view, meal.place),
        isToday ? undefined : capital(dayWords(dayOf(time, meal.when.at), now, time)),
      ]),
    });
  }
  return lines;
}

const sessionLine = (view: RecordView, each: Session): Pick<Line, 'key' | 'to' | 'title'> => ({
  key: each.id,
  to: `/session/${each.id}`,
  title: each.title ?? placeName(view, each.when?.place) ?? '',
});

const placeName = (view: RecordView, id: string | undefined): string | undefined =>
  id === undefined ? undefined : view.get(place, id)?.name;
