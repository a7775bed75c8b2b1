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
  { name: 'tasks-near', path: ({ place }) => `/tasks?see=near&id=${place}` },
  { name: 'call', path: ({ call }) => `/call/${call}` },
  { name: 'call-sounding', path: ({ sounding }) => `/call/${sounding}` },
  { name: 'call-new', path: ({ shift }) => `/call/new?about=task:${shift}` },
  { name: 'call-who', path: ({ shift }) => `/call/new?sort=who&about=task:${shift}` },
  { name: 'areas', path: '/areas' },
  { name: 'area', path: ({ area }) => `/area/${area}` },
  { name: 'area-new', path: '/areas/new' },
  { name: 'area-change', path: ({ area }) => `/area/${area}/change` },
  { name: 'places', path: '/places' },
  { name: 'place', path: ({ place }) => `/place/${place}` },
  { name: 'place-new', path: '/places/new' },
  { name: 'place-change', path: ({ place }) => `/place/${place}/change` },
  { name: 'meals', path: '/meals' },
  { name: 'meal', path: ({ meal }) => `/meal/${meal}` },
  { name: 'meal-next', path: ({ nextMeal }) => `/meal/${nextMeal}` },
  { name: 'meal-new', path: '/meals/new' },
  { name: 'meal-change', path: ({ nextMeal }) => `/meal/${nextMeal}/change` },
  { name: 'programme', path: '/programme' },
  { name: 'programme-clash', path: '/programme?day=4' },
  { name: 'programme-mine', path: '/programme/mine' },
  { name: 'session', path: ({ session }) => `/session/${session}` },
  { name: 'session-clash', path: ({ clash }) => `/session/${clash}` },
  { name: 'session-new', path: '/programme/new' },
  { name: 'session-change', path: ({ session }) => `/session/${session}/change` },
  { name: 'session-move', path: ({ clash }) => `/session/${clash}/move` },
  { name: 'people', path: '/people' },
  { name: 'person', path: ({ person }) => `/person/${person}` },
  { name: 'person-new', path: '/people/new' },
  { name: 'person-change', path: ({ person }) => `/person/${person}/change` },
  { name: 'me', path: '/me' },
  { name: 'me-change', path: '/me/change' },
  { name: 'me-eat', path: '/me/eat' },
  { name: 'concerns', path: '/concerns' },
  { name: 'concern', path: ({ concern }) => `/concern/${concern}` },
  { name: 'concern-change', path: ({ concern }) => `/concern/${concern}/change` },
  { name: 'raise', path: '/concerns/new' },
  { name: 'meet', path: '/meet' },
  { name: 'settings', path: '/settings' },
  { name: 'gatherings', path: '/settings/gatherings' },
  {
    name: 'leaving',
    path: '/settings/gatherings',
    act: (page) => page.getByRole('button', { name: /^Leave / }).click(),
  },
  { name: 'backup', path: '/settings/backup' },
  { name: 'from-home', path: '/settings/home' },
  { name: 'gathering', path: '/gathering' },
  { name: 'gathering-change', path: '/gathering/change' },
  { name: 'emergency', path: '/emergency' },
  { name: 'emergency-change', path: '/emergency/change' },
  { name: 'emergency-outside', path: '/emergency', isOutside: true },
  { name: 'inspect', path: '/?inspect' },
  { name: 'join', path: '/', isOutside: true },
];
