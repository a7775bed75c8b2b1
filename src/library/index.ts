// What most camps need, as lines to choose from (rule V10): so that a new gathering is not empty, and nobody has to
// think of the sawdust. In English; written for somebody who has never done it.
import type { LibraryArea, LibraryTask } from '#record';
import { areas } from './areas.ts';
import { eating } from './eating.ts';
import { keeping } from './keeping.ts';
import { people } from './people.ts';
import { site } from './site.ts';

export const library: { readonly areas: readonly LibraryArea[]; readonly tasks: readonly LibraryTask[] } = {
  areas,
  tasks: [...eating, ...keeping, ...people, ...site],
};
