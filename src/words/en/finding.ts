// English: what is said to whoever doesn't know the way yet, fetched as one.
import { how } from './how.ts';
import { search } from './search.ts';
import { welcome } from './welcome.ts';

export const finding = { ...search, ...how, ...welcome } as const;
