// The page's own copy on this device. Everything the build made is fetched and checked at install, all or
// nothing, and from then on every address of the page opens with no server anywhere. A new copy waits until the
// page says so: nobody's half-written words are reloaded away. It asks no other host for anything, ever.
import {
  type PrecacheEntry,
  addPlugins,
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

cleanupOutdatedCaches();
// What the browser still has of the first visit is asked about and not fetched twice; but it is asked about:
// a sign-in page that was once taken for one of our files would otherwise stay in its place for a year.
addPlugins([
  { requestWillFetch: ({ request }) => Promise.resolve(new Request(request, { cache: 'no-cache' })) },
]);
precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });

// An address with a file's ending that is no file of ours is not a screen; nor is the phones' own probe.
const NOT_SCREENS = [/^[^?]*\.[^/?]*(\?|$)/, /^\/generate_204$/];
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: NOT_SCREENS }));

self.addEventListener('message', ({ data }) => {
  if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});

// The page that installed the first copy is served from it at once, so that screens it has not opened yet
// still open when the server goes away a minute later.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
