// Now: what is called for, what is on, three things that could use you, what you are in for. It fits the first
// screen and ends.
import { person } from '#record';
import { campDayWords, dateWords, t } from '#words';
import { toLocal } from '#base';
import * as icon from '../../look/icons.ts';
import { light, nextLight } from '../../look/light.ts';
import { useCell } from '../../cell.ts';
import { Icon } from '../../parts/Icon.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { Words } from '../../parts/Words.tsx';
import { useAnswer, useCampTime, useClock, usePerson } from '../../use-camp.ts';
import { AskedOfMe } from './AskedOfMe.tsx';
import { Calls } from './Calls.tsx';
import { NewVersion } from './NewVersion.tsx';
import { FirstHour } from './FirstHour.tsx';
import { InFor } from './InFor.tsx';
import { NewsLine } from './NewsLine.tsx';
import { NowAndNext } from './NowAndNext.tsx';
import { Round } from './Round.tsx';
import { Three } from './Three.tsx';
import './now.css';

export function NowScreen() {
  const now = useClock();
  const time = useCampTime();
  const me = usePerson() ?? '';
  const name = useAnswer(({ view }) => view.get(person, me)?.name ?? '', [me]);
  return (
    <Screen
      title={t('tab.now')}
      heading={<Words of="now.hello" with={{ hello: <span lang="mi">{t('mi.kia-ora')}</span>, name }} />}
      start={<p class="meta">{dateWords(toLocal(now, time.zone).date)}</p>}
      tools={<LightButton />}
      banner={(heading) => (
        <>
          <div class="hello">
            <div>
              {heading}
              <p class="meta">{campDayWords(now, time)}</p>
            </div>
            <Round />
          </div>
          <NewsLine />
        </>
      )}
    >
      <NewVersion />
      <FirstHour />
      <AskedOfMe />
      <Calls />
      <NowAndNext />
      <Three />
      <InFor />
      <div class="block">
        <LinkCard
          to="/concerns"
          icon={icon.concern}
          title={t('now.concerns')}
          note={t('now.concerns-note')}
        />
        <LinkCard to="/emergency" icon={icon.aid} title={t('now.emergency')} note={t('now.emergency-note')} />
      </div>
      <p class="end-leaf">
        <EndLeaf />
        {t('now.end')}
      </p>
    </Screen>
  );
}

function LightButton() {
  const now = useCell(light);
  return (
    <button type="button" class="icon-btn" aria-label={t(`light.${now}`)} onClick={nextLight}>
      <Icon of={now === 'night' ? icon.moon : icon.sun} />
    </button>
  );
}

function EndLeaf() {
  return (
    <svg viewBox="0 0 44 30" aria-hidden="true">
      <path class="root" d="M2 26c9-3 14 2 21 0s11-3 19-1" />
      <path
        class="shoots"
        d="M22 26V13M22 17c0-6-4-9-11-9 .5 6 4 9 11 9zM22 14c0-6 4-9 11-9-.5 6-4 9-11 9z"
      />
    </svg>
  );
}
