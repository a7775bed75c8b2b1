// The app itself: its language, which build this is, whether it opens without a server, and newer ones.
import { loadUpdates } from '#app';
import { language, t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import { useUpdates } from '../../contexts.ts';
import { NewVersion } from '../now/NewVersion.tsx';
import { say } from '../../say.ts';
import './settings.css';
import '../../parts/button.css';
import '../../parts/card.css';

export function Version() {
  const known = useUpdates();
  const [build, setBuild] = useState<string | null>(null);
  useEffect(() => {
    let isShown = true;
    void loadUpdates().then(({ buildId }) => isShown && setBuild(buildId()));
    return () => (isShown = false);
  }, []);
  const look = async (): Promise<void> => {
    if (!known) return;
    await known.updates.check();
    if (known.updates.state !== 'update-waiting') say(t('settings.app.no-newer'));
  };
  return (
    <section aria-labelledby="settings-app">
      <div class="head">
        <h2 id="settings-app">{t('settings.app')}</h2>
      </div>
      <NewVersion />
      <div class="card stack">
        <p>{known ? t(`settings.app.${known.state}`) : t('settings.links.loading')}</p>
        <dl class="pairs">
          <div>
            <dt>{t('settings.app.language')}</dt>
            <dd lang={language}>{languageName()}</dd>
          </div>
          {build !== null && (
            <div>
              <dt>{t('settings.app.build')}</dt>
              <dd class="mono">{build === '' ? t('settings.app.unbuilt') : build}</dd>
            </div>
          )}
        </dl>
        {known && known.state !== 'none' && (
          <button type="button" class="btn small" onClick={() => void look()}>
            {t('settings.app.look')}
          </button>
        )}
      </div>
    </section>
  );
}

/** In its own words; browsers without a list of names show its tag. */
function languageName(): string {
  if (typeof Intl.DisplayNames !== 'function') return language;
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}
