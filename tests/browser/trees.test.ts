// What a screen reader is told of the pages of tasks: roles, names and states in their order, in the built app.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Served } from '../../src/cli/serve.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { startServer } from '../helpers/served.ts';
import { fill, goesTo, heading, press } from '../helpers/ui-steps.ts';
import { Watched } from '../helpers/watched.ts';

const CHOP = 'Chop for dinner';
const WOOD = 'Stack the wood';
const LIMIT_MS = 10_000;

describe('the accessibility tree', () => {
  let server: Served;
  let watched: Watched;
  let page: Page;

  beforeAll(async () => {
    server = await startServer();
    watched = await Watched.open();
    page = await watched.tab(server.url);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(server.url);
    await beginGathering(page);
    for (const title of [CHOP, WOOD]) {
      await goesTo(page, '/tasks/new');
      await fill(page, 'What wants doing?', title);
      if (title === CHOP) {
        await page
          .getByRole('group', { name: 'Hands, at most' })
          .getByRole('button', { name: 'One more' })
          .click();
        await page
          .getByRole('group', { name: /first-timers/ })
          .getByRole('button', { name: 'One more' })
          .click();
      }
      await press(page, 'Add it');
      await heading(page, title);
    }
  });
  afterAll(async () => {
    await watched.close();
    await server.close();
  });

  /** Roles, names and states; where links lead is for other tests. */
  const told = async (within: string): Promise<string> => {
    const tree = await page.locator(within).first().ariaSnapshot();
    const lines = tree.split('\n').filter((line) => !/^\s*- \/(url|placeholder):/.test(line));
    return lines.map((line) => line.replace(/:$/, '')).join('\n');
  };
  /** One that stands among others: its lines, further in than they are written here. */
  const part = (tree: string, lines: readonly string[]): string | undefined => {
    const all = tree.split('\n');
    const at = all.findIndex((line) => line.trim() === lines[0]);
    const indent = all[at]?.search(/\S/) ?? 0;
    return all
      .slice(at, at + lines.length)
      .map((line) => line.slice(indent))
      .join('\n');
  };
  /** Once what was done has been drawn: an act is kept first, and told on the page after that. */
  const holds = (within: string, ...lines: readonly string[]): Promise<void> =>
    expect.poll(async () => part(await told(within), lines), { timeout: LIMIT_MS }).toBe(lines.join('\n'));

  it('of the list: groups with their headings, in each row its leaf, name, places and one action', async () => {
    await goesTo(page, '/tasks');
    await heading(page, 'Tasks');
    await holds(
      'main',
      '- region "Today sometime"',
      '  - heading "Today sometime" [level=2]',
      '  - list',
      '    - listitem',
      '      - text: Fresh',
      `      - heading "${CHOP}" [level=3]`,
      `        - link "${CHOP}"`,
      '      - paragraph: 2 places',
      `      - 'button "I’m on it: ${CHOP}"': I’m on it`,
      '    - listitem',
      '      - text: Fresh',
      `      - heading "${WOOD}" [level=3]`,
      `        - link "${WOOD}"`,
      '      - paragraph: 1 place',
      `      - 'button "I’m on it: ${WOOD}"': I’m on it`,
    );
    await holds(
      'main',
      '- group "Show"',
      '  - link "Add"',
      '  - button "All" [pressed]',
      '  - button "Short of hands"',
      '  - button "Near"',
      '  - button "Fits me"',
      '  - button "By area"',
    );
  });

  it('of Now: what could use you', async () => {
    await goesTo(page, '/');
    await heading(page, /Kia ora/);
    await holds(
      'main',
      '- region "Three that could use you"',
      '  - heading "Three that could use you" [level=2]',
      '  - list',
      '    - listitem',
      '      - text: Fresh',
      `      - heading "${CHOP}" [level=3]`,
      `        - link "${CHOP}"`,
      `      - 'button "I’m on it: ${CHOP}"': I’m on it`,
    );
  });

  it('of a task: who is in, what more can be done, so far, and the three actions last', async () => {
    await goesTo(page, '/tasks');
    await page.getByRole('link', { name: CHOP }).click();
    await heading(page, CHOP);
    await holds(
      'main',
      '- region "Who’s in"',
      '  - heading "Who’s in" [level=2]',
      '  - text: 2 places, one for a first-timer',
      '  - list',
      '    - listitem',
      '      - paragraph: A first-timer’s place',
      '      - paragraph: No need to know how',
      `      - 'button "Take it: a first-timer’s place, ${CHOP}"': Take it`,
      `  - 'button "Come beside: ${CHOP}"': Come beside`,
      `  - 'button "For somebody else: ${CHOP}"': For somebody else`,
    );
    await holds(
      'main',
      '- group "More to do"',
      `  - 'button "Did it: ${CHOP}"': Did it`,
      `  - 'button "Split into pieces: ${CHOP}"': Split into pieces`,
      `  - 'button "Let it go: ${CHOP}"': Let it go`,
    );
    await holds(
      'main',
      '- region "So far"',
      '  - heading "So far" [level=2]',
      '  - text: Add a note',
      '  - textbox "Add a note"',
      '  - list',
      '    - listitem',
      '      - paragraph: Mere added it',
    );
    await press(page, `Split into pieces: ${CHOP}`);
    await holds(
      'form',
      `- 'form "Split into pieces: ${CHOP}"'`,
      '  - heading "Into which pieces?" [level=2]',
      '  - paragraph: Anybody can take each by itself. Place, area and what it is like come with them.',
      '  - group "Piece 1"',
      '    - text: Piece 1',
      '    - textbox "Piece 1"',
      '    - text: Minutes',
      '    - textbox "Minutes"',
    );
    await press(page, 'Not now');
  });

  it('of one’s own place: how one comes along, and the sheet it is handed on by', async () => {
    await press(page, `I’m on it: ${CHOP}`);
    await holds(
      'main',
      '- group "How do you come along?"',
      '  - text: How do you come along?',
      '  - button "As a hand" [pressed]',
      '  - button "To learn"',
      '  - button "Beside"',
    );
    await press(page, /^Hand it on/);
    await holds(
      '[role=dialog]',
      '- dialog "Hand it on"',
      '  - heading "Hand it on" [level=2]',
      '  - button "Close"',
      '  - paragraph: Somebody you have in mind. You’re on it until they take it.',
      '  - text: Who could take it?',
      '  - textbox "Who could take it?"',
    );
    await press(page, 'Close');
  });

  it('of a call while it is written: how many is told as it is changed', async () => {
    await goesTo(page, '/call/new?sort=hands');
    await heading(page, 'I need hands');
    await holds(
      'main',
      '- group "How many?"',
      '  - text: How many?',
      '  - button "One fewer" [disabled]',
      '  - status "How many?": "1"',
      '  - button "One more"',
    );
    await fill(page, 'Where?', 'Kitchen');
    await press(page, /^Ask for 1 hand/);
    await heading(page, /^Kitchen wants 1 more hand/);
    await holds('main', '- group "What will you do?"');
  });

  it('of search: a line to search in, and what was found', async () => {
    await goesTo(page, '/search?q=chop');
    await heading(page, 'Search');
    await holds(
      'body',
      '- search',
      '  - heading "Search" [level=1]',
      '  - searchbox "Search everything": chop',
    );
    await holds(
      'main',
      '- region "Found"',
      '  - heading "Found" [level=2]',
      '  - button "Clear"',
      '  - list',
      '    - listitem',
      `      - heading "${CHOP}" [level=3]`,
      `        - link "${CHOP}"`,
    );
  });

  it('has one live region, a polite one', async () => {
    expect(await page.locator('[aria-live]').evaluateAll((all) => all.map((each) => each.ariaLive))).toEqual([
      'polite',
    ]);
  });
});
