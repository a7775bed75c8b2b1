// The first screen comes first: what is not needed for it is asked for when it is on the glass. A page in the
// background never paints, and a slow phone takes its time, so there is a limit to the waiting.
import { nextTask } from '#storage';

const PAINT_LIMIT_MS = { visible: 5000, hidden: 500 } as const;
/** From the second frame begun to the first one seen, where the browser does not say when that is. */
const ON_THE_GLASS_MS = 60;
/** For a frame that never comes, as in a page that is put away meanwhile (ms). */
const FRAME_LIMIT_MS = 250;

/** Resolves once what is drawn now can be seen, or after a while. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, PAINT_LIMIT_MS[document.visibilityState]);
    const drawn = (): void => {
      void firstPaint().then(() => {
        clearTimeout(limit);
        resolve();
      });
    };
    if (typeof requestAnimationFrame === 'function')
      requestAnimationFrame(() => requestAnimationFrame(drawn));
  });
}

/**
 * Resolves when the page has shown anything at all, as the browser says (Paint Timing); at once if it had already.
 * A frame is on the glass some time after it is begun: on a busy phone ten frames later.
 */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    const kinds = typeof PerformanceObserver === 'undefined' ? [] : PerformanceObserver.supportedEntryTypes;
    if (!kinds.includes('paint')) {
      setTimeout(resolve, ON_THE_GLASS_MS);
      return;
    }
    const observer = new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}

/** Resolves when the next frame is drawn, with all that was changed until then; or after a moment. */
export function afterFrame(): Promise<void> {
  return new Promise((resolve) => {
    const limit = setTimeout(resolve, FRAME_LIMIT_MS);
    requestAnimationFrame(() => {
      clearTimeout(limit);
      void nextTask().then(resolve);
    });
  });
}
