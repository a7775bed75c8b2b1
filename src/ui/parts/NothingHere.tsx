// A thing or a page that this phone knows nothing of: perhaps news of it has not come yet.
import { t } from '#words';
import { HOME } from '../way.ts';
import { Screen, type Up } from './Screen.tsx';
import './button.css';

export function NothingHere({ up }: { up: Up }) {
  return (
    <Screen title={t('nothing-here.title')} up={up} lead={t('nothing-here.why')}>
      <p class="after">
        <a class="btn wide" href={HOME}>
          {t('nothing-here.now')}
        </a>
      </p>
    </Screen>
  );
}
