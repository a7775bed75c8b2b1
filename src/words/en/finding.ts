// English: what is said to whoever doesn't know the way yet, fetched as one.
import { asked } from './asked.ts';
import { how } from './how.ts';
import { needs } from './needs.ts';
import { search } from './search.ts';
import { welcome } from './welcome.ts';

export const finding = { ...asked, ...search, ...how, ...needs, ...welcome } as const;
