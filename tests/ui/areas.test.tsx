// Areas and places: what they show of a camp, and what their buttons do.
import {
  addArea,
  addPerson,
  addPlace,
  addTask,
  area,
  editThing,
  holdArea,
  offerSession,
  place,
  planMeal,
  withdrawThing,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import {
  AreaScreen,
  AreasScreen,
  ChangeAreaScreen,
  NewAreaScreen,
  NewPlaceScreen,
  PlaceScreen,
  PlacesScreen,
} from '../../src/ui/areas/areas/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, section, type } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('areas');
  },
);

const params = (id = '') => ({ id, query: new URLSearchParams() });
/** What the page's live region reads. */
const aloud = (): string | null => document.querySelector('[role="status"].vh')?.textContent ?? null;
const names = (within: Element): (string | null)[] =>
  [...within.querySelectorAll('.t')].map((each) => each.textContent);
const known = (id: string) => stage.camp.ask(({ view }) => view.get(area, id));

describe('Areas', () => {
  it('with none, suggests one to begin with', () => {
    draw(stage, <AreasScreen />);
    expect(screen.getByText('No areas yet')).toBeTruthy();
    expect(screen.getByText('Add an area').getAttribute('href')).toBe('/areas/new');
  });

  it('stand by whether anybody holds them, and say who and till when', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(addArea, { name: 'Water', why: 'Without it we go home.' });
    const gate = await stage.run(addArea, { name: 'Gate', minHolders: 2 });
    const kitchen = await stage.run(addArea, { name: 'Kitchen' });
    const tea = await stage.run(addArea, { name: 'Tea tent' });
    await stage.run(holdArea, { area: gate, untilS: stage.at(5, 9) });
    await stage.run(holdArea, { area: kitchen, untilS: stage.at(5, 5), person: tom });
    await stage.run(holdArea, { area: tea, untilS: stage.at(3, 15), person: tom });
    stage.clock.at = stage.at(3, 16) * 1000;
    draw(stage, <AreasScreen />);
    expect(names(section('Nobody holds these'))).toEqual(['Tea tent', 'Water']);
    expect(section('Nobody holds these').textContent).toContain('Tom held it till about 3:00');
    expect(section('Nobody holds these').textContent).toContain('Without it we go home.');
    expect(flat(section('Could do with more').textContent)).toContain('Aroha, till Fri 9:00. Wants 1 more');
    expect(section('Held').textContent).toContain('Tom, till the end of tomorrow');
  });

  it('can be held to the last day and not beyond while the camp is on; after it, by days', async () => {
    const id = await stage.run(addArea, { name: 'Water' });
    const days = (): (string | null)[] => {
      draw(stage, <AreaScreen {...params(id)} />);
      const group = screen.getByRole('group', { name: /till the end of/ });
      const shown = within(group)
        .getAllByRole('button')
        .map((each) => each.textContent);
      cleanup();
      return shown;
    };
    expect(days()).toEqual(['Today', 'Tomorrow', 'The last day']);
    stage.clock.at = stage.at(8, 12) * 1000;
    expect(days()).toEqual(['Today', 'Tomorrow', 'Thu', 'Mon 11 January']);
  });

  it('one tap holds one till the end of tomorrow, and undo lets it go', async () => {
    const id = await stage.run(addArea, { name: 'Water' });
    draw(stage, <AreasScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'I’m on it: Water' }));
    await waitFor(() => expect(aloud()).toBe('You’re on it: Water, till the end of tomorrow'));
    expect(known(id)?.hold.get(stage.me)).toEqual({ until: stage.at(5, 5) });
    fireEvent.click(screen.getByText('Undo'));
    await waitFor(() => expect(known(id)?.hold.get(stage.me)).toBe(false));
    expect(screen.getByText('Nobody holds it')).toBeTruthy();
  });
});

describe('an area', () => {
  it('is held till the day that was chosen, then longer, then let go', async () => {
    const id = await stage.run(addArea, { name: 'Water', checklist: ['Look at the spring'] });
    draw(stage, <AreaScreen {...params(id)} />);
    expect(screen.getByText('Look at the spring')).toBeTruthy();
    expect(screen.getByText(/Nobody holds it just now/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Today' }));
    fireEvent.click(screen.getByRole('button', { name: 'I’m on it: Water' }));
    await waitFor(() => expect(section('Who holds it').textContent).toContain('till the end of today'));
    fireEvent.click(screen.getByRole('button', { name: 'The last day' }));
    fireEvent.click(screen.getByRole('button', { name: /^Hold it till the end of/ }));
    await waitFor(() => expect(known(id)?.hold.get(stage.me)).toEqual({ until: stage.at(6, 29) }));
    fireEvent.click(screen.getByRole('button', { name: 'Let go: Aroha, Water' }));
    await waitFor(() => expect(known(id)?.hold.get(stage.me)).toBe(false));
  });

  it('is held for somebody else who said yes, and that is written', async () => {
    const id = await stage.run(addArea, { name: 'Water' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    draw(stage, <AreaScreen {...params(id)} />);
    fireEvent.click(screen.getByRole('button', { name: 'For somebody else: Water' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Tom said yes' }));
    await waitFor(() => expect(names(section('Who holds it'))).toEqual(['Tom (by Aroha)']));
    expect(known(id)?.hold.get(tom)).toBeTruthy();
    await waitFor(() => expect(section('So far').textContent).toContain('Aroha wrote that Tom holds it'));
  });

  it('shows its work, and asks for more with the area named', async () => {
    const id = await stage.run(addArea, { name: 'Water' });
    await stage.run(addTask, { title: 'Fill the tank', area: id });
    await stage.run(addTask, { title: 'Chop' });
    draw(stage, <AreaScreen {...params(id)} />);
    expect(names(section('Work here'))).toEqual(['Fill the tank']);
    expect(screen.getByRole('link', { name: 'Add a task in Water' }).getAttribute('href')).toBe(
      `/tasks/new?area=${id}`,
    );
  });

  it('taken away is still readable, cannot be held, and is put back by anybody', async () => {
    const id = await stage.run(addArea, { name: 'Water' });
    await stage.run(withdrawThing, { kind: 'area', id, why: 'Two of it' });
    draw(stage, <AreaScreen {...params(id)} />);
    expect(screen.getByText(/^Taken away by .*“Two of it”/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'I’m on it: Water' })).toBeNull();
    fireEvent.click(screen.getByText('Put it back'));
    await waitFor(() => screen.getByRole('button', { name: 'I’m on it: Water' }));
  });

  it('named twice apart shows both names', async () => {
    const id = await stage.run(addArea, { name: 'Water' });
    const bringsBack = await apart(stage);
    await stage.run(editThing, { kind: 'area', id, fields: { name: 'Spring' } });
    draw(stage, <AreaScreen {...params(id)} />);
    await meanwhile(() => bringsBack({ kind: 'area', id, field: 'name', sub: '', value: 'Well' }));
    await waitFor(() => screen.getByText('Two answers for the name, both kept'));
  });

  it('that this phone does not know says so', () => {
    draw(stage, <AreaScreen {...params('AAAAAAAAAAAAAAAA')} />);
    expect(screen.getByRole('heading', { level: 1, name: 'Nothing here' })).toBeTruthy();
  });
});

describe('writing an area down', () => {
  it('wants a name, keeps the lines of its list, and opens what it made', async () => {
    draw(stage, <NewAreaScreen />);
    fireEvent.click(screen.getByText('Keep'));
    await waitFor(() => expect(aloud()).toBe('What is it called? One word is plenty.'));
    type(/What is it called/, 'Water');
    type(/To look at/, 'The spring\n\n  The tank ');
    fireEvent.click(screen.getByRole('button', { name: 'One more' }));
    fireEvent.click(screen.getByText('Keep'));
    const id = await waitFor(() => {
      const [, made] = /^\/area\/(.{16})$/.exec(way.place.now.path) ?? [];
      expect(made).toBeDefined();
      return made ?? '';
    });
    expect(known(id)).toMatchObject({
      name: 'Water',
      minHolders: 2,
      checklist: ['The spring', 'The tank'],
    });
  });

  it('a line that is too long is named before anything is kept', async () => {
    const id = await stage.run(addArea, { name: 'Water' });
    draw(stage, <ChangeAreaScreen {...params(id)} />);
    type(/To look at/, 'x'.repeat(201));
    expect(screen.getByText(/is longer than 200 letters/)).toBeTruthy();
    fireEvent.click(screen.getByText('Keep'));
    expect(known(id)?.checklist).toBeUndefined();
    type(/To look at/, 'Short');
    fireEvent.click(screen.getByText('Keep'));
    await waitFor(() => expect(known(id)?.checklist).toEqual(['Short']));
  });
});

describe('places', () => {
  it('say what they are and what is on', async () => {
    const dome = await stage.run(addPlace, { name: 'Dome', sort: 'dome' });
    await stage.run(addPlace, { name: 'Beach', sort: 'water' });
    await stage.run(offerSession, {
      title: 'Choir',
      placing: { atS: stage.at(3, 14), minutes: 120, place: dome },
    });
    draw(stage, <PlacesScreen />);
    const rows = screen.getAllByRole('listitem').map((row) => flat(row.textContent));
    expect(rows).toEqual(['BeachWater', 'DomeNow: Choir, till 4:00']);
  });

  it('one place shows what happens there, its work and its areas', async () => {
    const id = await stage.run(addPlace, { name: 'Kitchen', capacity: 40, features: ['power'] });
    await stage.run(addArea, { name: 'Cooking', place: id });
    await stage.run(addTask, { title: 'Chop', place: id });
    await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18), place: id });
    draw(stage, <PlaceScreen {...params(id)} />);
    expect(screen.getByText('Room for 40')).toBeTruthy();
    expect(screen.getByText('Power')).toBeTruthy();
    expect(flat(section('What happens here').textContent)).toContain('6:00Dinner');
    expect(names(section('Work here'))).toEqual(['Chop']);
    expect(within(section('Areas')).getByText('Cooking')).toBeTruthy();
  });

  it('a new one is kept with what was typed, and a number that is none is named', async () => {
    draw(stage, <NewPlaceScreen />);
    type(/place called/, 'Dome');
    type(/How many fit/, 'lots');
    expect(screen.getByText('A number from 1 to 2000, in figures.')).toBeTruthy();
    fireEvent.click(screen.getByText('Keep'));
    await waitFor(() => expect(aloud()).toContain('A number'));
    type(/How many fit/, '60');
    type(/What does it have/, 'power, shade');
    fireEvent.click(screen.getByRole('button', { name: 'Dome' }));
    fireEvent.click(screen.getByText('Keep'));
    await waitFor(() => expect(way.place.now.path).toMatch(/^\/place\//));
    expect(stage.camp.ask(({ view }) => view.all(place))[0]).toMatchObject({
      name: 'Dome',
      sort: 'dome',
      capacity: 60,
      features: ['power', 'shade'],
    });
  });
});
