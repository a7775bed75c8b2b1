// The first hour of somebody who said that they are here for the first time: when it began, on this phone alone, so that
// five cards are offered for so long and then never again. Nothing of it is in the record; nobody else can know.
import { HOUR } from '#base';

/** What is offered to a newcomer is offered this long after they came in (ms). */
export const FIRST_HOUR_MS = HOUR;

const keyOf = (camp: string): string => `first-hour ${camp}`;

/** `now` in ms. `undefined` ends it: skipped, read through, or the gathering is left. */
export function setFirstHour(camp: string, now?: number): void {
  try {
    if (now === undefined) localStorage.removeItem(keyOf(camp));
    else localStorage.setItem(keyOf(camp), String(now));
  } catch {
    return; // storage is switched off: the cards were shown once, and are not offered again
  }
}

export function isFirstHour(camp: string, now: number): boolean {
  try {
    const began = localStorage.getItem(keyOf(camp));
    if (began === null) return false;
    const since = now - Number(began);
    if (since >= 0 && since < FIRST_HOUR_MS) return true;
    setFirstHour(camp);
  } catch {
    return false; // storage is switched off
  }
  return false;
}
