// A real camp for the parts that need one: its own database in memory, real keys, a clock that the test holds.
import 'fake-indexeddb/auto';
import { type Camp, Gatherings, type News } from '#app';
import { type Bytes, fromLatin1 } from '#base';
import { newDeviceKey, signerOf } from '#identity';
import { type Draft, writeActs } from '#journal';
import { type Command, campTime, comeIn, instantOn, startGathering } from '#record';
import { fetchWords } from '#words';
import { act, cleanup, render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach } from 'vitest';
import { Cell } from '../../src/ui/cell.ts';
import { OpeningContext } from '../../src/ui/contexts.ts';
import { Opening } from '../../src/ui/opening.ts';
import { SaidAloud } from '../../src/ui/parts/Said.tsx';
import { CampContext, NewsContext } from '../../src/ui/use-camp.ts';

// happy-dom has the name of locks and nothing behind it; the app then works as browsers without locks do.
Reflect.deleteProperty(Object.getPrototypeOf(navigator) as object, 'locks');

/** Wed 30 December 2026, 2:40 pm in Auckland. */
export const WEDNESDAY = Date.UTC(2026, 11, 30, 1, 40);

export interface Stage {
  readonly camp: Camp;
  readonly opening: Opening;
  /** The person this device acts for. */
  readonly me: string;
  readonly clock: { at: number };
  /** Runs a command, waits until it is kept, and answers the id of what it made or changed. */
  run<Input>(command: Command<Input>, input: Input): Promise<string>;
  /** Seconds since 1970 of a clock time on a day of the gathering. */
  at(day: number, hour: number, minute?: number): number;
}

export async function openStage(): Promise<Stage> {
  await fetchWords('shell', 'parts', 'history');
  const clock = { at: WEDNESDAY };
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const opening = new Opening(new Gatherings({ clock: { now: () => clock.at }, random }));
  const opened = await opening.open(opening.gatherings.start());
  if (!opened.ok) throw new Error(`not opened: ${opened.error.reason}`);
  const camp = opened.value;
  const run: Stage['run'] = async (command, input) => {
    const ran = camp.run(command, input);
    if (!ran.ok) throw new Error(ran.error);
    const kept = await ran.value.kept;
    if (!kept.ok) throw new Error(kept.error);
    return ran.value.changes[0]?.id ?? '';
  };
  await run(startGathering, {
    title: 'Convergence',
    start: '2026-12-28',
    end: '2027-01-02',
    zone: 'Pacific/Auckland',
  });
  const me = await run(comeIn, { name: 'Aroha' });
  await camp.actFor(me);
  const at: Stage['at'] = (day, hour, minute = 0) =>
    instantOn(
      camp.ask(({ view, now }) => campTime(view, now)),
      day,
      hour * 60 + minute,
    );
  return { camp, opening, me, clock, run, at };
}

/** Each test on a stage of its own, given to `set`, and nothing of it left after. `prepare`: before there is one. */
export function eachOnAStage(set: (stage: Stage) => void, prepare: () => unknown = () => undefined): void {
  let stage: Stage;
  beforeEach(async () => {
    await prepare();
    set((stage = await openStage()));
  });
  afterEach(async () => {
    cleanup();
    await stage.camp.close();
  });
}

/** Draws something inside the camp, with the app's live region beside it. */
export function draw(stage: Stage, children: ComponentChildren): ReturnType<typeof render> {
  const news = new Cell<News | null>(null);
  return render(
    <OpeningContext.Provider value={stage.opening}>
      <CampContext.Provider value={stage.camp}>
        <NewsContext.Provider value={news}>
          <SaidAloud />
          {children}
        </NewsContext.Provider>
      </CampContext.Provider>
    </OpeningContext.Provider>,
  );
}

/** Does something to the camp from outside the screen, and lets the screen follow. */
export async function meanwhile(change: () => Promise<unknown>): Promise<void> {
  await act(async () => {
    await change();
  });
}

type BringsBack = ((draft: Omit<Draft, 'as' | 'command'>) => Promise<void>) & { readonly author: Bytes };

/** Another phone, out of reach: it writes on what stood here when it left, and brings it back later. */
export async function apart(stage: Stage): Promise<BringsBack> {
  const { held, door } = await stage.camp.engine;
  const signer = signerOf(await newDeviceKey());
  const left = new Map<string, readonly string[]>();
  for (const act of held.journal.counted) left.set(act.key, held.ledger.headNames(act.key));
  const bringsBack = async (draft: Omit<Draft, 'as' | 'command'>): Promise<void> => {
    const time = Math.floor(stage.clock.at / 1000);
    const seen = (key: string): readonly string[] => left.get(key) ?? [];
    const drafts = [{ ...draft, as: '', command: 'editThing' }];
    const written = await writeActs(held.journal, signer, null, drafts, seen, time);
    if (!written.ok) throw new Error(written.error);
    const entered = await door.enter(written.value, {});
    if (entered.taken !== 1) throw new Error('not taken');
  };
  return Object.assign(bringsBack, { author: fromLatin1(signer.author) });
}
