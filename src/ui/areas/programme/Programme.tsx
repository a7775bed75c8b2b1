// The programme of a day, down the root: sessions and meals by their hour, two in one place in one frame, a line
// where something stood before it was moved. Below it what was offered and has no hour yet.
import {
  type Reading,
  type Session,
  comingTo,
  dayProgramme,
  hostsOf,
  myHours,
  session,
  sessionsToPlace,
  takenAway,
} from '#record';
import { fullClock, t } from '#words';
import { useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Gone } from '../../parts/Gone.tsx';
import { Runner } from '../../parts/Runner.tsx';
import { useAnswer } from '../../use-camp.ts';
import { Coming } from './Coming.tsx';
import { DayFrame, dayLooked } from './DayFrame.tsx';
import { EntryCard } from './EntryCard.tsx';
import { type Row, rowOf } from './day-rows.ts';
import { noteOf } from './session-words.ts';
import '../../parts/button.css';
import '../../parts/card.css';

export function ProgrammeScreen({ query }: ScreenParams) {
  const { looked, rows, ideas, gone } = useAnswer((reading) => readDay(reading, query), [query]);
  const { time, nowS } = looked;
  return (
    <DayFrame title={t('programme.title')} looked={looked}>
      {rows.length === 0 ? (
        <Empty title={t('programme.empty')}>{t('programme.empty-note')}</Empty>
      ) : (
        <>
          <DayRows key={looked.day} rows={rows} nowS={nowS} zone={time.zone} />
          <p class="note after-little">{t('programme.night', { time: fullClock(time.dayStarts) })}</p>
        </>
      )}
      <Ideas of={ideas} />
      <Gone rows={gone} />
    </DayFrame>
  );
}

/** Of what is over today so much stays in sight; the rest is one tap away, so that now is on the first screen. */
const EARLIER_SHOWN = 1;

function DayRows({ rows, nowS, zone }: { rows: readonly Row[]; nowS: number | undefined; zone: string }) {
  const [isWhole, setWhole] = useState(false);
  const earlier = rows.filter(({ isPast, at }) => nowS !== undefined && isPast && at < nowS);
  const folded = new Set(isWhole ? [] : earlier.slice(0, -EARLIER_SHOWN));
  return (
    <>
      {folded.size > 0 && (
        <button type="button" class="btn quiet small" onClick={() => setWhole(true)}>
          {t('programme.earlier', { n: folded.size })}
        </button>
      )}
      <Runner
        zone={zone}
        nowS={nowS}
        rows={rows
          .filter((row) => !folded.has(row))
          .map((row) => ({ ...row, card: <EntryCard row={row} /> }))}
      />
    </>
  );
}

interface Idea {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly isHosting: boolean;
  readonly isComing: boolean;
}

function Ideas({ of }: { of: readonly Idea[] }) {
  if (of.length === 0) return null;
  return (
    <section aria-labelledby="ideas">
      <div class="head">
        <h2 id="ideas">{t('programme.ideas')}</h2>
      </div>
      <ul class="list">
        {of.map(({ id, title, note, isHosting, isComing }) => (
          <li key={id} class={isHosting || isComing ? 'item mine' : 'item'}>
            <div class="txt">
              <h3 class="t">
                <a href={`/session/${id}`}>{title}</a>
              </h3>
              <p class="meta">{note}</p>
            </div>
            {!isHosting && <Coming id={id} what={title} isYours={isComing} isSmall />}
          </li>
        ))}
      </ul>
      <p class="note after-little">{t('programme.ideas-note')}</p>
    </section>
  );
}

function readDay(reading: Reading, query: URLSearchParams) {
  const { view, person } = reading;
  const looked = dayLooked(reading, query);
  const { time, day } = looked;
  const mine = myHours(reading);
  const isIn = (ids: readonly string[]): boolean => person !== undefined && ids.includes(person);
  return {
    looked,
    rows: dayProgramme(view, time, day).map((entry): Row => rowOf(reading, entry, time, mine)),
    ideas: sessionsToPlace(view).map((each: Session): Idea => ({
      id: each.id,
      title: each.title ?? t('session.one'),
      note: noteOf(reading, each, time),
      isHosting: isIn(hostsOf(each)),
      isComing: isIn(comingTo(each)),
    })),
    gone: takenAway(view, session)
      .filter(({ when }) => when === undefined)
      .map((each) => ({ to: `/session/${each.id}`, title: each.title ?? t('session.one') })),
  };
}
