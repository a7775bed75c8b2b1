// Every screen there is, and how it is come to: for looking at, and for whatever has to hold on all of them.
import type { ScreenShot } from './screen.ts';
import { CAMP } from './screens-of-camp.ts';
import { WORK } from './screens-of-work.ts';

/** In the order in which they are opened, on phones that keep what was done before. */
export const SCREENS: readonly ScreenShot[] = [...WORK, ...CAMP];
