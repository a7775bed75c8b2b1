// What was just said to the person who acted: that their words are kept, or why nothing was changed, and the way
// to undo it. It stays until the next act or until they leave the page; nothing pops up and nothing times out.
import type { Refusal } from '#record';
import { fetchWords, t } from '#words';
import { Cell } from './cell.ts';
import { way } from './way.ts';

export interface Saying {
  readonly text: string;
  /** Something could not be done; drawn as something to mend. */
  readonly isToMend: boolean;
  readonly undo: (() => void) | undefined;
}

export const saying = new Cell<Saying | null>(null);
/** What the page's one live region reads aloud, politely. */
export const spoken = new Cell('');

export interface SayMore {
  readonly isToMend?: boolean;
  readonly undo?: (() => void) | undefined;
  /** It is about the form that was to be kept: what wants mending in it may be screens away from the button. */
  readonly isOfForm?: boolean;
}

export function say(text: string, more: SayMore = {}): void {
  saying.set({ text, isToMend: more.isToMend ?? false, undo: more.undo });
  spoken.set(text);
  if (more.isOfForm === true) whatWants()?.focus();
}

/** The first field that does not read, or is still empty and must not be. */
function whatWants(): HTMLInputElement | undefined {
  const fields = 'main [aria-invalid="true"], main [aria-required="true"]';
  const wants = (field: HTMLInputElement): boolean =>
    field.getAttribute('aria-invalid') === 'true' || field.value.trim() === '';
  return [...document.querySelectorAll<HTMLInputElement>(fields)].find(wants);
}

/** For those who listen, of what others see by themselves: a call that came, somebody who joined. */
export const speak = (text: string): void => spoken.set(text);

export function hush(): void {
  saying.set(null);
  spoken.set('');
}

let isUndoing = false;

/** Does what Undo does; what comes of it is told as such. */
export function undoNow(undo: () => void): void {
  hush();
  isUndoing = true;
  try {
    undo();
  } finally {
    isUndoing = false;
  }
}

/** What is said of a deed that has no words of its own, asked as it is done. */
export const plainly = (): string => t(isUndoing ? 'said.undone' : 'said.kept');

/** The sentence of a refusal. */
export async function refusalWords(refusal: Refusal): Promise<string> {
  await fetchWords('shell');
  return t(`refusal.${refusal}`);
}

let visit = way.place.now.visit;
way.place.listen((place) => {
  if (place.visit !== visit) hush();
  visit = place.visit;
});
