// The kinds there are. A new one is a folder beside these and a line here.
import { area } from './area/kind.ts';
import { call } from './call/kind.ts';
import { concern } from './concern/kind.ts';
import { gathering } from './gathering/kind.ts';
import { meal } from './meal/kind.ts';
import { person } from './person/kind.ts';
import { place } from './place/kind.ts';
import { session } from './session/kind.ts';
import { task } from './task/kind.ts';

export const kinds = { gathering, person, area, place, task, meal, session, concern, call } as const;
export type KindName = keyof typeof kinds;

export const isKindName = (name: string): name is KindName => Object.hasOwn(kinds, name);
