// What words there are, as types: a key without a word, or a word without what goes in its gaps, does not
// compile. The union spans all files, whichever of them a screen has fetched.
import type { core } from './en/core.ts';
import type { parts } from './en/parts.ts';
import type { shell } from './en/shell.ts';
import type { areas } from './en/areas.ts';
import type { concerns } from './en/concerns.ts';
import type { calls } from './en/calls.ts';
import type { emergency } from './en/emergency.ts';
import type { history } from './en/history.ts';
import type { inspect } from './en/inspect.ts';
import type { join } from './en/join.ts';
import type { library } from './en/library.ts';
import type { me } from './en/me.ts';
import type { meals } from './en/meals.ts';
import type { meet } from './en/meet.ts';
import type { people } from './en/people.ts';
import type { programme } from './en/programme.ts';
import type { settings } from './en/settings.ts';
import type { finding } from './en/finding.ts';
import type { tasks } from './en/tasks.ts';

export interface English {
  core: typeof core;
  shell: typeof shell;
  parts: typeof parts;
  history: typeof history;
  tasks: typeof tasks;
  meals: typeof meals;
  programme: typeof programme;
  people: typeof people;
  library: typeof library;
  me: typeof me;
  concerns: typeof concerns;
  calls: typeof calls;
  areas: typeof areas;
  meet: typeof meet;
  finding: typeof finding;
  settings: typeof settings;
  emergency: typeof emergency;
  inspect: typeof inspect;
  join: typeof join;
}

/** A file of words. */
export type WordSet = keyof English;

/** One text, or one for each plural form of its {n}. */
export type Entry = string | { readonly one: string; readonly other: string };
export type Entries = { readonly [key: string]: Entry };

type Merge<T> = (T extends unknown ? (each: T) => void : never) extends (all: infer A) => void ? A : never;
type AllWords = Merge<English[WordSet]>;

export type Key = keyof AllWords & string;

type TextOf<E> = E extends string ? E : E extends { readonly [form: string]: infer T } ? T : never;
type Gaps<T> = T extends `${string}{${infer Name}}${infer Rest}` ? Name | Gaps<Rest> : never;
/** Names of the gaps in a word; a plural one always has {n}. */
export type GapsOf<K extends Key> = Gaps<TextOf<AllWords[K]>> | (AllWords[K] extends string ? never : 'n');

/** What goes in the gaps: nothing at all for a word without any. */
export type Filling<K extends Key, V> = [GapsOf<K>] extends [never]
  ? readonly []
  : readonly [{ readonly [name in GapsOf<K>]: V }];
