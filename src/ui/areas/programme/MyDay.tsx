// My day: the hours that whoever holds this phone is in for, and gently what is at the same time. It is drawn here
// and nowhere else: whose day it is, is for them to see.
import { type MyHours, type Reading, alsoThen, hoursOfDay, myHours } from '#record';
import { commas, lengthOf, sentences, t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import * as more from '../../look/icons-more.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Runner } from '../../parts/Runner.tsx';
import { hoursName, sameTimeLine } from '../../parts/hours-words.ts';
import { useAnswer } from '../../use-camp.ts';
import { DayFrame, type DayLooked, dayLooked } from './DayFrame.tsx';
import { placeName } from './session-words.ts';
import '../../parts/card.css';
import '../../parts/two.css';

interface MyRow {
  readonly key: string;
  readonly at: number;
  readonly isMine: boolean;
  readonly isPast: boolean;
  readonly to: string;
  readonly title: string;
  readonly note: string;
  readonly atOnce: string | undefined;
}

export function MyDayScreen({ query }: ScreenParams) {
  const { looked, rows } = useAnswer(
    (reading) => {
      const day = dayLooked(reading, query);
      return { looked: day, rows: readRows(reading, day) };
    },
    [query],
  );
  return (
    <DayFrame title={t('programme.mine')} looked={looked} isMine>
      {rows.length === 0 ? (
        <Empty title={t('programme.mine-empty')}>{t('programme.mine-empty-note')}</Empty>
      ) : (
        <Runner
          zone={looked.time.zone}
          nowS={looked.nowS}
          rows={rows.map((row) => ({ ...row, card: <MyCard row={row} /> }))}
        />
      )}
      <p class="note after-little">{t('programme.mine-note')}</p>
    </DayFrame>
  );
}

const MyCard = ({ row: { to, title, note, atOnce } }: { row: MyRow }) => (
  <div class="card">
    <h2 class="t">
      <a href={to}>{title}</a>
    </h2>
    <p class="meta">{note}</p>
    {atOnce !== undefined && (
      <p class="meta at-once">
        <Icon of={more.twin} />
        {atOnce}
      </p>
    )}
  </div>
);

function readRows(reading: Reading, { time, day }: DayLooked): readonly MyRow[] {
  const { view, now } = reading;
  const hours = myHours(reading);
  return hoursOfDay(hours, time, day).map((each): MyRow => {
    const minutes = (each.end - each.start) / 60;
    return {
      key: each.id,
      at: each.start,
      isMine: true,
      isPast: each.end * 1000 <= now,
      to: `/${each.kind}/${each.id}`,
      title: hoursName(view, each),
      note: sentences([
        commas([placeName(view, placeOf(each)), minutes > 0 ? lengthOf(minutes) : undefined]),
        roleWords(each),
      ]),
      atOnce: sameTimeLine(view, alsoThen(hours, each), time, each),
    };
  });
}

const placeOf = (each: MyHours): string | undefined =>
  each.kind === 'session' ? each.thing.when?.place : each.kind === 'call' ? undefined : each.thing.place;

function roleWords(each: MyHours): string {
  switch (each.kind) {
    case 'task':
    case 'call':
      return t('programme.your-task');
    case 'meal':
      return t('programme.crew');
    case 'session':
      return t(each.isHosting ? 'programme.you-host' : 'programme.you-come');
  }
}
