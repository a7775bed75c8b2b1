// One area: what for, where, who holds it till when, the work in it, and what is looked at each time.
import { area, areaRow, campTime, dayBounds, dayOf, foldLater, openTasks, place } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { TaskItem, taskMeta } from '../../parts/TaskItem.tsx';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import type { ScreenParams } from '../../lazy.tsx';
import { useAnswer, useCampTime, useClock, usePerson, useRun } from '../../use-camp.ts';
import { Holders } from './Holders.tsx';
import { hold, letGo, tillMeant, tillWords, tillsNow } from './holding.ts';
import './areas.css';

/** Tasks shown here; all of them are on Tasks. */
const MOST_TASKS = 6;

export function AreaScreen({ id }: ScreenParams) {
  const run = useRun();
  const now = useClock();
  const time = useCampTime();
  const me = usePerson() ?? '';
  const [chosen, choose] = useState<number | undefined>(undefined);
  const found = useAnswer(
    (reading) => {
      const known = reading.view.get(area, id);
      return known && { row: areaRow(reading, known), where: reading.view.get(place, known.place ?? '') };
    },
    [id],
  );
  const up = { to: '/areas', name: t('areas.title') };
  if (!found) return <NothingHere up={up} />;
  const { row, where } = found;
  const { name = '', why, checklist = [], withdrawn } = row.area;
  const about = { kind: 'area', id } as const;
  const isGone = Boolean(withdrawn);
  const tills = tillsNow(now, time);
  const till = tills.find(({ untilS }) => untilS === chosen) ?? tillMeant(tills);
  const mine = row.area.hold.get(me);
  return (
    <Screen
      title={name}
      up={up}
      {...(why === undefined ? {} : { lead: why })}
      dock={
        !isGone &&
        till && (
          <Acts
            about={about}
            what={name}
            isYours={row.isMine}
            onTake={() => hold(run, id, name, tillWords(till.untilS, now, time), till.untilS)}
            onStepBack={() => letGo(run, id, mine ? mine.until : till.untilS)}
          />
        )
      }
    >
      <Withdrawn about={about} />
      <Mark kind="area" id={id} />
      {where && (
        <div class="block">
          <LinkCard
            to={`/place/${where.id}`}
            icon={more.place}
            title={where.name ?? t('area.where')}
            note={where.about ?? ''}
          />
        </div>
      )}
      <Holders row={row} tills={tills} till={till} onChoose={choose} isGone={isGone} />
      {checklist.length > 0 && <Checklist lines={checklist} />}
      <Work id={id} name={name} />
      <Choices about={about} />
      <ChangeOrTakeAway about={about} what={name} changeAt={`/area/${id}/change`} isGone={isGone} />
      <Log about={about} />
    </Screen>
  );
}

function Checklist({ lines }: { lines: readonly string[] }) {
  return (
    <section aria-labelledby="area-checklist">
      <div class="head">
        <h2 id="area-checklist">{t('area.checklist')}</h2>
      </div>
      <ul class="list checks">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Work({ id, name }: { id: string; name: string }) {
  const { rows, rest } = useAnswer(
    (reading) => {
      const time = campTime(reading.view, reading.now);
      const tomorrow = dayBounds(time, dayOf(time, Math.floor(reading.now / 1000)) + 1);
      const open = openTasks(reading, (each) => each.area === id);
      const { rows: all } = foldLater(open, tomorrow.end);
      const shown = all.slice(0, MOST_TASKS).map((row) => ({ row, meta: taskMeta(reading, row, time) }));
      return { rows: shown, rest: all.length - shown.length };
    },
    [id],
  );
  return (
    <section aria-labelledby="area-work">
      <div class="head">
        <h2 id="area-work">{t('area.work')}</h2>
        <a href={`/tasks/new?area=${id}`} aria-label={t('area.new-task-of', { name })}>
          {t('area.new-task')}
        </a>
      </div>
      {rows.length === 0 && <p class="meta">{t('area.no-work')}</p>}
      <ul class={rows.length === 0 ? '' : 'list'}>
        {rows.map(({ row, meta }) => (
          <TaskItem key={row.task.id} row={row} meta={meta} />
        ))}
      </ul>
      {rest > 0 && (
        <p class="after-little">
          <a class="btn quiet small" href="/tasks">
            {t('area.more-work', { n: rest })}
          </a>
        </p>
      )}
    </section>
  );
}
