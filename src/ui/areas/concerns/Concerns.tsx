// Concerns: those that nobody holds first, then those somebody does, then what was settled. No jokes here.
import { type ConcernRow, type Reading, campTime, concernGroups } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import { SegLinks } from '../../parts/Chips.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Fold } from '../../parts/Fold.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer } from '../../use-camp.ts';
import { ConcernItem, type ConcernShown, concernShown } from './ConcernItem.tsx';
import { Danger } from './Danger.tsx';
import '../../parts/button.css';

const FIRST_SETTLED = 5;

export function ConcernsScreen() {
  const { open, settled, withdrawn } = useAnswer(readGroups);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? settled : settled.slice(0, FIRST_SETTLED);
  return (
    <Screen
      title={t('concerns.title')}
      up={{ to: '/people', name: t('tab.people') }}
      lead={t('concerns.lead')}
      dock={
        <a class="btn dark wide tall" href="/concerns/new">
          <Icon of={icon.concern} />
          {t('concerns.raise')}
        </a>
      }
    >
      <Danger />
      <div class="after">
        <SegLinks
          label={t('concerns.show')}
          links={[
            { to: '/people', text: t('tab.people'), isHere: false },
            { to: '/concerns', text: t('concerns.title'), isHere: true },
          ]}
        />
      </div>
      <section aria-labelledby="concerns-open">
        <div class="head">
          <h2 id="concerns-open">{t('concerns.open')}</h2>
          <p class="meta">{t('concerns.open-note')}</p>
        </div>
        {open.length === 0 ? (
          <Empty title={t('concerns.none')}>{t('concerns.none-note')}</Empty>
        ) : (
          <Rows of={open} />
        )}
      </section>
      {settled.length > 0 && (
        <section aria-labelledby="concerns-settled">
          <div class="head">
            <h2 id="concerns-settled">{t('concerns.settled')}</h2>
          </div>
          <Rows of={shown} />
          {shown.length < settled.length && (
            <button type="button" class="btn quiet" onClick={() => setWhole(true)}>
              {t('concerns.more', { n: settled.length - shown.length })}
            </button>
          )}
        </section>
      )}
      {withdrawn.length > 0 && <Fold title={t('concerns.gone')}>{() => <Rows of={withdrawn} />}</Fold>}
      <p class="note after">{t('concerns.not-there')}</p>
    </Screen>
  );
}

const Rows = ({ of }: { of: readonly ConcernShown[] }) => (
  <ul class="list">
    {of.map((row) => (
      <ConcernItem key={row.id} of={row} />
    ))}
  </ul>
);

function readGroups(reading: Reading) {
  const { view, now, person: me } = reading;
  const telling = { view, now, me, time: campTime(view, now) };
  const { open, settled, withdrawn } = concernGroups(reading);
  const shown = (rows: readonly ConcernRow[]): readonly ConcernShown[] =>
    rows.map((row) => concernShown(telling, row));
  return { open: shown(open), settled: shown(settled), withdrawn: shown(withdrawn) };
}
