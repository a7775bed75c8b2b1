// The screens behind the tabs are read before anybody asks for them, in a quiet moment and from this phone's own copy
// alone: a hotspot has better to do than to bring what may not be wanted.
import type { Stop } from '#base';
import { tabsAhead } from './routes.ts';

/** After the gathering is open (ms): links are under way by then. */
const AHEAD_AFTER_MS = 1000;

export function readAhead(): Stop {
  // Typed as always there; over plain http, and in some browsers, it is not.
  const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!worker?.controller) return () => undefined;
  const timer = setTimeout(() => {
    // Safari has no such callback before 18: there the moment is as good as any.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(tabsAhead);
    else tabsAhead();
  }, AHEAD_AFTER_MS);
  return () => clearTimeout(timer);
}
