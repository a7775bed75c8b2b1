// All words of the camp on one sheet.
import type { Sheet } from '../say.ts';
import { CONCERN_WORDS } from './concerns.ts';
import { NOTES } from './notes.ts';
import { PROGRAMME_WORDS } from './programme.ts';
import { DISHES } from './site.ts';
import { WORDS } from './words.ts';

export const SHEET: Sheet = new Map([...WORDS, ...NOTES, ...PROGRAMME_WORDS, ...CONCERN_WORDS, ...DISHES]);
