// What a phone fetches: counted on every build by src/cli/size.ts, taken into the table here.
import { join } from 'node:path';
import { FIRST_LOAD_BUDGET, PRECACHE_BUDGET, firstLoad, precached } from '../../../src/cli/size.ts';
import { type Figures, kB } from '../figures.ts';

export function size(figures: Figures, root: string): void {
  const dist = join(root, 'dist');
  const first = firstLoad(dist);
  const all = precached(dist);
  figures.bounded(
    'first load, gzip: all that is fetched before Now paints',
    first.bytes,
    FIRST_LOAD_BUDGET,
    kB,
  );
  figures.row('its files', String(first.files.size));
  figures.bounded(
    'everything kept for offline, brotli as the server sends it',
    all.bytes,
    PRECACHE_BUDGET,
    kB,
  );
  figures.row('its files', String(all.files.size));
}
