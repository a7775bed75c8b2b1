// Search: what it shows with every letter, and to whoever looks for somebody in charge.
import { addPerson, addPlace, addTask, planMeal, withdrawThing } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SearchScreen } from '../../src/ui/areas/search/Search.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, openStage } from './camp.tsx';

beforeAll(() => fetchWords('finding'));

describe('the screen', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage();
    way.go('/search', true);
  });
  afterEach(async () => {
    cleanup();
    await stage.camp.close();
  });

  const open = (q = ''): void => {
    draw(stage, <SearchScreen id="" query={new URLSearchParams({ q })} />);
  };
  const type = (words: string): void => {
    fireEvent.input(screen.getByRole('searchbox', { name: 'Search everything' }), {
      target: { value: words },
    });
  };
  const rows = (): string[] =>
    within(screen.getByRole('region', { name: 'Found' }))
      .getAllByRole('heading', { level: 3 })
      .map((each) => each.textContent ?? '');
  const said = (text: string): Promise<void> =>
    waitFor(() => expect(screen.getByRole('status').textContent).toBe(text));

  it('a link with any number of words is cut to what somebody could have typed', () => {
    open('who '.repeat(5000));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toHaveLength(200);
  });

  it('begins with the line in focus, and finds with every letter', async () => {
    await stage.run(addTask, { title: 'Chop for dinner' });
    await stage.run(addPlace, { name: 'Chestnut tree', sort: 'field' });
    open();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Search');
    type('ch');
    expect(new Set(rows())).toEqual(new Set(['Chop for dinner', 'Chestnut tree']));
    await said('2 found');
    type('cho');
    expect(rows()).toEqual(['Chop for dinner']);
    await said('1 found');
  });

  it('the address keeps what was asked once it was meant, and brings it back', async () => {
    await stage.run(addTask, { title: 'Chop for dinner' });
    open();
    type('chop');
    fireEvent.submit(screen.getByRole('search'));
    expect(location.search).toBe('?q=chop');
    expect(document.activeElement?.textContent).toBe('Chop for dinner');
    cleanup();
    open('chop');
    expect(rows()).toEqual(['Chop for dinner']);
  });

  it('finds a meal by its hour’s name, and what was taken away, and says so', async () => {
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: stage.at(3, 18) });
    const id = await stage.run(addTask, { title: 'Dinner gong' });
    await stage.run(withdrawThing, { kind: 'task', id });
    await stage.run(addTask, { title: 'Wash up after dinner', atS: stage.at(3, 20) });
    open('dinner');
    expect(rows()).toEqual(['Meals', 'Dinner, Dahl', 'Wash up after dinner', 'Dinner gong']);
    expect(screen.getByText('Task. Taken away; it can be put back')).toBeTruthy();
  });

  it.each(['loo', 'loos', 'wc', 'dunny', 'bathroom', 'long drop', 'where are the toilets'])(
    'Y19: “%s” finds the toilets before what only begins so',
    async (asked) => {
      await stage.run(addTask, { title: 'Looking back at the year', atS: stage.at(3, 18) });
      await stage.run(addTask, {
        title: 'Dunny door, bathroom and toilets',
        why: 'Loo, loos, WC, long drop',
      });
      await stage.run(addPlace, { name: 'Behind the willows', sort: 'toilets' });
      await stage.run(addPlace, { name: 'Showers' });
      open(asked);
      expect(rows().filter((title) => title !== 'Places' && title !== 'Showers')[0]).toBe(
        'Behind the willows',
      );
    },
  );

  it.each([
    ['first aid', 'Medic tent'],
    ['nurse', 'Medic tent'],
    ['canteen', 'Cookhouse'],
    ['drinking water', 'Spring'],
    ['tap', 'Spring'],
    ['bathroom', 'Showers'],
    ['dunny', 'Wharepaku by the creek'],
  ])('Y19: “%s” finds %s', async (asked, name) => {
    await stage.run(addPlace, { name: 'Medic tent', sort: 'tent' });
    await stage.run(addPlace, { name: 'Cookhouse', sort: 'kitchen' });
    await stage.run(addPlace, { name: 'Spring', sort: 'water', about: 'To drink.' });
    await stage.run(addPlace, { name: 'Sauna', features: ['showers'] });
    await stage.run(addPlace, { name: 'Showers' });
    await stage.run(addPlace, { name: 'Wharepaku by the creek' });
    open(asked);
    expect(rows()).toContain(name);
  });

  it.each([
    ['emergency', 'Emergency card', '/emergency'],
    ['settings', 'Settings of this phone', '/settings'],
    ['backup', 'Backup', '/settings/backup'],
    ['how this app decides', 'How this app decides', '/how'],
    ['my page', 'My page', '/me'],
    ['meet', 'Meet and share', '/meet'],
    ['toilets', 'Places', '/places'],
    ['alergy', 'What I eat', '/me/eat'],
  ])('finds the page “%s”', (asked, title, to) => {
    open(asked);
    const found = within(screen.getByRole('region', { name: 'Found' }));
    expect(found.getByRole('link', { name: title }).getAttribute('href')).toBe(to);
  });

  it('whoever looks for somebody in charge is told first, with the three actions and whom to meet', async () => {
    const ana = await stage.run(addPerson, { name: 'Ana' });
    await stage.run(addTask, { title: 'Carry Ana’s office chairs' });
    const fades = stage.at(6, 12);
    await stage.camp.writeMe(
      { person: ana, welcomer: true, whereToFind: 'tea tent', presence: 'here' },
      fades,
    );
    open('office');
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first?.textContent).toBe('You are. So is everyone.');
    const links = within(screen.getByRole('group', { name: 'What will you do?' })).getAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
      ['I’m on it', '/tasks'],
      ['I need hands', '/call/new?sort=hands'],
      ['Who could?', '/call/new?sort=who'],
    ]);
    expect(screen.getByRole('link', { name: /^Ana ?: Tea tent$/ }).getAttribute('href')).toBe(
      `/person/${ana}`,
    );
    // What may have been meant beside it comes once the question is typed.
    const perhaps = within(await screen.findByRole('region', { name: 'Perhaps you meant' }));
    expect(perhaps.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      '/concerns/new',
      '/areas',
      '/emergency',
      '/how',
    ]);
    expect(rows()).toEqual(['Carry Ana’s office chairs']);
    await said('You are. So is everyone.');
  });

  it.each([
    ['where are the spoons kept?', 'kept spoons'],
    ['when is the singing', 'Singing round the fire'],
  ])('Y19: a question is found by what it is about: %s', async (asked, title) => {
    await stage.run(addTask, { title });
    draw(stage, <SearchScreen id="" query={new URLSearchParams({ q: asked })} />);
    expect(await screen.findByRole('link', { name: title })).toBeTruthy();
  });

  it('nothing found leads to asking everybody', () => {
    open('zither');
    expect(screen.getByText('Nothing here by these words.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ask everybody: zither' }).getAttribute('href')).toBe(
      '/call/new?sort=who&skill=zither',
    );
  });

  it('more than a screenful is shown when asked for', async () => {
    for (let n = 0; n < 33; n++) await stage.run(addTask, { title: `Wood pile ${n}` });
    open();
    type('wood');
    // While letters come, what fits above the keys; then a screenful.
    await waitFor(() => expect(rows()).toHaveLength(8));
    expect(screen.queryByRole('button', { name: /^Show \d+ more$/ })).toBeNull();
    await waitFor(() => expect(rows()).toHaveLength(30));
    fireEvent.click(screen.getByRole('button', { name: 'Show 3 more' }));
    expect(rows()).toHaveLength(33);
  });
});
