// People: found by name and by what they offer, and written in.
import { addPerson, offerSkills, person, planMeal } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NewPersonScreen } from '../../src/ui/areas/people/NewPerson.tsx';
import { PeopleScreen } from '../../src/ui/areas/people/People.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, type } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('people');
    localStorage.clear();
    way.go('/people', true);
  },
);
const none = new URLSearchParams();
const said = (text: string): Promise<void> =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe(text));
const fades = (): number => stage.at(6, 12);
const rows = (): string[] =>
  screen.queryAllByRole('heading', { level: 3 }).map((each) => each.textContent ?? '');
/** The page of people, at an address as a link leads to it. */
const people = (query = ''): void => {
  way.go(`/people${query}`, true);
  draw(stage, <PeopleScreen id="" query={new URLSearchParams(query)} />);
};

describe('people', () => {
  it('stand by name, with where they are to be found and what they offer', async () => {
    const kit = await stage.run(addPerson, { name: 'Kit' });
    const mere = await stage.run(addPerson, { name: 'Mere', careOf: kit });
    await stage.run(offerSkills, { person: mere, can: ['ferment', 'sew'], learning: ['tuning'] });
    await stage.camp.writeMe({ person: stage.me, whereToFind: 'blue tent', leaves: stage.at(6, 9) }, fades());
    await stage.camp.writeMe({ person: kit, whereToFind: 'the van' }, fades());
    people();
    expect(rows()).toEqual(['Aroha', 'Kit', 'Mere']);
    const list = screen.getByRole('region', { name: 'Can, and want to learn' });
    const lines = within(list)
      .getAllByRole('listitem')
      .map((each) => flat(each.textContent));
    expect(lines[0]).toContain('Blue tent, till Sat');
    expect(lines[1]).toContain('No phone. Ask there: the van');
    expect(lines[2]).toContain('No phone. Ask Kit: the van');
    expect(lines[2]).toContain('Can ferment, sew. Learn tuning');
  });

  it('are found by the beginning of a name or of a skill, and who is not can be asked for or written in', async () => {
    await stage.run(addPerson, { name: 'Hēmi' });
    const kit = await stage.run(addPerson, { name: 'Kit' });
    await stage.run(offerSkills, { person: kit, can: ['plumbing', 'knots'] });
    people();
    type('Find a person or a skill', 'hemi');
    expect(rows()).toEqual(['Hēmi']);
    type('Find a person or a skill', 'plumb');
    expect(rows()).toEqual(['Kit']);
    expect(screen.getByText('For “plumb”')).toBeTruthy();
    await said('1 fits');
    expect(screen.queryByText(/knots/)).toBeNull();
    type('Find a person or a skill', 'Zoe');
    expect(screen.getByText('Nobody by that name, and nobody who offers it yet.')).toBeTruthy();
    expect(screen.getByRole('link', { name: /who could/ }).getAttribute('href')).toBe(
      '/call/new?sort=who&skill=Zoe',
    );
    expect(screen.getByRole('link', { name: 'Write in Zoe' }).getAttribute('href')).toBe(
      '/people/new?name=Zoe',
    );
    fireEvent.change(screen.getByLabelText('Find a person or a skill'));
    expect(way.place.now.query.get('find')).toBe('Zoe');
    fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
    expect(rows()).toEqual(['Aroha', 'Hēmi', 'Kit']);
  });

  it('can be those here now, or those without a phone', async () => {
    const kit = await stage.run(addPerson, { name: 'Kit' });
    people('?among=here');
    expect(screen.getByText('Nobody has said “here” yet.')).toBeTruthy();
    await meanwhile(() => stage.camp.writeMe({ person: kit, presence: 'here' }, fades()));
    expect(rows()).toEqual(['Kit']);
    cleanup();
    people('?among=no-phone');
    expect(rows()).toEqual(['Kit']);
    fireEvent.click(screen.getByRole('button', { name: 'Everybody' }));
    expect(way.place.now.query.get('among')).toBeNull();
  });

  it('those glad to welcome newcomers come first, and a place where people are comes last', async () => {
    await stage.camp.writeMe({ person: stage.me, welcomer: true }, fades());
    await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18) });
    people();
    const welcome = screen.getByRole('region', { name: 'Glad to welcome you' });
    expect(within(welcome).getByText('Aroha')).toBeTruthy();
    expect(screen.getByText(/Most of the camp comes to dinner: 6:00/)).toBeTruthy();
  });
});

describe('writing somebody in', () => {
  it('asks for a name and who cares for them, and leads to their page', async () => {
    draw(stage, <NewPersonScreen id="" query={new URLSearchParams('name=Mere')} />);
    fireEvent.click(screen.getByLabelText('I do'));
    fireEvent.click(screen.getByRole('button', { name: 'Write them in' }));
    await said('Mere is written in');
    const made = stage.camp.ask(({ view }) => view.all(person)).find(({ name }) => name === 'Mere');
    expect(made?.careOf).toBe(stage.me);
    expect(way.place.now.path).toBe(`/person/${made?.id}`);
  });

  it('points to somebody of that name who is here already', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    draw(stage, <NewPersonScreen id="" query={none} />);
    fireEvent.click(screen.getByRole('button', { name: 'Write them in' }));
    expect(screen.getByText('Any name you like. You can change it any time.')).toBeTruthy();
    type('What shall we call them?', 'mere');
    expect(screen.getByRole('link', { name: 'Open Mere' }).getAttribute('href')).toBe(`/person/${mere}`);
  });
});
