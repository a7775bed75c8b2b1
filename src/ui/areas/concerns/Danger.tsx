// First of all, wherever concerns are: for somebody hurt or in danger this app is the wrong place to begin.
import { t } from '#words';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import '../../parts/card.css';
import './concerns.css';

export const Danger = () => (
  <div class="strip care item danger">
    <Icon of={icon.aid} />
    <div class="txt">
      <p class="t">
        <a href="/emergency">{t('concerns.danger')}</a>
      </p>
      <p>{t('concerns.danger-card')}</p>
    </div>
    <Icon of={icon.next} class="arrow" />
  </div>
);
