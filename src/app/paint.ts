// The first screen comes first: what is not needed for it is asked for when it is on the glass. A page in the
// background never paints, and a slow phone takes its time, so there is a limit to the waiting.

const PAINT_LIMIT_MS = { visible: 5000, hidden: 500 } as const;
/** From the second frame begun to the first one seen: what a browser shows trails what it has drawn. */
const ON_THE_GLASS_MS = 60;

/** Resolves once what is drawn now can be seen, or after a while. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, PAINT_LIMIT_MS[document.visibilityState]);
    const drawn = (): void => {
      clearTimeout(limit);
      setTimeout(resolve, ON_THE_GLASS_MS);
    };
    if (typeof requestAnimationFrame === 'function')
      requestAnimationFrame(() => requestAnimationFrame(drawn));
  });
}
