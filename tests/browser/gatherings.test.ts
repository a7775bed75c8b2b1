// Several gatherings on one phone, by the real screens: leaving one erases every trace of it, whichever is open, and
// touches nothing of the others, which open again as they were.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Device } from '../helpers/device.ts';
import { beginGathering } from '../helpers/first-steps.ts';
import { Site } from '../helpers/site.ts';
import { fill, goesTo, heading, press, sees } from '../helpers/ui-steps.ts';
import { untilWrittenDown } from '../helpers/written-down.ts';

const LIMIT_MS = 10_000;

let site: Site;
let phone: Device;

beforeAll(async () => {
  site = Site.app();
  phone = await site.launch('phone');
  await phone.open();
});
afterAll(() => site.close());

/** Everything this origin keeps, by where it lies. */
const stored = (): Promise<{ databases: string[]; session: string[]; local: string[] }> =>
  phone.page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
    return {
      databases: databases.sort(),
      session: Object.keys(sessionStorage).sort(),
      local: Object.keys(localStorage).sort(),
    };
  });

const idsIn = (names: readonly string[]): Set<string> =>
  new Set(names.flatMap((name) => /^rhizome-([0-9a-zA-Z_-]{8,}?)(?:-view-\d+)?$/.exec(name)?.[1] ?? []));

const drafts = (names: readonly string[], id = ''): string[] =>
  names.filter((name) => name.startsWith(`draft ${id}`));

/** Starts one, with something written and something begun in it. Answers the id its names on disk have. */
async function begins(name: string): Promise<string> {
  const before = idsIn((await stored()).databases);
  await beginGathering(phone.page, name);
  await heading(phone.page, `Kia ora, ${name}`);
  await goesTo(phone.page, '/tasks/new');
  await fill(phone.page, 'What wants doing?', `Written in ${name}`);
  await press(phone.page, 'Add it');
  await heading(phone.page, `Written in ${name}`);
  await goesTo(phone.page, '/tasks/new');
  await fill(phone.page, 'What wants doing?', `Begun in ${name}`);
  const found = [...idsIn((await stored()).databases)].filter((id) => !before.has(id));
  expect(found).toHaveLength(1);
  const id = found[0] as string;
  await expect.poll(async () => drafts((await stored()).local, id), { timeout: LIMIT_MS }).toHaveLength(1);
  return id;
}

async function leaves(name: string): Promise<void> {
  await goesTo(phone.page, '/settings/gatherings');
  await press(phone.page, `Leave it: ${name}`);
  await press(phone.page, `Erase it from this phone: ${name}`);
  await sees(phone.page, `${name} is erased from this phone.`);
}

const traces = async (id: string): Promise<string[]> => {
  const { databases, session, local } = await stored();
  return [...databases, ...session, ...local].filter((name) => name.includes(id));
};

async function shows(name: string): Promise<void> {
  await goesTo(phone.page, '/tasks');
  await sees(phone.page, `Written in ${name}`);
  for (const other of ['Aroha', 'Hana', 'Mere'].filter((each) => each !== name))
    expect(await phone.page.getByText(`Written in ${other}`).count()).toBe(0);
}

test('K2: of three gatherings each is left by itself, and nothing of the others goes', async () => {
  const aroha = await begins('Aroha');
  await goesTo(phone.page, '/join');
  const hana = await begins('Hana');
  await goesTo(phone.page, '/join');
  const mere = await begins('Mere');
  await untilWrittenDown(phone.page);
  for (const id of [aroha, hana, mere]) expect(await traces(id)).not.toEqual([]);

  const others = [...(await traces(hana)), ...(await traces(mere))];
  await leaves('Aroha'); // one that is not open
  await expect.poll(() => traces(aroha), { timeout: LIMIT_MS }).toEqual([]);
  expect([...(await traces(hana)), ...(await traces(mere))]).toEqual(others);
  await shows('Mere');

  await leaves('Mere'); // the one that is open
  await expect.poll(() => traces(mere), { timeout: LIMIT_MS }).toEqual([]);
  await phone.page.reload();
  await shows('Hana');
  await goesTo(phone.page, '/');
  await heading(phone.page, 'Kia ora, Hana');

  await leaves('Hana');
  await expect.poll(() => traces(hana), { timeout: LIMIT_MS }).toEqual([]);
  await phone.page.reload();
  await phone.page.getByRole('heading', { name: 'Start a gathering' }).waitFor();
  const left = await stored();
  expect([idsIn(left.databases).size, drafts(left.local), left.session]).toEqual([0, [], []]);
});

test('no page threw, and none asked anything of another origin', () => site.expectNoFaults());
