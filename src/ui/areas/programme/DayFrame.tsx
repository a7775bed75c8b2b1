// What all looks at a day of the programme share: the days, everything or my day, and the way to add.
import { type CampTime, type Reading, campTime, dayOf, daysBeside } from '#record';
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import * as more from '../../look/icons-more.ts';
import { SegLinks } from '../../parts/Chips.tsx';
import { Days } from '../../parts/Days.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { dayShown } from '../../parts/day-shown.ts';
import { way } from '../../way.ts';
import '../../parts/button.css';
import './programme.css';

export interface DayLooked {
  readonly time: CampTime;
  readonly day: number;
  /** Days outside of the gathering's own that have something on them. */
  readonly beside: readonly number[];
  /** For the line of now; undefined on another day than today. */
  readonly nowS: number | undefined;
}

/** The day the address names, or today. */
export function dayLooked(reading: Reading, query: URLSearchParams): DayLooked {
  const { view, now } = reading;
  const time = campTime(view, now);
  const beside = daysBeside(reading, time);
  const day = dayShown(query, time, now, beside);
  const nowS = Math.floor(now / 1000);
  return { time, day, beside, nowS: day === dayOf(time, nowS) ? nowS : undefined };
}

const EVERYTHING = '/programme';
const MINE = '/programme/mine';

export function DayFrame(props: {
  title: string;
  looked: DayLooked;
  isMine?: boolean;
  children: ComponentChildren;
}) {
  const { title, looked, isMine, children } = props;
  const { time, day, beside } = looked;
  const at = (path: string): string => `${path}?day=${day}`;
  return (
    <Screen title={title}>
      <Days
        time={time}
        value={day}
        beside={beside}
        onChange={(to) => way.go(`${isMine === true ? MINE : EVERYTHING}?day=${to}`, true)}
      />
      <div class="duo after-little">
        <SegLinks
          label={t('programme.show')}
          links={[
            { to: at(EVERYTHING), text: t('programme.everything'), isHere: isMine !== true },
            { to: at(MINE), text: t('programme.mine'), isHere: isMine === true },
          ]}
        />
        <a class="btn small" href={`/programme/new?day=${day}`} aria-label={t('programme.add-of')}>
          <Icon of={more.plus} />
          {t('act.add')}
        </a>
      </div>
      <div class="after">{children}</div>
    </Screen>
  );
}
