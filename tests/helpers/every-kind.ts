// Every kind of thing, made, changed, taken on and settled: each step on one phone's screen and read on the others'
// at once, live. A journey ends with what has to be read at the thing's own address afterwards, on every phone.
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { fill, goesTo, heading, isChosen, pathOf, press, sees } from './ui-steps.ts';

/** The pages of three people: Aroha, Mere and Tama. */
export type Pages = readonly [a: Page, b: Page, c: Page];

/** What the page at this address says in the end. */
export interface Told {
  readonly path: string;
  readonly title: string;
  readonly says: readonly (string | RegExp)[];
}

const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('link', { name }).first().click();
const all = (pages: readonly Page[], step: (page: Page) => Promise<void>): Promise<unknown> =>
  Promise.all(pages.map(step));
const allSee = (pages: readonly Page[], ...texts: readonly (string | RegExp)[]): Promise<unknown> =>
  Promise.all(pages.flatMap((page) => texts.map((text) => sees(page, text))));

/** Made on one phone, found on the others. */
async function make(
  form: string,
  by: Page,
  others: readonly Page[],
  title: string,
  write: () => Promise<void>,
): Promise<string> {
  await goesTo(by, form);
  await write();
  await heading(by, title);
  const path = pathOf(by);
  await all(others, async (page) => {
    await goesTo(page, path);
    await heading(page, title);
  });
  return path;
}

export async function task([a, b, c]: Pages): Promise<Told> {
  const path = await make('/tasks/new', a, [b, c], 'Dig the pit', async () => {
    await fill(a, 'What wants doing?', 'Dig the pit');
    await press(a, 'Add it');
  });
  await follow(b, 'Change it: Dig the pit');
  await fill(b, 'What wants doing?', 'Dig the long pit');
  await press(b, /^Keep$/);
  await all([a, b, c], (page) => heading(page, 'Dig the long pit'));
  await press(c, 'I’m on it: Dig the long pit');
  await allSee([a, b], 'Tama is on it');
  await press(c, 'Did it: Dig the long pit');
  await fill(c, 'A word about how it went?', 'Clay at the bottom');
  await press(c, /^Did it$/);
  await allSee([a, b], /^Done by Tama/, '“Clay at the bottom”');
  await press(b, 'Another look: Dig the long pit');
  await fill(b, 'What wants another look?', 'The edge slips');
  await press(b, 'Open it again');
  await allSee([a, c], 'The edge slips');
  await all([a, c], (page) => page.getByRole('button', { name: 'Did it: Dig the long pit' }).waitFor());
  return { path, title: 'Dig the long pit', says: ['Tama', 'The edge slips'] };
}

export async function meal([a, b, c]: Pages): Promise<Told> {
  const path = await make('/meals/new?day=2', b, [a, c], 'Dahl', async () => {
    await press(b, 'Dinner');
    await fill(b, 'What is there to eat?', 'Dahl');
    await fill(b, 'When is it served?', '6:30 pm');
    await fill(b, 'How many hands does it take?', '2');
    await press(b, 'Plan it');
  });
  await follow(a, 'Change it: Dahl');
  await fill(a, 'What is there to eat?', 'Dahl and rice');
  await press(a, /^Keep$/);
  await all([a, b, c], (page) => heading(page, 'Dahl and rice'));
  await press(c, 'I’m on it: Dahl and rice');
  await allSee([a, b], 'Tama joined the crew', 'Short by 1');
  if (!(await a.getByRole('button', { name: 'I’m eating', pressed: true }).isVisible())) {
    await press(a, 'I’m eating');
    await isChosen(a, 'I’m eating');
  }
  await press(a, 'One more');
  await allSee([b, c], '1 is a guest');
  for (const stage of ['Bought', 'Cooking', 'Served', 'Cleared']) {
    await press(b, stage);
    await all([a, c], (page) => isChosen(page, stage));
  }
  return { path, title: 'Dahl and rice', says: ['Tama', '1 is a guest', 'Cleared'] };
}

export async function session([a, b, c]: Pages): Promise<Told> {
  const path = await make('/programme/new?day=2', c, [a, b], 'Flax weaving', async () => {
    await fill(c, 'What is it called?', 'Flax weaving');
    await press(c, 'Place it');
    await fill(c, 'What time does it begin?', '4:30 pm');
    await press(c, 'Offer it');
  });
  await follow(a, 'Move it: Flax weaving');
  await fill(a, 'What time does it begin?', '5:30 pm');
  await fill(a, 'A word to Tama', 'So the kites can have the field');
  await press(a, 'Move it here');
  await allSee([b, c], '“So the kites can have the field”', /5:30/);
  await press(b, 'I’d come: Flax weaving');
  await allSee([a, c], '1 would come.');
  await press(a, 'Take it away: Flax weaving');
  await fill(a, 'Why? A word for those who look for it', 'Wind');
  await press(a, /^Take it away$/);
  await allSee([b, c], /^Taken away by Aroha/);
  await press(c, 'Put it back');
  await all([a, b, c], (page) => page.getByText(/^Taken away by/).waitFor({ state: 'detached' }));
  return { path, title: 'Flax weaving', says: [/5:30/, '1 would come.', 'So the kites can have the field'] };
}

export async function concern([a, b, c]: Pages): Promise<Told> {
  const path = await make('/concerns/new', b, [a, c], 'A dripping tap', async () => {
    await fill(b, 'What happened', 'The tap drips');
    await fill(b, 'In a few words', 'A dripping tap');
    await press(b, 'Say it openly');
  });
  await press(c, 'I’m on it: A dripping tap');
  await c.getByRole('dialog').getByRole('button', { name: 'I’m on it' }).click();
  await allSee([a, b], /^Tama is holding this till/);
  await press(a, 'It’s settled');
  await fill(a, 'How? One line helps the next camp.', 'A new washer');
  await press(a, 'Call it settled');
  await allSee([b, c], /^Settled by Aroha/, '“A new washer”');
  await press(b, 'Another look');
  await all([a, c], (page) => page.getByRole('button', { name: 'It’s settled' }).waitFor());
  return { path, title: 'A dripping tap', says: ['The tap drips', 'Tama'] };
}

export async function call([a, b, c]: Pages, aboutTask: string): Promise<Told> {
  await goesTo(a, aboutTask);
  await follow(a, 'I need hands');
  await press(a, 'One more');
  await press(a, /^Ask for 2 hands/);
  await heading(a, /: 2 more hands by/);
  const path = pathOf(a);
  await all([b, c], async (page) => {
    await goesTo(page, path);
    await heading(page, /: 2 more hands by/);
  });
  await press(b, /^I’m on it/);
  await allSee([a, c], 'Mere');
  await all([a, c], (page) => heading(page, /: 1 more hand by/));
  await press(a, /^That’s enough now/);
  await all([b, c], (page) => heading(page, /^That’s enough/));
  return { path, title: 'That’s enough: Dig the long pit', says: ['Mere', 'For Dig the long pit'] };
}

export async function area([a, b, c]: Pages): Promise<Told> {
  const path = await make('/areas/new', b, [a, c], 'Water', async () => {
    await fill(b, 'What is it called?', 'Water');
    await fill(b, 'To look at each time', 'The tank is full');
    await press(b, /^Keep$/);
  });
  await press(c, 'I’m on it: Water');
  await allSee([a, b], 'Tama holds it');
  await press(c, 'You’re on it: Water');
  await allSee([a, b], 'Tama let go of it', /^Nobody holds it just now/);
  return { path, title: 'Water', says: ['The tank is full', /^Nobody holds it just now/] };
}

export async function place([a, b, c]: Pages): Promise<Told> {
  const path = await make('/places/new', c, [a, b], 'Kitchen tent', async () => {
    await fill(c, 'What is the place called?', 'Kitchen tent');
    await press(c, /^Tent$/);
    await fill(c, 'How many fit?', '40');
    await press(c, /^Keep$/);
  });
  await follow(a, 'Change it: Kitchen tent');
  await fill(a, 'Anything to know about it?', 'Shoes off, please');
  await press(a, /^Keep$/);
  await allSee([b, c], 'Shoes off, please');
  return { path, title: 'Kitchen tent', says: ['Shoes off, please', 'Room for 40'] };
}

export async function person([a, b, c]: Pages): Promise<Told> {
  await all([a, b], async (page) => {
    await goesTo(page, '/people');
    await follow(page, /^Tama$/);
    await heading(page, 'Tama');
  });
  const path = pathOf(a);
  expect(pathOf(b)).toBe(path);
  await goesTo(c, '/me/change');
  await fill(c, /^Name/, 'Tama Rangi');
  await fill(c, 'What I can do, and would show', 'bread, ropes');
  await press(c, /^Keep$/);
  await all([a, b], (page) => heading(page, 'Tama Rangi'));
  await allSee([a, b], 'bread', 'ropes');
  await goesTo(c, '/me');
  await press(c, /^Away$/);
  await allSee([a, b], 'Away just now');
  await press(c, /^Here$/);
  await all([a, b], (page) => page.locator('dd', { hasText: /^Here$/ }).waitFor());
  return { path, title: 'Tama Rangi', says: ['ropes', /^Here$/] };
}

export async function gathering([a, b, c]: Pages): Promise<Told> {
  const path = '/gathering';
  await all([a, b, c], (page) => goesTo(page, path));
  await follow(a, 'Change it');
  await fill(a, 'What is it called?', 'Ōrere camp');
  await press(a, /^Keep$/);
  await all([a, b, c], (page) => heading(page, 'Ōrere camp'));
  return { path, title: 'Ōrere camp', says: ['Pacific/Auckland'] };
}
