// Hours of the clock as the library's lines have them.

/** Minutes after midnight. */
export const at = (hours: number, minutes = 0): number => hours * 60 + minutes;
