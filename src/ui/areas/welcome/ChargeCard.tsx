// The first card: nobody is in charge, and the three actions that stand on everything.
import { t } from '#words';
import * as more from '../../look/icons-more.ts';
import { Icon } from '../../parts/Icon.tsx';

const THREE = [
  { name: 'on-it', look: 'on-it', icon: more.hand, title: 'act.on-it' },
  { name: 'hands', look: 'hands-act', icon: more.hands, title: 'act.hands' },
  { name: 'who', look: 'who-act', icon: more.who, title: 'act.who' },
] as const;

export function ChargeCard() {
  return (
    <>
      <p class="after-little">{t('welcome.charge-why')}</p>
      <p class="after-little">{t('welcome.three')}</p>
      <ul class="list welcome-three after-little">
        {THREE.map(({ name, look, icon, title }) => (
          <li class="item" key={name}>
            <span class={`welcome-act ${look}`}>
              <Icon of={icon} />
            </span>
            <div class="txt">
              <p class="t">{t(title)}</p>
              <p class="meta">{t(`welcome.${name}`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
