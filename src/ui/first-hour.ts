// The first hour of somebody who said that they are here for the first time: when it began, on this phone alone, so that
// five cards are offered for so long and then never again. Nothing of it is in the record; nobody else can know.

/** What is offered to a newcomer is offered this long after they came in (ms). */
export const FIRST_HOUR_MS = 3_600_000;

const keyOf = (camp: string): string => `first-hour ${camp}`;

/** `now` in ms. */
export function beginFirstHour(camp: string, now: number): void {
  try {
    localStorage.setItem(keyOf(camp), String(now));
  } catch {
    return; // storage is switched off: the cards were shown once, and are not offered again
  }
}

export function isFirstHour(camp: string, now: number): boolean {
  try {
    const began = Number(localStorage.getItem(keyOf(camp)) ?? NaN);
    if (now >= began && now < began + FIRST_HOUR_MS) return true;
    if (!Number.isNaN(began)) endFirstHour(camp);
  } catch {
    return false; // storage is switched off
  }
  return false;
}

/** Skipped, read through, or the gathering is left. */
export function endFirstHour(camp: string): void {
  try {
    localStorage.removeItem(keyOf(camp));
  } catch {
    return; // storage is switched off: there is none
  }
}
