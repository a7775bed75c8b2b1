// The main journeys with the keys alone, in the built app: what is in focus is always to be seen, a page that opens
// has it on its heading, and coming back finds it on the row that led away.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { startServer } from '../helpers/served.ts';
import { Watched } from '../helpers/watched.ts';

/** More stops than any page here has: whoever needs more is going round in circles. */
const MOST_STOPS = 60;
/** The limit only ends a test that would hang. */
const SOON = { timeout: 10_000, interval: 30 };
const TASK = 'Chop for dinner';

let server: Served;
let watched: Watched;
let page: Page;

/** Runs in the page: why what is in focus is not to be seen, or nothing. */
function whyHidden(): string | undefined {
  const at = document.activeElement;
  if (!at || at === document.body) return 'nothing is in focus';
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) return 'it has no outline';
  const { left, right, top, bottom } = at.getBoundingClientRect();
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const points = [[x, y] as const, [x, top + 2] as const, [x, bottom - 2] as const];
  const isOver = ([px, py]: readonly [number, number]): boolean => {
    const there = document.elementFromPoint(px, py);
    return there !== null && (at.contains(there) || there.contains(at));
  };
  return points.some(isOver) ? undefined : 'something lies over it';
}

/** Its role and its name, as a screen reader is told them; nothing while the page itself is in focus. */
async function focused(): Promise<string> {
  const told = await page.locator('body').ariaSnapshot({ mode: 'ai' });
  const line = told.split('\n').find((each) => each.includes(' [active]'));
  const said = line?.replace(/ \[(active|ref=\w+|cursor=\w+)\]/g, '');
  if (said !== undefined) return /\w+( "[^"]*")?( \[[^\]]*\])*/.exec(said)?.[0] ?? said;
  // What unfolds has no role of its own there.
  return page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.tagName === 'SUMMARY' ? `summary "${at.textContent}"` : '';
  });
}

/** A row that scrolls aside takes a moment. */
const isSeen = (stop: string): Promise<void> =>
  expect.poll(async () => [stop, await page.evaluate(whyHidden)], SOON).toEqual([stop, undefined]);

/** It comes to be in focus, and is to be seen. */
async function hasFocus(name: string | RegExp): Promise<void> {
  await expect.poll(focused, SOON).toMatch(name);
  await isSeen(String(name));
}

/** Along the stops of the page to the one that is called so. */
async function tabTo(name: string | RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await focused();
    passed.push(stop);
    if (stop === '') continue; // past the last one, before the first
    await isSeen(stop);
    if (typeof name === 'string' ? stop.includes(`"${name}"`) : name.test(stop)) return;
  }
  throw new Error(`no stop is called ${String(name)}: ${passed.join(', ')}`);
}

/** To it, and into it. */
async function opens(name: string | RegExp): Promise<void> {
  await tabTo(name);
  await page.keyboard.press('Enter');
}

async function types(name: string | RegExp, words: string): Promise<void> {
  await tabTo(name);
  await page.keyboard.type(words);
}

/** The page stands, and its heading is in focus, to be seen. */
async function arrives(name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await hasFocus(`heading "${name}" [level=1]`);
}

/** What the one live region says. */
const hears = (words: string | RegExp): Promise<void> =>
  expect.poll(() => page.locator('[role=status][aria-live=polite].vh').textContent(), SOON).toMatch(words);

const goesBack = (to: string): Promise<void> => opens(`Back to ${to}`);

describe('with the keys alone', () => {
  beforeAll(async () => {
    server = await startServer();
    watched = await Watched.open();
    page = await watched.tab(server.url);
    await page.setViewportSize({ width: 360, height: 740 });
  });
  afterAll(async () => {
    await watched.close();
    await server.close();
  });
  // Every journey begins on Now, as the app is opened.
  beforeEach(async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  it('a gathering is started', async () => {
    await opens('Start a gathering');
    await types('What is it called?', 'Weekend camp');
    await types('What shall we call you?', 'Aroha');
    await page.keyboard.press('Enter');
    await arrives('Kia ora, Aroha');
  });

  it('a task is added, taken and given back; each is said to those who listen', async () => {
    await opens('Tasks');
    await arrives('Tasks');
    await opens('Add');
    await arrives('Add a task');
    await types('What wants doing?', TASK);
    await opens('Add it');
    await arrives(TASK);
    await hears('Added. Anyone can take it');
    await opens(`I’m on it: ${TASK}`);
    await hears(`You’re on it: ${TASK}`);
    await expect.poll(focused, SOON).toBe(`button "You’re on it: ${TASK}" [pressed]`);
    await page.keyboard.press('Space');
    await hears('Stepped back. The place is open again');
    await expect.poll(focused, SOON).toBe(`button "I’m on it: ${TASK}"`);
  });

  it('the three actions of a task are told by role and name, and what was kept politely', async () => {
    await opens('All tasks');
    await arrives('Tasks');
    await opens(new RegExp(`link "${TASK}"`));
    await arrives(TASK);
    const told = async (): Promise<string[]> => {
      const tree = await page.getByRole('group', { name: 'What will you do?' }).ariaSnapshot();
      return tree.replace(/task:[\w-]+/g, 'task:ID').split('\n');
    };
    const three = [
      '- group "What will you do?":',
      `  - 'button "I’m on it: ${TASK}"': I’m on it`,
      `  - 'link "I need hands: ${TASK}"':`,
      '    - /url: /call/new?sort=hands&about=task:ID',
      '    - text: I need hands',
      `  - link "Who could? ${TASK}":`,
      '    - /url: /call/new?sort=who&about=task:ID',
      '    - text: Who could?',
    ];
    await expect.poll(told, SOON).toEqual(three);
    await goesBack('Tasks');
    await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor();
    await hasFocus(`link "${TASK}"`);
  });

  it('hands are called for', async () => {
    await opens(new RegExp(`link "${TASK}"`));
    await arrives(TASK);
    await opens(`I need hands: ${TASK}`);
    await arrives('I need hands');
    await opens(/button "Ask for 1 hand/);
    await hears('Asked. It stands on top of Now');
    await hasFocus(/^heading .*\[level=1\]$/);
  });

  it('a concern is raised', async () => {
    await opens(/link "Something on your mind\?/);
    await arrives('Concerns');
    await opens('Something’s on my mind');
    await arrives('Something’s on my mind');
    await types('What happened', 'The tap at the kitchen drips');
    await opens('Say it openly');
    await hasFocus(/^heading .*\[level=1\]$/);
  });

  it('a meal is planned, and its crew joined', async () => {
    await opens('Meals');
    await arrives('Meals');
    await opens('Plan a meal');
    await arrives('Plan a meal');
    await types(/textbox "What is there to eat\?/, 'Dahl');
    // Today's dinner may be over.
    const tomorrow = await page.evaluate(() => new Date(Date.now() + 86_400_000).getDate());
    await opens(new RegExp(`button "\\w+ ${tomorrow} `));
    await opens('Plan it');
    await arrives('Dahl');
    await opens('I’m on it: Dahl');
    await hears('You’re on it: Dahl');
  });

  it('a session is offered', async () => {
    await opens('Programme');
    await arrives('Programme');
    await opens('Add something of yours');
    await arrives('Offer something');
    await types('What is it called?', 'Kite making');
    await page.keyboard.press('Enter');
    await arrives('Kite making');
  });

  it('the light goes round, and stays in focus', async () => {
    await opens('Light: day. Change to bright sun');
    await hasFocus('button "Light: bright sun. Change to night"');
    await page.keyboard.press('Space');
    await hasFocus('button "Light: night. Change to day"');
    await page.keyboard.press('Space');
    await hasFocus('button "Light: day. Change to bright sun"');
  });

  it('the sheet of Meet keeps focus until Escape shuts it, and gives it back', async () => {
    await opens('Meet and share');
    await arrives('Meet');
    await opens('Scan their code');
    await hasFocus('heading "Scan their code" [level=2]');
    const isIn = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null);
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press('Tab');
      expect(await isIn()).toBe(true);
    }
    await page.keyboard.press('Escape');
    await hasFocus('button "Scan their code"');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('somebody is written in, and one’s own page is found', async () => {
    await opens('People');
    await arrives('People');
    await opens(/link "Write somebody in/);
    await arrives('Write somebody in');
    await types('What shall we call them?', 'Tama');
    await page.keyboard.press('Enter');
    await arrives('Tama');
    await hears('Tama');
    await goesBack('People');
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await opens('My page');
    await arrives('My page');
  });

  it('all this without a fault, and without asking anybody else for anything', () => {
    expect([...watched.faults, ...watched.strayed]).toEqual([]);
  });
});
