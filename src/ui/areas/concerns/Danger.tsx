// First of all, wherever concerns are: for somebody hurt or in danger this app is the wrong place to begin.
import { t } from '#words';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import '../../parts/button.css';
import '../../parts/card.css';

export const Danger = () => (
  <div class="strip care">
    <Icon of={icon.aid} />
    <div class="txt">
      <p>
        <b>{t('concerns.danger')}</b>
      </p>
      <a class="btn small after-little" href="/emergency">
        {t('concerns.danger-card')}
      </a>
    </div>
  </div>
);
