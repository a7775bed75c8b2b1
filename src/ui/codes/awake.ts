// A screen that goes dark while somebody scans it is scanned twice: it is kept lit for as long as a code is shown,
// where the browser can.
import { useEffect } from 'preact/hooks';

export function useAwake(isShown: boolean): void {
  useEffect(() => {
    const wakeLock = isShown ? (navigator.wakeLock as WakeLock | undefined) : undefined;
    if (!wakeLock) return undefined;
    const held = wakeLock.request('screen').catch((error: unknown) => {
      if (error instanceof DOMException) return null; // the battery is low, or the page is not in sight
      throw error;
    });
    return () => void held.then((lock) => lock?.release());
  }, [isShown]);
}
