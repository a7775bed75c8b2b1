// Every screen there is, and how it is come to: for looking at, and for whatever has to hold on all of them.
import type { Page } from 'playwright-core';
import type { ScreenIds } from './camp.ts';

export interface ScreenShot {
  readonly name: string;
  /** The address, in a camp whose things are found by kind. */
  readonly path: string | ((ids: ScreenIds) => string);
  /** What a person does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Without a gathering, as on a phone that is new. */
  readonly isOutside?: true;
}

export const SCREENS: readonly ScreenShot[] = [
  { name: 'now', path: '/' },
  { name: 'tasks', path: '/tasks' },
  { name: 'task', path: ({ task }) => `/task/${task}` },
  { name: 'task-shift', path: ({ shift }) => `/task/${shift}` },
  { name: 'task-standing', path: ({ standing }) => `/task/${standing}` },
  { name: 'task-new', path: '/tasks/new' },
  { name: 'task-change', path: ({ task }) => `/task/${task}/change` },
  { name: 'call', path: ({ call }) => `/call/${call}` },
  { name: 'call-new', path: ({ shift }) => `/call/new?about=task:${shift}` },
  { name: 'areas', path: '/areas' },
  { name: 'area', path: ({ area }) => `/area/${area}` },
  { name: 'area-new', path: '/areas/new' },
  { name: 'places', path: '/places' },
  { name: 'place', path: ({ place }) => `/place/${place}` },
  { name: 'meals', path: '/meals' },
  { name: 'meal', path: ({ meal }) => `/meal/${meal}` },
  { name: 'meal-new', path: '/meals/new' },
  { name: 'programme', path: '/programme' },
  { name: 'session', path: ({ session }) => `/session/${session}` },
  { name: 'session-new', path: '/programme/new' },
  { name: 'people', path: '/people' },
  { name: 'person', path: ({ person }) => `/person/${person}` },
  { name: 'person-new', path: '/people/new' },
  { name: 'me', path: '/me' },
  { name: 'me-change', path: '/me/change' },
  { name: 'concerns', path: '/concerns' },
  { name: 'concern', path: ({ concern }) => `/concern/${concern}` },
  { name: 'raise', path: '/concerns/new' },
  { name: 'meet', path: '/meet' },
  { name: 'settings', path: '/settings' },
  { name: 'emergency', path: '/emergency' },
  { name: 'inspect', path: '/?inspect' },
  { name: 'join', path: '/', isOutside: true },
];
