// The gatherings on this phone: opening another, leaving one with all that is known of it, and the way to more.
import { toLocal } from '#base';
import type { GatheringRow } from '#app';
import { dateWords, t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useOpening } from '../../contexts.ts';
import { say } from '../../say.ts';
import { useCamp, useCampTime, useClock } from '../../use-camp.ts';
import { HOME, way } from '../../way.ts';
import { Leaving } from './Leaving.tsx';
import { upToSettings } from './Settings.tsx';
import '../../parts/button.css';
import '../../parts/card.css';

export function GatheringsScreen() {
  const { gatherings } = useOpening();
  const [rows, setRows] = useState<readonly GatheringRow[] | null>(null);
  const look = async (): Promise<void> => {
    const all = await gatherings.all();
    if (all.ok) setRows(all.value);
    else say(t(`disk.${all.error}`), { isToMend: true });
  };
  useEffect(() => void look(), []);
  return (
    <Screen title={t('settings.gatherings')} up={upToSettings()} lead={t('settings.gatherings.lead')}>
      <div class="block">
        {rows?.map((row) => (
          <Row key={row.id} row={row} onLeft={() => void look()} />
        ))}
      </div>
      <section aria-labelledby="gatherings-more">
        <div class="head">
          <h2 id="gatherings-more">{t('settings.gatherings.more')}</h2>
        </div>
        <LinkCard
          to="/join"
          icon={more.plus}
          title={t('settings.gatherings.join')}
          note={t('settings.gatherings.join-note')}
        />
      </section>
    </Screen>
  );
}

function Row({ row, onLeft }: { row: GatheringRow; onLeft: () => void }) {
  const opening = useOpening();
  const { id } = useCamp();
  const now = useClock();
  const { zone } = useCampTime();
  const [isLeaving, setLeaving] = useState(false);
  const isHere = row.id === id;
  const title = row.title === '' ? t('settings.unnamed') : row.title;
  const open = async (): Promise<void> => {
    const opened = await opening.open({ secret: row.secret });
    if (opened.ok) way.go(HOME);
    else if (opened.error.reason === 'disk') say(t(`disk.${opened.error.disk}`), { isToMend: true });
    else if (opened.error.reason === 'not-fetched') say(t('lazy.why'), { isToMend: true });
    else say(t('settings.gatherings.other-tab'), { isToMend: true });
  };
  const opened = isHere
    ? t('settings.gatherings.here')
    : t('settings.gatherings.opened', { date: dateWords(toLocal(Math.min(row.openedAt, now), zone).date) });
  return (
    <div class="card stack">
      <p class="t">{title}</p>
      <p class="meta">{opened}</p>
      {isLeaving ? (
        <Leaving row={row} title={title} isHere={isHere} onStay={() => setLeaving(false)} onLeft={onLeft} />
      ) : (
        <div class="btn-row">
          {!isHere && (
            <button
              type="button"
              class="btn small"
              aria-label={t('act.open.of', { what: title })}
              onClick={() => void open()}
            >
              {t('act.open')}
            </button>
          )}
          <button
            type="button"
            class="btn small"
            aria-label={t('settings.leave-of', { title })}
            onClick={() => setLeaving(true)}
          >
            {t('settings.leave')}
          </button>
        </div>
      )}
    </div>
  );
}
