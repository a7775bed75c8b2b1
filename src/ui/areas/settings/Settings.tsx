// Settings of this phone: light, what is kept and how safely, links with other phones, and the app itself. Reached
// from My page.
import { theGathering } from '#record';
import { t } from '#words';
import * as icon from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import { LIGHTS, chooseLight, light } from '../../look/light.ts';
import { useCell } from '../../cell.ts';
import { Seg } from '../../parts/Chips.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer } from '../../use-camp.ts';
import { Hidden } from './Hidden.tsx';
import { Links } from './Links.tsx';
import { Storage } from './Storage.tsx';
import { Version } from './Version.tsx';

export const upToMe = () => ({ to: '/me', name: t('settings.my-page') });
export const upToSettings = () => ({ to: '/settings', name: t('settings.title') });

export function SettingsScreen() {
  const title = useAnswer(({ view }) => theGathering(view)?.title);
  return (
    <Screen title={t('settings.title')} up={upToMe()} lead={t('settings.lead')}>
      <Light />
      <section aria-labelledby="settings-camp">
        <div class="head">
          <h2 id="settings-camp">{t('settings.camp')}</h2>
        </div>
        <LinkCard
          to="/gathering"
          icon={icon.fresh}
          title={title ?? t('settings.unnamed')}
          note={t('settings.gathering-note')}
        />
        <LinkCard
          to="/settings/gatherings"
          icon={more.phone}
          title={t('settings.gatherings')}
          note={t('settings.gatherings-note')}
        />
        <LinkCard
          to="/settings/backup"
          icon={more.file}
          title={t('settings.backup')}
          note={t('settings.backup-note')}
        />
      </section>
      <Hidden />
      <Storage />
      <Links />
      <Version />
    </Screen>
  );
}

function Light() {
  const now = useCell(light);
  return (
    <section aria-labelledby="settings-light">
      <div class="head">
        <h2 id="settings-light">{t('settings.light')}</h2>
      </div>
      <Seg
        label={t('settings.light')}
        options={LIGHTS.map((each) => ({ value: each, text: t(`settings.light.${each}`) }))}
        value={now}
        onChange={chooseLight}
      />
      <p class="note after-little">{t('settings.light-note')}</p>
    </section>
  );
}
