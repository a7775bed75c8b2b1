// Links with other phones: whether this browser can at all, staying offline, and meeting from home.
import type { News } from '#app';
import { t } from '#words';
import * as icon from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import { Tick } from '../../parts/Field.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { useNews } from '../../use-camp.ts';
import '../../parts/card.css';

export function Links() {
  const news = useNews();
  return (
    <section aria-labelledby="settings-links">
      <div class="head">
        <h2 id="settings-links">{t('settings.links')}</h2>
      </div>
      <div class="card stack">
        {news ? <Switch news={news} /> : <p class="meta">{t('settings.links.loading')}</p>}
      </div>
      {news && <Home news={news} />}
      <LinkCard
        to="/inspect"
        icon={icon.info}
        title={t('settings.inspect')}
        note={t('settings.inspect-note')}
      />
    </section>
  );
}

function Switch({ news }: { news: News }) {
  if (!news.isSupported) return <p>{t('settings.links.unsupported')}</p>;
  return (
    <>
      <Tick
        label={t('settings.offline')}
        value={news.isOffline}
        onChange={(isOffline) => void news.stayOffline(isOffline)}
      />
      <p class="note">{t(news.isOffline ? 'settings.offline-on' : 'settings.offline-off')}</p>
    </>
  );
}

function Home({ news: { home } }: { news: News }) {
  return (
    <LinkCard
      to="/settings/home"
      icon={more.open}
      title={t('settings.home')}
      note={t(home ? 'settings.home.on' : 'settings.home.off')}
    />
  );
}
