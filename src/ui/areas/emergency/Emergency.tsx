// The emergency card. What helps anywhere comes first and is here with no camp open and nobody come in; the
// gathering's own facts follow where they are known. Read at arm's length, in a hurry, by torch or on paper.
import { type Gathering, theGathering } from '#record';
import { t } from '#words';
import { useContext } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import { Choices } from '../../parts/Choices.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { Screen, upToNow } from '../../parts/Screen.tsx';
import { Words } from '../../parts/Words.tsx';
import { CampContext, useAnswer, usePerson } from '../../use-camp.ts';
import { HOME } from '../../way.ts';
import { BESIDES } from './facts.ts';
import './emergency.css';
import '../../parts/button.css';
import '../../parts/card.css';

export function EmergencyScreen() {
  return useContext(CampContext) ? <Inside /> : <Outside />;
}

/** No camp is open on this page. */
function Outside() {
  return (
    <Screen title={t('emergency.title')} isAlone>
      <First reception={undefined} />
      <Channel />
      <p class="after">{t('emergency.no-camp')}</p>
      <p class="btn-row after not-on-paper">
        <a class="btn" href={HOME}>
          {t('emergency.close')}
        </a>
        <Print />
      </p>
    </Screen>
  );
}

function Inside() {
  const known = useAnswer(({ view }) => theGathering(view));
  const isIn = usePerson() !== undefined;
  return (
    <Screen title={t('emergency.title')} up={upToNow()}>
      <First reception={known?.reception} />
      {known && <Facts of={known} />}
      <Channel />
      {known && <Mark kind="gathering" id={known.id} />}
      <p class="btn-row after not-on-paper">
        {known && isIn && (
          <a class="btn" href="/emergency/change">
            <Icon of={more.pencil} />
            {t('emergency.change')}
          </a>
        )}
        <Print />
      </p>
      {known && (
        <div class="not-on-paper">
          <Choices about={{ kind: 'gathering', id: known.id }} />
          {isIn && (
            <p class="note after">
              <a href="/gathering">{t('emergency.history')}</a>
            </p>
          )}
        </div>
      )}
      <p class="only-on-paper">{t('emergency.source', { title: known?.title ?? t('app.name') })}</p>
    </Screen>
  );
}

/** Shout, go, ring: in this order, whatever else is known. */
function First({ reception }: { reception: string | undefined }) {
  return (
    <ol class="first-things">
      <li>{t('emergency.shout')}</li>
      <li>{t('emergency.go')}</li>
      <li>
        <Words of="emergency.ring" with={{ number: <a href="tel:111">{t('emergency.number')}</a> }} />
        <span class="where">
          {reception === undefined
            ? t('emergency.no-reception')
            : t('emergency.reception-at', { where: reception })}
        </span>
      </li>
    </ol>
  );
}

function Facts({ of }: { of: Gathering }) {
  const known = BESIDES.filter((field) => of[field] !== undefined);
  return (
    <>
      {known.length > 0 && (
        <dl class="facts-large card after">
          {known.map((field) => (
            <div key={field}>
              <dt>{t(`emergency.${field}`)}</dt>
              <dd>{of[field]}</dd>
            </div>
          ))}
        </dl>
      )}
      {of.aidKit === undefined && <p class="after">{t('emergency.no-kit')}</p>}
    </>
  );
}

const Channel = () => <p class="strip care after not-channel">{t('emergency.not-the-channel')}</p>;

const Print = () => (
  <button type="button" class="btn" onClick={() => print()}>
    <Icon of={more.print} />
    {t('emergency.print')}
  </button>
);
