// Fetches the files of words that a screen needs beyond the first load. Each is fetched once.
import type { Entries, WordSet } from './key.ts';
import { learn } from './text.ts';

type Lazy = Exclude<WordSet, 'core'>;

const files: { readonly [name in Lazy]: () => Promise<Entries> } = {
  shell: async () => (await import('./en/shell.ts')).shell,
  parts: async () => (await import('./en/parts.ts')).parts,
  history: async () => (await import('./en/history.ts')).history,
  tasks: async () => (await import('./en/tasks.ts')).tasks,
  meals: async () => (await import('./en/meals.ts')).meals,
  programme: async () => (await import('./en/programme.ts')).programme,
  people: async () => (await import('./en/people.ts')).people,
  library: async () => (await import('./en/library.ts')).library,
  me: async () => (await import('./en/me.ts')).me,
  concerns: async () => (await import('./en/concerns.ts')).concerns,
  calls: async () => (await import('./en/calls.ts')).calls,
  areas: async () => (await import('./en/areas.ts')).areas,
  meet: async () => (await import('./en/meet.ts')).meet,
  finding: async () => (await import('./en/finding.ts')).finding,
  settings: async () => (await import('./en/settings.ts')).settings,
  emergency: async () => (await import('./en/emergency.ts')).emergency,
  inspect: async () => (await import('./en/inspect.ts')).inspect,
  join: async () => (await import('./en/join.ts')).join,
};

const fetched = new Map<Lazy, Promise<void>>();

/** Settles when the words can be said. One that could not be fetched is fetched anew when next asked for. */
export async function fetchWords(...names: readonly Lazy[]): Promise<void> {
  await Promise.all(
    names.map((name) => {
      let known = fetched.get(name);
      if (!known) {
        known = files[name]().then(learn);
        known.catch(() => fetched.delete(name));
        fetched.set(name, known);
      }
      return known;
    }),
  );
}
