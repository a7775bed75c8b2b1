// Pages that are found by name, and by what else people call them.
import { NOT_FOUND, fitOf, foldedOnce, foldedWords } from '#record';
import { t } from '#words';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';

const PAGES = {
  emergency: ['/emergency', icon.aid],
  how: ['/how', icon.info],
  me: ['/me', icon.people],
  eat: ['/me/eat', icon.meals],
  meet: ['/meet', icon.meet],
  settings: ['/settings', more.phone],
  backup: ['/settings/backup', more.file],
  gathering: ['/gathering', icon.fresh],
  areas: ['/areas', icon.people],
  places: ['/places', more.place],
  concerns: ['/concerns', icon.concern],
  welcome: ['/welcome', icon.fresh],
  mine: ['/programme/mine', icon.programme],
  tasks: ['/tasks', icon.tasks],
  meals: ['/meals', icon.meals],
  programme: ['/programme', icon.programme],
  people: ['/people', icon.people],
} as const;

export type PageName = keyof typeof PAGES;

export interface Page {
  readonly to: string;
  readonly icon: icon.Drawing;
  readonly title: string;
  readonly note: string;
}

export function pageOf(name: PageName): Page {
  const [to, drawing] = PAGES[name];
  return { to, icon: drawing, title: t(`search.page.${name}`), note: t(`search.page.${name}.note`) };
}

/** More than these are not what was meant. */
const MOST = 3;
/** Shorter words begin the name of nearly every page. */
const LEAST_LETTERS = 4;

/** Pages all of whose asked words are among their names; what is in the title first. */
export function pagesFor(asked: string): readonly Page[] {
  const words = foldedWords(asked);
  if (words.join('').length < LEAST_LETTERS) return [];
  const has = (text: string): boolean => {
    const there = foldedOnce(text);
    return words.every((word) => there.some((each) => fitOf(word, each) !== NOT_FOUND));
  };
  const names = Object.keys(PAGES) as PageName[];
  const byTitle = names.filter((name) => has(t(`search.page.${name}`)));
  const byName = names.filter(
    (name) => !byTitle.includes(name) && has(`${t(`search.page.${name}`)} ${t(`search.page.${name}.by`)}`),
  );
  return [...byTitle, ...byName].slice(0, MOST).map(pageOf);
}
