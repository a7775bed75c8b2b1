// A phone that meets others, with all it knows of them held still by the test, and the page Meet drawn of it.
import { Emitter } from '#base';
import { type LinkState, type News } from '#app';
import { act, render } from '@testing-library/preact';
import { MeetScreen } from '../../src/ui/areas/meet/index.tsx';
import { Cell } from '../../src/ui/cell.ts';
import { OpeningContext } from '../../src/ui/contexts.ts';
import { SaidAloud } from '../../src/ui/parts/Said.tsx';
import { CampContext, NewsContext } from '../../src/ui/use-camp.ts';
import { type Stage } from './camp.tsx';

type Shown = Awaited<ReturnType<News['showCode']>>;
type Brought = Awaited<ReturnType<News['scanned']>>;

/** What this phone knows of others, held still by the test. */
export class Told {
  readonly onChange = new Emitter<void>();
  isSupported = true;
  isOffline = false;
  links: LinkState[] = [];
  arriving: { done: number; total: number } | null = null;
  lastRefusal: News['lastRefusal'] = null;
  heard: { author: string; at: number }[] = [];
  waiting: { kind: string; id: string }[] = [];
  shown: (() => Shown)[] = [];
  brought: Brought = { ok: false, error: 'not-a-code' };
  codes = 0;
  showCode = (): Promise<Shown> => Promise.resolve((this.shown[this.codes++] ?? noAddress)());
  scanned = (): Promise<Brought> => Promise.resolve(this.brought);
  lastHeard = (): Told['heard'] => this.heard;
  yetToPassOn = (): number => this.waiting.length;
  waitingToPassOn = (): Told['waiting'] => this.waiting;
  stayOffline = (yes: boolean): Promise<void> => {
    this.isOffline = yes;
    this.onChange.emit();
    return Promise.resolve();
  };
}

export const noAddress = (): Shown => ({ ok: false, error: 'no-address' });
export const code =
  (text: string, opened: Promise<boolean>, isReachable = true) =>
  (): Shown => ({
    ok: true,
    value: { text, isReachable, opened },
  });
export const never = new Promise<boolean>(() => undefined);

export const link = (author: string, more: Partial<LinkState> = {}): LinkState => ({
  author,
  via: 'qr',
  openedAt: 1,
  heardAt: 1,
  isQuiet: false,
  isEqual: true,
  theirCount: 1,
  progress: null,
  ...more,
});

export async function drawMeet(stage: Stage, news: News | Told, query = ''): Promise<void> {
  const cell = new Cell<News | null>(news as News);
  render(
    <OpeningContext.Provider value={stage.opening}>
      <CampContext.Provider value={stage.camp}>
        <NewsContext.Provider value={cell}>
          <SaidAloud />
          <MeetScreen id="" query={new URLSearchParams(query)} />
        </NewsContext.Provider>
      </CampContext.Provider>
    </OpeningContext.Provider>,
  );
  await act(() => Promise.resolve());
}

export const aloud = (): string | null => document.querySelector('[role="status"].vh')?.textContent ?? null;
