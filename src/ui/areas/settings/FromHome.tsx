// Meeting from home, before the gathering: addresses that somebody types in, what their servers can see, and how far
// it has come. Off until it is switched on here.
import type { News } from '#app';
import { t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import { useRedraw } from '../../cell.ts';
import * as icon from '../../look/icons.ts';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { say } from '../../say.ts';
import { useNews } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { type HomeField, type Wrong, readHome, typedHome } from './addresses.ts';
import { upToSettings } from './Settings.tsx';
import '../../parts/button.css';
import '../../parts/card.css';

/** How often it is looked at whether a server answers (ms): nothing tells of it by itself. */
const LOOK_MS = 2000;

export function FromHomeScreen() {
  const news = useNews();
  return (
    <Screen title={t('settings.home')} up={upToSettings()} lead={t('settings.home.lead')}>
      {news ? <Inside news={news} /> : <p class="meta after">{t('settings.links.loading')}</p>}
    </Screen>
  );
}

function Inside({ news }: { news: News }) {
  if (!news.isSupported) return <p class="after">{t('settings.links.unsupported')}</p>;
  return (
    <>
      {news.home && <Stands news={news} />}
      {/* Addresses that were kept are what a form begins with. */}
      <Form key={JSON.stringify(news.home?.addresses)} news={news} />
      <section aria-labelledby="home-sees">
        <h2 id="home-sees">{t('settings.home.sees')}</h2>
        <p class="after-little">{t('settings.home.sees-signalling')}</p>
        <p class="after-little">{t('settings.home.sees-ice')}</p>
        <p class="after-little">{t('settings.home.sees-never')}</p>
      </section>
    </>
  );
}

function Stands({ news }: { news: News }) {
  const redraw = useRedraw();
  const isHeldBack = useHeldBack();
  useEffect(() => {
    const timer = setInterval(redraw, LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const { home } = news;
  if (!home) return null;
  const { reached, addresses, isInVain, isRefused } = home;
  const linked = news.links.filter(({ via, isQuiet }) => via === 'home' && !isQuiet).length;
  const text =
    reached === null
      ? t(news.isOffline ? 'settings.home.offline' : 'settings.home.not-loaded')
      : reached === 0
        ? t('settings.home.unreached')
        : t('settings.home.reached', { in: reached, n: addresses.signalling.length });
  const off = async (): Promise<void> => {
    await news.meetFromHome(null);
    say(t('settings.home.now-off'));
  };
  return (
    <div class={reached ? 'strip mine after' : 'strip after'} role="status">
      <Icon of={icon.meet} />
      <div class="txt stack">
        <p>{text}</p>
        {linked > 0 ? (
          <p>{t('settings.home.linked', { n: linked })}</p>
        ) : (
          (isRefused || isInVain) && <p>{t(isRefused ? 'settings.home.refused' : 'settings.home.no-way')}</p>
        )}
        {isHeldBack && <p>{t('settings.home.held-back')}</p>}
        <button type="button" class="btn small" onClick={() => void off()}>
          {t('settings.home.switch-off')}
        </button>
      </div>
    </div>
  );
}

/** Whether the place this page came from lets it reach no other: its policy then stops each attempt. */
function useHeldBack(): boolean {
  const [isHeldBack, setHeldBack] = useState(false);
  useEffect(() => {
    const stopped = (event: SecurityPolicyViolationEvent): void => {
      if (event.effectiveDirective === 'connect-src') setHeldBack(true);
    };
    document.addEventListener('securitypolicyviolation', stopped);
    return () => document.removeEventListener('securitypolicyviolation', stopped);
  }, []);
  return isHeldBack;
}

function Form({ news }: { news: News }) {
  const draft = useDraft('from home', typedHome(news.home?.addresses));
  const [wrong, setWrong] = useState<Wrong | undefined>(undefined);
  const { words } = draft;
  const set = (field: HomeField) => (text: string) => {
    draft.set({ [field]: text });
    setWrong(undefined);
  };
  const mend = (field: HomeField): string | undefined =>
    wrong?.field === field ? wrong.sentence : undefined;
  const on = async (): Promise<void> => {
    const read = readHome(words, location.protocol === 'https:');
    if (!read.ok) return setWrong(read.error);
    await news.meetFromHome(read.value);
    draft.clear();
    return say(t('settings.home.now-on'));
  };
  return (
    <form
      class="block stack-3"
      onSubmit={(event) => {
        event.preventDefault();
        void on();
      }}
    >
      <DraftNote of={draft} />
      <TextField
        label={t('settings.home.signalling')}
        note={t('settings.home.signalling-note')}
        value={words.signalling}
        onInput={set('signalling')}
        mend={mend('signalling')}
        autoComplete="off"
        rows={2}
      />
      <TextField
        label={t('settings.home.ice')}
        isOptional
        note={t('settings.home.ice-note')}
        value={words.ice}
        onInput={set('ice')}
        mend={mend('ice')}
        autoComplete="off"
        rows={2}
      />
      {/turns?:/i.test(words.ice) && (
        <>
          <TextField
            label={t('settings.home.turn-name')}
            value={words.name}
            onInput={set('name')}
            mend={mend('name')}
            autoComplete="off"
          />
          <TextField
            label={t('settings.home.turn-password')}
            value={words.password}
            onInput={set('password')}
            mend={mend('password')}
            autoComplete="off"
          />
        </>
      )}
      <button type="submit" class="btn dark wide">
        {t(news.home ? 'settings.home.change' : 'settings.home.switch-on')}
      </button>
    </form>
  );
}
