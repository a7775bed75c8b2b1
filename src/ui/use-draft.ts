// Words not kept yet outlive Back, a reload and an update of the app: every letter of a form goes to the
// session's own storage, and is taken from there until the form is kept or cleared.
import { useContext, useRef } from 'preact/hooks';
import { useRedraw } from './cell.ts';
import { CampContext } from './use-camp.ts';

export interface Draft<T> {
  readonly words: T;
  /** Changes some of the words. */
  set(change: Partial<T>): void;
  /** Back to the beginning: it was kept, or is not wanted any more. */
  clear(): void;
  /** Whether these words are from before this page was opened. */
  readonly isOld: boolean;
}

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
      writeDraft(key, JSON.stringify(open.words));
      redraw();
    },
    clear: () => {
      open.words = start;
      open.isOld = false;
      writeDraft(key, null);
      redraw();
    },
    isOld: open.isOld,
  };
}

/** All words of a gathering that were being written: it is being left. */
export function forgetDrafts(camp: string): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(keyOf(camp, ''))) sessionStorage.removeItem(key);
  } catch {
    return; // storage switched off: there are none
  }
}

function readDraft<T extends object>(key: string): Partial<T> | undefined {
  try {
    const text = sessionStorage.getItem(key);
    const words: unknown = text === null ? undefined : JSON.parse(text);
    return typeof words === 'object' && words !== null ? (words as Partial<T>) : undefined;
  } catch {
    return undefined; // storage switched off, or not our text: the form begins empty
  }
}

function writeDraft(key: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    return; // storage switched off or full: the words stay in the page all the same
  }
}
