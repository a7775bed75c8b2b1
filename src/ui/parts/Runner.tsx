// A day's programme or meals on its root, with a line where the sun stands.
import { bareClock, t } from '#words';
import type { ComponentChildren } from 'preact';
import { Fragment } from 'preact';
import './card.css';
import './runner.css';

export interface RunnerRow {
  readonly key: string;
  /** Seconds since 1970. */
  readonly at: number;
  readonly isMine?: boolean;
  readonly isPast?: boolean;
  /** A card, or a frame of two. */
  readonly card: ComponentChildren;
}

/** Rows by their hour. `nowS`: where the line goes; none when the day shown is another. */
export function Runner(props: { rows: readonly RunnerRow[]; zone: string; nowS: number | undefined }) {
  const { rows, zone, nowS } = props;
  const before = nowS === undefined ? -1 : rows.findIndex(({ at }) => at > nowS);
  const line = nowS !== undefined && (
    <li class="now-line">
      <span class="at">{bareClock(nowS, zone)}</span>
      <hr aria-label={t('now.now')} />
    </li>
  );
  return (
    <ol class="runner">
      {rows.map(({ key, at, isMine, isPast, card }, index) => (
        <Fragment key={key}>
          {index === before && line}
          <li class={`${isMine === true ? 'mine' : ''} ${isPast === true ? 'past' : ''}`}>
            <span class="at">{bareClock(at, zone)}</span>
            {card}
          </li>
        </Fragment>
      ))}
      {before < 0 && line}
    </ol>
  );
}
