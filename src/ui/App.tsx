// The app: opens a gathering, shows the page of the address in it, and wakes what a sleeping phone let go. What
// goes wrong in one screen stays in that screen.
import { type Camp, type News, type Updates, loadNews, loadUpdates, onWake } from '#app';
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readAhead } from './ahead.ts';
import { Cell, useCell } from './cell.ts';
import { OpeningContext, UpdatesContext, useOpening } from './contexts.ts';
import { Waiting } from './lazy.tsx';
import type { Opening } from './opening.ts';
import { Mishap } from './parts/Mishap.tsx';
import { SaidAloud } from './parts/Said.tsx';
import { Tabs } from './parts/Tabs.tsx';
import { hush } from './say.ts';
import { CannotOpenScreen, ElsewhereScreen, EmergencyScreen, JoinScreen, findRoute } from './routes.ts';
import { forgetOldDrafts } from './use-draft.ts';
import { CampContext, NewsContext, usePerson, usePhase } from './use-camp.ts';
import { type Place, usePlace } from './way.ts';

export function App({ opening }: { opening: Opening }) {
  const [updates, setUpdates] = useState<Updates | null>(null);
  const areUpdatesStarted = useRef(false);
  // Before the first paint: the disk is asked while "Opening" is drawn, not after it.
  useLayoutEffect(() => {
    const takeCode = (): void => opening.takeCode();
    addEventListener('hashchange', takeCode);
    void opening.openLast();
    return () => removeEventListener('hashchange', takeCode);
  }, [opening]);
  const onPainted = (): void => {
    if (areUpdatesStarted.current) return;
    areUpdatesStarted.current = true;
    forgetOldDrafts();
    void startUpdates().then(setUpdates);
  };
  return (
    <OpeningContext.Provider value={opening}>
      <UpdatesContext.Provider value={updates}>
        <a class="skip" href="#main">
          {t('app.skip')}
        </a>
        <SaidAloud />
        <Opened opening={opening} onPainted={onPainted} />
      </UpdatesContext.Provider>
    </OpeningContext.Provider>
  );
}

async function startUpdates(): Promise<Updates> {
  const updates = new (await loadUpdates()).Updates();
  void updates.start();
  return updates;
}

function Opened({ opening, onPainted }: { opening: Opening; onPainted: () => void }) {
  const opened = useCell(opening.state);
  const place = usePlace();
  const params = { id: '', query: place.query };
  // What was said goes with what it was said of; of a gathering that was left it is said when the next one is open.
  useEffect(() => (opened.is === 'opening' ? undefined : hush), [opened.is]);
  // An app's own copy is fetched when the first page stands, and not beside it.
  useEffect(() => {
    if (opened.is !== 'opening') onPainted();
  }, [opened.is === 'opening']);
  // What to do in need stands in nobody's way, and nothing in its.
  if (place.path === '/emergency' && opened.is !== 'open' && opened.is !== 'opening')
    return <EmergencyScreen {...params} />;
  switch (opened.is) {
    case 'opening':
      return <Waiting text={t('app.opening')} />;
    case 'open':
      return <InCamp key={opened.camp.id} camp={opened.camp} place={place} />;
    case 'none':
      return <JoinScreen {...params} />;
    case 'elsewhere':
      return <ElsewhereScreen {...params} />;
    case 'cannot-open':
      return <CannotOpenScreen {...params} />;
  }
}

function InCamp({ camp, place }: { camp: Camp; place: Place }) {
  const news = useMemo(() => new Cell<News | null>(null), [camp]);
  useEffect(() => beInReach(camp, news), [camp]);
  useEffect(readAhead, [camp]);
  return (
    <CampContext.Provider value={camp}>
      <NewsContext.Provider value={news}>
        <Pages place={place} />
      </NewsContext.Provider>
    </CampContext.Provider>
  );
}

function Pages({ place }: { place: Place }) {
  const person = usePerson();
  const code = useCell(useOpening().code);
  const { view: View, tab, params, isOpenToAll } = findRoute(place);
  // The page that was asked for comes as soon as they have come in.
  // A code is seen to first, whoever they are.
  if (code !== null || (person === undefined && !isOpenToAll)) return <JoinScreen {...params} />;
  return (
    <>
      <Mishap key={place.visit}>
        <OnceThere isAllNeeded={place.path !== '/'}>
          <View key={place.visit} {...params} />
        </OnceThere>
      </Mishap>
      <Tabs lit={tab} />
    </>
  );
}

/** Now stands on what is not past; every other screen waits the moment until all of it is there. */
function OnceThere({ isAllNeeded, children }: { isAllNeeded: boolean; children: ComponentChildren }) {
  const phase = usePhase();
  return isAllNeeded && phase === 'present' ? <Waiting /> : <>{children}</>;
}

/** Links begin this long after the gathering is open (ms): their part is not fetched while Now is painted. */
const LINKS_AFTER_MS = 250;

/** Links with other phones, and everything looked at again whenever the phone may have slept. */
function beInReach(camp: Camp, news: Cell<News | null>): () => void {
  let isOpen = true;
  let isLoading = false;
  const load = async (): Promise<void> => {
    if (news.now || isLoading) return;
    isLoading = true;
    try {
      const loaded = await loadNews(camp);
      if (isOpen) news.set(loaded);
      else loaded.stop();
    } catch (error) {
      // That part of the app is not on this phone yet: everything but links works, and waking tries again.
      camp.log.add('links', `not loaded: ${String(error)}`);
    }
    isLoading = false;
  };
  const first = setTimeout(() => void load(), LINKS_AFTER_MS);
  const stopWaking = onWake(camp.clock, () => {
    camp.wake();
    if (news.now) news.now.wake();
    else void load();
  });
  return () => {
    isOpen = false;
    clearTimeout(first);
    stopWaking();
    news.now?.stop();
  };
}
