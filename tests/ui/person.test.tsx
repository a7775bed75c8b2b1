// The page of somebody, and changing what is known of them.
import {
  addPerson,
  comeBackAs,
  editThing,
  keyEntry,
  offerSession,
  offerSkills,
  person,
  takeTask,
  addTask,
  addPlace,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ChangePersonScreen } from '../../src/ui/areas/people/AboutForm.tsx';
import { ActFor } from '../../src/ui/areas/people/ActFor.tsx';
import { PeopleScreen } from '../../src/ui/areas/people/People.tsx';
import { PersonScreen } from '../../src/ui/areas/people/Person.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';
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
const personOf = (id: string) => stage.camp.ask(({ view }) => view.get(person, id));
const rows = (): string[] =>
  screen.queryAllByRole('heading', { level: 3 }).map((each) => each.textContent ?? '');
/** The page of people, at an address as a link leads to it. */
const people = (query = ''): void => {
  way.go(`/people${query}`, true);
  draw(stage, <PeopleScreen id="" query={new URLSearchParams(query)} />);
};

describe('one person', () => {
  it('is what they say about themselves, what they offer and what they invite to', async () => {
    const place = await stage.run(addPlace, { name: 'Dome' });
    await stage.run(offerSkills, { person: stage.me, can: ['bread'], learning: ['knots'] });
    await stage.run(offerSession, {
      title: 'Choir',
      placing: { atS: stage.at(3, 16), minutes: 60, place },
    });
    await stage.camp.writeMe(
      {
        person: stage.me,
        pronouns: 'she/her',
        presence: 'here',
        whereToFind: 'Blue tent',
        leaves: stage.at(6, 9),
        languages: ['English', 'Deutsch'],
        welcomer: true,
        firstGathering: true,
      },
      fades(),
    );
    draw(stage, <PersonScreen id={stage.me} query={none} />);
    const facts = [...document.querySelectorAll('dl.facts > div')].map((each) => flat(each.textContent));
    expect(facts).toEqual([
      'Just nowHere',
      'Where to findBlue tent',
      'GoesSat, morning',
      'SpeaksEnglish, Deutsch',
    ]);
    expect(screen.getByText('she/her')).toBeTruthy();
    expect(screen.getByText('Glad to show newcomers round.')).toBeTruthy();
    expect(screen.getByText('First time at the camp')).toBeTruthy();
    expect(screen.getByText(/It fades from every phone Sat 9 January/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'bread' }).getAttribute('href')).toBe('/people?find=bread');
    const hosts = screen.getByRole('region', { name: 'In the programme' });
    expect(flat(hosts.textContent)).toContain('Choir4:00, Dome');
    expect(screen.getByText(/This is you, as everybody sees it/)).toBeTruthy();
  });

  it('P4: what they are in for is not on it', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    const task = await stage.run(addTask, { title: 'Washing-up', atS: stage.at(3, 20) });
    await stage.run(takeTask, { task, person: mere });
    draw(stage, <PersonScreen id={mere} query={none} />);
    expect(document.body.textContent).not.toContain('Washing-up');
  });

  it('of one name with another is told apart, here and in the list', async () => {
    const other = await stage.run(addPerson, { name: 'aroha' });
    draw(stage, <PersonScreen id={other} query={none} />);
    const heading = screen.getByRole('heading', { level: 1 }).textContent ?? '';
    expect(heading).toMatch(/^aroha \(\w+\)$/);
    expect(screen.getByText(/Somebody else is called aroha too/)).toBeTruthy();
    cleanup();
    people();
    expect(rows()).toContain(heading);
  });

  it('without a phone is acted for on this one, and turned back from', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere', careOf: stage.me });
    draw(stage, <PersonScreen id={mere} query={none} />);
    expect(screen.getByText('No phone speaks for Mere.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Aroha' }).getAttribute('href')).toBe(`/person/${stage.me}`);
    fireEvent.click(screen.getByRole('button', { name: 'Act for Mere on this phone' }));
    await said('This phone acts for Mere now');
    expect(stage.camp.person).toBe(mere);
    fireEvent.click(screen.getByRole('button', { name: 'Back to Aroha' }));
    await said('This phone acts for Aroha now');
    expect(stage.camp.person).toBe(stage.me);
  });

  it('tells which phones speak for them, one that moved on too', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    stage.clock.at += 60_000;
    await stage.run(comeBackAs, { person: tom });
    draw(stage, <PersonScreen id={stage.me} query={none} />);
    const fold = screen.getByText('Who speaks as Aroha').closest('details') as HTMLDetailsElement;
    fold.open = true;
    fireEvent(fold, new Event('toggle'));
    expect(await screen.findByText(/speaks for somebody else by now/)).toBeTruthy();
  });

  it('several names said apart both stand; and they can be taken away and put back', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const bringsBack = await apart(stage);
    await stage.run(editThing, { kind: 'person', id: tom, fields: { name: 'Tommy' } });
    draw(stage, <PersonScreen id={tom} query={none} />);
    await meanwhile(() => bringsBack({ kind: 'person', id: tom, field: 'name', sub: '', value: 'Thomas' }));
    expect(await waitFor(() => screen.getByText('Two answers for the name, both kept'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Choose this: “Thomas”' }));
    await waitFor(() => expect(personOf(tom)?.name).toBe('Thomas'));
    fireEvent.click(screen.getByRole('button', { name: 'Take it away: Thomas' }));
    type(/Why\?/, 'Went home');
    fireEvent.click(screen.getByRole('button', { name: 'Take it away' }));
    await said('Taken away: Thomas');
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }));
    await waitFor(() => expect(personOf(tom)?.withdrawn).toBeFalsy());
  });
});

describe('changing what is known of somebody', () => {
  it('without a phone: name, offers, who cares, and their card', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    draw(stage, <ChangePersonScreen id={mere} query={none} />);
    type('Name', 'Mere K');
    type(/What they can do/, 'sew, ferment, sew');
    fireEvent.change(screen.getByLabelText(/Who cares for them/), { target: { value: stage.me } });
    type(/Where to find them/, 'Tea tent');
    fireEvent.click(screen.getByRole('button', { name: 'Here' }));
    fireEvent.change(screen.getByLabelText(/Goes, which day/), { target: { value: '6' } });
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(personOf(mere)?.name).toBe('Mere K'));
    expect(personOf(mere)).toMatchObject({ can: ['sew', 'ferment'], careOf: stage.me });
    expect(stage.camp.ask(({ facts }) => facts.me(mere))).toEqual({
      person: mere,
      whereToFind: 'Tea tent',
      presence: 'here',
      leaves: stage.at(6, 9),
    });
  });

  it('with a phone of their own: what is in the record only; the rest is theirs to say', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const bringsBack = await apart(stage);
    const { author } = bringsBack;
    await bringsBack({ kind: 'person', id: tom, field: 'key', sub: keyEntry(author), value: { author } });
    draw(stage, <ChangePersonScreen id={tom} query={none} />);
    expect(screen.getByText(/is for Tom to say, on their own phone/)).toBeTruthy();
    expect(screen.queryByLabelText(/Where to find/)).toBeNull();
    expect(screen.queryByLabelText(/Who cares/)).toBeNull();
  });

  it('F2: without one, whatever others wrote on their keys', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const bringsBack = await apart(stage);
    const author = new Uint8Array(16).fill(7);
    await bringsBack({ kind: 'person', id: tom, field: 'key', sub: keyEntry(author), value: { author } });
    draw(stage, <ChangePersonScreen id={tom} query={none} />);
    expect(screen.getByLabelText(/Where to find/)).toBeTruthy();
    expect(screen.getByLabelText(/Who cares/)).toBeTruthy();
    cleanup();
    draw(stage, <ActFor id={tom} />);
    expect(screen.getByRole('button', { name: /Tom/ })).toBeTruthy();
  });

  it('says what does not fit before anything is written', async () => {
    const mere = await stage.run(addPerson, { name: 'Mere' });
    draw(stage, <ChangePersonScreen id={mere} query={none} />);
    type(/What they can do/, Array.from({ length: 21 }, (_, at) => `word ${at}`).join(', '));
    expect(screen.getByText('Up to 20 fit here. Leave the others for a talk.')).toBeTruthy();
    type(/What they can do/, 'a'.repeat(41));
    expect(screen.getByText(/is long. A word or two is plenty/)).toBeTruthy();
    type('Name', ' ');
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    expect(screen.getByText('Any name you like. You can change it any time.')).toBeTruthy();
    expect(personOf(mere)?.name).toBe('Mere');
  });
});
