// Screens that are not in the first load: fetched with their words when first opened, and then simply there. A
// screen that cannot be fetched says so and can be tried again.
import { fetchPart } from '#app';
import { fetchWords, t, type WordSet } from '#words';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Screen, upToNow } from './parts/Screen.tsx';

/** What every screen is given of its address. */
export interface ScreenParams {
  /** The thing's id, where the address has one; empty otherwise. */
  readonly id: string;
  readonly query: URLSearchParams;
}

type View = ComponentType<ScreenParams>;
type LazyWords = Exclude<WordSet, 'core'>;

/** Picks one of its screens. */
interface Area<Module> {
  (pick: (module: Module) => View): View;
  /** Fetches it before it is asked for; where it cannot be had, that is said when it is. */
  ahead(): void;
}

/**
 * An area: a chunk of screens, and its words. `area((module) => module.TasksScreen)` is one screen of it. The
 * words of the parts come with every area, and those of history, since every thing has one.
 */
export function lazyArea<Module>(load: () => Promise<Module>, ...words: readonly LazyWords[]): Area<Module> {
  let loaded: Module | undefined;
  let loading: Promise<boolean> | undefined;
  const fetchAll = async (): Promise<boolean> => {
    const both = (): Promise<[Module, void]> =>
      Promise.all([load(), fetchWords('parts', 'history', ...words)]);
    const fetched = await fetchPart(both);
    loading = undefined;
    if (fetched.ok) [loaded] = fetched.value;
    return fetched.ok;
  };
  /** Answers whether it is here now. */
  const begin = (): Promise<boolean> => (loading ??= fetchAll());
  const area = (pick: (module: Module) => View): View =>
    function Lazy(params: ScreenParams) {
      const [state, setState] = useState<'waiting' | 'here' | 'away'>(loaded ? 'here' : 'waiting');
      useEffect(() => {
        if (state !== 'waiting') return undefined;
        let isShown = true;
        void begin().then((isHere) => isShown && setState(isHere ? 'here' : 'away'));
        return () => (isShown = false);
      }, [state]);
      if (state === 'here' && loaded) {
        const Picked = pick(loaded);
        return <Picked {...params} />;
      }
      return state === 'away' ? <Away again={() => setState('waiting')} /> : <Waiting />;
    };
  const ahead = (): void => {
    if (!loaded) void begin();
  };
  return Object.assign(area, { ahead });
}

/** A part of a screen that is not in the first load, with the words of the parts: fetched once it is wanted. */
export function usePart<Module>(isWanted: boolean, load: () => Promise<Module>): Module | undefined {
  const [part, setPart] = useState<Module>();
  useEffect(() => {
    if (!isWanted || part) return undefined;
    let isShown = true;
    const both = (): Promise<[Module, void]> => Promise.all([load(), fetchWords('parts')]);
    void fetchPart(both).then((got) => got.ok && isShown && setPart(got.value[0]));
    return () => (isShown = false);
  }, [isWanted]);
  return part;
}

/** In words, and only when it takes longer than a glance. */
export function Waiting({ text = t('app.waiting') }: { text?: string }) {
  return (
    <main id="main" class="waiting">
      <p>{text}</p>
    </main>
  );
}

function Away({ again }: { again: () => void }) {
  return (
    <Screen title={t('lazy.title')} up={upToNow()} lead={t('lazy.why')}>
      <p class="after">
        <button type="button" class="btn go wide" onClick={again}>
          {t('lazy.again')}
        </button>
      </p>
    </Screen>
  );
}
