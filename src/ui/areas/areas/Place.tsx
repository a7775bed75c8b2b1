// One place: what it is, what happens there from now on, the work there, and the areas that belong to it.
import { type CampTime, type Happening, campTime, place, placeUse } from '#record';
import { capital, t } from '#words';
import * as more from '../../look/icons-more.ts';
import { Choices } from '../../parts/Choices.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { TaskItem, type TaskItemProps, taskMeta } from '../../parts/TaskItem.tsx';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import type { ScreenParams } from '../../lazy.tsx';
import { useAnswer } from '../../use-camp.ts';
import { happeningHour, happeningTitle } from './happening.ts';
import './areas.css';

/** Lines of each list; the rest is on the programme and among the tasks. */
const MOST = 8;

export function PlaceScreen({ id }: ScreenParams) {
  const found = useAnswer(
    (reading) => {
      const { view, now } = reading;
      const known = view.get(place, id);
      if (!known) return undefined;
      const time = campTime(view, now);
      const use = placeUse(reading, id);
      const work = use.tasks.map((row) => ({ row, meta: taskMeta(reading, row, time) }));
      return { known, use, work, now, time };
    },
    [id],
  );
  const up = { to: '/places', name: t('places.title') };
  if (!found) return <NothingHere up={up} />;
  const { known, use, work, now, time } = found;
  const { name = '', about: words, sort, capacity, features = [], withdrawn } = known;
  const about = { kind: 'place', id } as const;
  const tags = [
    ...(sort === undefined || sort === 'other' ? [] : [t(`place.sort.${sort}`)]),
    ...(capacity === undefined ? [] : [t('place.fits', { n: capacity })]),
    ...features,
  ];
  return (
    <Screen title={name} up={up} {...(words === undefined ? {} : { lead: words })}>
      <Withdrawn about={about} />
      <Mark kind="place" id={id} />
      {tags.length > 0 && (
        <ul class="tags after-little">
          {tags.map((tag) => (
            <li class="tag" key={tag}>
              {capital(tag)}
            </li>
          ))}
        </ul>
      )}
      <Happens of={use.happenings} now={now} time={time} />
      <Work of={work} />
      {use.areas.length > 0 && (
        <section aria-labelledby="place-areas">
          <div class="head">
            <h2 id="place-areas">{t('areas.title')}</h2>
          </div>
          {use.areas.map((area) => (
            <LinkCard
              key={area.id}
              to={`/area/${area.id}`}
              icon={more.leaf}
              title={area.name ?? ''}
              note={area.why ?? ''}
            />
          ))}
        </section>
      )}
      <Choices about={about} />
      <ChangeOrTakeAway
        about={about}
        what={name}
        changeAt={`/place/${id}/change`}
        isGone={Boolean(withdrawn)}
      />
      <Log about={about} />
    </Screen>
  );
}

function Happens({ of, now, time }: { of: readonly Happening[]; now: number; time: CampTime }) {
  const shown = of.slice(0, MOST);
  return (
    <section aria-labelledby="place-happens">
      <div class="head">
        <h2 id="place-happens">{t('place.happens')}</h2>
        <a href="/programme">{t('place.programme')}</a>
      </div>
      {shown.length === 0 ? (
        <p class="meta">{t('place.nothing')}</p>
      ) : (
        <ol class="list">
          {shown.map((each) => (
            <li class="item" key={each.thing.id}>
              <span class="hour">{happeningHour(each, now, time)}</span>
              <div class="txt">
                <p class="t">
                  <a href={`/${each.kind}/${each.thing.id}`}>{happeningTitle(each)}</a>
                </p>
              </div>
            </li>
          ))}
        </ol>
      )}
      {shown.length < of.length && <p class="note">{t('place.more', { n: of.length - shown.length })}</p>}
    </section>
  );
}

function Work({ of }: { of: readonly TaskItemProps[] }) {
  if (of.length === 0) return null;
  const shown = of.slice(0, MOST);
  return (
    <section aria-labelledby="place-work">
      <div class="head">
        <h2 id="place-work">{t('place.work')}</h2>
        <a href="/tasks">{t('now.all-tasks')}</a>
      </div>
      <ul class="list">
        {shown.map(({ row, meta }) => (
          <TaskItem key={row.task.id} row={row} meta={meta} />
        ))}
      </ul>
      {shown.length < of.length && <p class="note">{t('place.more', { n: of.length - shown.length })}</p>}
    </section>
  );
}
