// Words not kept yet outlive Back, a reload, an update of the app and a phone that ends it for want of memory: every
// letter of a form goes to the browser's storage, and is taken from there until the form is kept or cleared. What
// nobody went on with for a week is forgotten: it may be about somebody, and lies on a phone that goes from hand to hand.
import { useContext, useRef } from 'preact/hooks';
import { useRedraw } from './cell.ts';
import { CampContext } from './use-camp.ts';

export interface Draft<T> {
  readonly words: T;
  /** Changes some of the words. */
  set(change: Partial<T>): void;
  /** Back to the beginning: it is not wanted any more. */
  clear(): void;
  /**
   * These words go to be kept. Whoever opens the form meanwhile begins anew, and what they write stays; the answer
   * tells whether it was kept: then these are forgotten.
   */
  handIn(): (isKept: boolean) => void;
  /** Whether these words are from before this page was opened. */
  readonly isOld: boolean;
}

/** What nobody went on with for so long. */
export const WEEK_MS = 7 * 86_400_000;

/** What this page has handed in and does not know to be kept yet, as it lies in storage. */
const handedIn = new Map<string, string>();

const keyOf = (camp: string, name: string): string => `draft ${camp} ${name}`;

/**
 * `name`: one for each form, with the thing's id where it changes one. `start` must be plain data. A form that stands
 * outside of any camp has its draft all the same.
 */
export function useDraft<T extends object>(name: string, start: T): Draft<T> {
  const key = keyOf(useContext(CampContext)?.id ?? 'none', name);
  const redraw = useRedraw();
  const box = useRef<{ key: string; words: T; isOld: boolean } | null>(null);
  if (box.current?.key !== key) {
    const kept = readDraft<T>(key);
    box.current = { key, words: { ...start, ...kept }, isOld: kept !== undefined };
  }
  const open = box.current;
  return {
    words: open.words,
    set: (change) => {
      open.words = { ...open.words, ...change };
      writeDraft(key, open.words);
      redraw();
    },
    clear: () => {
      open.words = start;
      open.isOld = false;
      writeDraft(key, null);
      redraw();
    },
    handIn: () => {
      const { words } = open;
      const text = textOf(key);
      if (text !== undefined) handedIn.set(key, text);
      return (isKept) => {
        if (handedIn.get(key) === text) handedIn.delete(key);
        if (!isKept) return;
        if (text !== undefined && textOf(key) === text) writeDraft(key, null);
        if (open.words !== words) return;
        open.words = start;
        open.isOld = false;
        redraw();
      };
    },
    isOld: open.isOld,
  };
}

/** Also those of other tabs. */
export function forgetDrafts(camp: string): void {
  forget((key) => key.startsWith(keyOf(camp, '')));
}

/** What nobody went on with, of whatever gathering: when the app is opened, and with each form. */
export function forgetOldDrafts(): void {
  const longAgo = Date.now() - WEEK_MS;
  forget((each) => each.startsWith('draft ') && !((kept(each)?.at ?? 0) > longAgo));
}

function readDraft<T extends object>(key: string): Partial<T> | undefined {
  forgetOldDrafts();
  const text = textOf(key);
  return text !== undefined && handedIn.get(key) === text ? undefined : kept(key)?.words;
}

/** A draft on disk, and when it was last written on (ms). */
function kept(key: string): { at: number; words: object } | undefined {
  try {
    const words: unknown = JSON.parse(textOf(key) ?? 'null');
    if (Array.isArray(words)) return { at: words[0] as number, words: words[1] as object };
    return typeof words === 'object' && words !== null ? { at: Date.now(), words } : undefined;
  } catch {
    return undefined; // storage switched off, or not our text: the form begins empty
  }
}

/** The first version kept them for as long as the tab was open. */
function textOf(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? sessionStorage.getItem(key) ?? undefined;
  } catch {
    return undefined; // storage switched off
  }
}

function writeDraft(key: string, words: object | null): void {
  if (!words) return forget((each) => each === key);
  try {
    localStorage.setItem(key, JSON.stringify([Date.now(), words]));
  } catch {
    return; // storage switched off or full: the words stay in the page all the same
  }
}

function forget(isToGo: (key: string) => boolean): void {
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (isToGo(key)) storage.removeItem(key);
  } catch {
    return; // storage switched off: there are none
  }
}
