// The only bridge between the screens and the camp: watch a query, run a command, see how things stand. A screen
// that needs anything else of the camp asks for it here, so that what screens rest on stays countable.
import { type Result, fail, ok } from '#base';
import type { Camp, Health, News, Ran } from '#app';
import type { CampTime, Command, Query, Refusal } from '#record';
import { campTime } from '#record';
import { t } from '#words';
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { useCell, useRedraw, type Cell } from './cell.ts';
import { hush, plainly, refusalWords, say } from './say.ts';

export const CampContext = createContext<Camp | null>(null);
/** News of other devices; null until it is loaded, which is after the first screen. */
export const NewsContext = createContext<Cell<News | null> | null>(null);

export function useCamp(): Camp {
  const camp = useContext(CampContext);
  if (!camp) throw new Error('a screen that needs the camp stands outside of it');
  return camp;
}

type Asked<Answer> = Result<Answer, unknown>;

interface Watched<Answer> {
  readonly camp: Camp;
  readonly deps: readonly unknown[];
  readonly answer: { now: Asked<Answer> };
  readonly stop: () => void;
}

/**
 * The answer to a query, drawn again when it changes. The query may close over what is in `deps`; it is asked
 * anew when one of them changes. It is asked once for a first drawing, not once more after it.
 */
export function useAnswer<Answer>(query: Query<Answer>, deps: readonly unknown[] = []): Answer {
  const camp = useCamp();
  const redraw = useRedraw();
  const watched = useRef<Watched<Answer> | null>(null);
  // A layout effect: one that waits for paint never runs for what is gone before it.
  useLayoutEffect(() => () => watched.current?.stop(), []);
  let known = watched.current;
  if (!known || known.camp !== camp || !sameAll(known.deps, deps)) {
    known?.stop();
    watched.current = known = watch(camp, query, deps, redraw);
  }
  // A query that trips takes its own screen with it and no other.
  if (!known.answer.now.ok) throw known.answer.now.error;
  return known.answer.now.value;
}

function watch<Answer>(
  camp: Camp,
  query: Query<Answer>,
  deps: readonly unknown[],
  redraw: () => void,
): Watched<Answer> {
  const answer = {} as { now: Asked<Answer> };
  let isDrawing = true;
  const attempt: Query<Asked<Answer>> = (reading) => {
    try {
      return ok(query(reading));
    } catch (error) {
      return fail(error);
    }
  };
  const stop = camp.watch(attempt, (now) => {
    answer.now = now;
    if (!isDrawing) redraw();
  });
  isDrawing = false;
  return { camp, deps, answer, stop };
}

const sameAll = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => Object.is(each, b[at]));

export interface RunWords {
  /** What the person is told once it is kept; "Kept" or, of an Undo, "Undone" otherwise. */
  readonly done?: string | undefined;
  /** Takes it back; offered until the next act or until they leave. */
  readonly undo?: (() => void) | undefined;
  /** The draft these words were in: forgotten once they are kept. */
  readonly draft?: { handIn(): (isKept: boolean) => void } | undefined;
}

export type Run = <Input>(command: Command<Input>, input: Input, words?: RunWords) => Result<Ran, Refusal>;

/**
 * Runs commands and tells the person what came of them: that it is kept (only when it is), or the sentence of
 * the refusal. While it is not kept yet the page's own strip says so and why.
 */
export function useRun(): Run {
  const camp = useCamp();
  const run = useRef<{ readonly camp: Camp; readonly run: Run } | null>(null);
  if (run.current?.camp !== camp) run.current = { camp, run: runIn(camp) };
  return run.current.run;
}

function runIn(camp: Camp): Run {
  let latest = 0;
  return (command, input, words = {}) => {
    const mine = ++latest;
    hush();
    const told = words.done ?? plainly();
    const ran = camp.run(command, input);
    if (!ran.ok) {
      const more = { isToMend: true, isOfForm: words.draft !== undefined };
      void refusalWords(ran.error).then((text) => say(text, more));
      return ran;
    }
    const settle = words.draft?.handIn();
    void ran.value.kept.then((kept) => {
      settle?.(kept.ok);
      if (!kept.ok) say(t(`disk.${kept.error}`), { isToMend: true });
      else if (mine === latest) say(told, { undo: words.undo });
    });
    return ran;
  };
}

/**
 * A button that can be pressed: as its answer says, or as the tap left it for as long as that has not been asked
 * anew, so that it answers a finger at once. `press` runs what a tap does; the button turns if that wrote anything.
 */
export function usePressed(isPressed: boolean): readonly [boolean, (deed: () => void) => void] {
  const camp = useCamp();
  const redraw = useRedraw();
  const turned = useRef<{ readonly to: boolean } | null>(null);
  if (turned.current?.to === isPressed) turned.current = null;
  const isShown = turned.current?.to ?? isPressed;
  const press = (deed: () => void): void => {
    const before = camp.health.now.unkept;
    deed();
    if (camp.health.now.unkept <= before) return;
    const turn = (turned.current = { to: !isShown });
    redraw();
    void camp.drawFirst().then(() => {
      if (turned.current !== turn) return;
      turned.current = null;
      redraw();
    });
  };
  return [isShown, press];
}

/** How this device stands: kept or not, and what the disk said. Drawn again twice for everything that is written. */
export const useHealth = (): Health => useHealthOf(whole);

/** How far the opening of the camp has come. */
export const usePhase = (): Health['phase'] => useHealthOf(phaseOf);

function useHealthOf<Part>(part: (health: Health) => Part): Part {
  const { health } = useCamp();
  const redraw = useRedraw();
  const drawn = useRef(part(health.now));
  drawn.current = part(health.now);
  useEffect(() => {
    const look = (): void => {
      if (!Object.is(part(health.now), drawn.current)) redraw();
    };
    const stop = health.onChange.listen(look);
    look();
    return stop;
  }, [health]);
  return drawn.current;
}

const whole = (health: Health): Health => health;
const phaseOf = ({ phase }: Health): Health['phase'] => phase;

/** News of other devices, drawn again when it changes. */
export function useNews(): News | null {
  const cell = useContext(NewsContext);
  if (!cell) throw new Error('a screen that needs news stands outside of the camp');
  const news = useCell(cell);
  const redraw = useRedraw();
  useEffect(() => news?.onChange.listen(redraw), [news]);
  return news;
}

/** The gathering's own time: its zone, days and first date. */
export const useCampTime = (): CampTime => useAnswer(({ view, now }) => campTime(view, now));

/** The person this device acts for, once they have come in. */
export const usePerson = (): string | undefined => useAnswer(readPerson);
const readPerson: Query<string | undefined> = ({ person }) => person;

/** Now (ms), some three times a minute. */
export const useClock = (): number => useAnswer(readClock);
const readClock: Query<number> = ({ now }) => now;
