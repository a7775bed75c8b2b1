// The page of a session, and my day.
import {
  addPerson,
  addPlace,
  addTask,
  editThing,
  hostSession,
  joinCrew,
  offerSession,
  placeSession,
  planMeal,
  session,
  takeTask,
  withdrawThing,
  wouldCome,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { MyDayScreen, SessionScreen } from '../../src/ui/areas/programme/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, section, press, said } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('programme');
    localStorage.clear();
    way.go('/programme', true);
  },
);
const known = (id: string) => stage.camp.ask(({ view }) => view.get(session, id));
const asked = (query: string) => ({ query: new URLSearchParams(query) });
const mine = (query = '') => <MyDayScreen id="" {...asked(query)} />;
const page = (id: string) => <SessionScreen id={id} {...asked('')} />;
const rows = (): string[] =>
  [...document.querySelectorAll('.runner > li:not(.now-line)')].map((each) => flat(each.textContent));
const facts = (): string[] =>
  [...document.querySelectorAll('.facts > div')].map((each) =>
    [...each.children].map((part) => flat(part.textContent).trim()).join(': '),
  );
const place = (name: string, capacity?: number): Promise<string> => stage.run(addPlace, { name, capacity });
const offer = (title: string, atS: number, where?: string, minutes = 60): Promise<string> =>
  stage.run(offerSession, { title, placing: { atS, minutes, place: where } });
/** Offered by somebody else, so that it is none of one's own. */
const others = async (title: string, atS: number, where?: string, minutes = 60): Promise<string> => {
  const id = await offer(title, atS, where, minutes);
  await stage.run(hostSession, { session: id, hosts: false });
  return id;
};

describe('my day', () => {
  it('shows my own hours and says gently what is at once', async () => {
    const kitchen = await place('Kitchen');
    const task = await stage.run(addTask, {
      title: 'Washing-up',
      atS: stage.at(3, 19, 30),
      minutes: 45,
      place: kitchen,
      max: 4,
    });
    await stage.run(takeTask, { task });
    await offer('Open stage', stage.at(3, 20));
    const dinner = await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18) });
    await stage.run(joinCrew, { meal: dinner });
    await others('Not mine', stage.at(3, 17));
    draw(stage, mine());
    expect(rows()).toEqual([
      '6:00Dinner1 h. You’re in the crew',
      '7:30Washing-upKitchen, 45 min. You’re on itSame time as Open stage till 9 pm',
      '8:00Open stage1 h. You host itSame time as Washing-up till 8:15',
    ]);
    const here = within(screen.getByRole('navigation', { name: 'Show' })).getByText('My day');
    expect(here.getAttribute('aria-current')).toBe('page');
    cleanup();
    draw(stage, mine('day=5'));
    expect(screen.getByText('Nothing of yours on this day.')).toBeTruthy();
  });
});

describe('one in the programme', () => {
  it('says what, when, where, with whom, what to bring; its host can step back', async () => {
    const dome = await place('Dome', 40);
    const id = await stage.run(offerSession, {
      title: 'Fermenting',
      sort: 'workshop',
      about: 'Cabbage, salt, patience.',
      bring: 'A jar with a lid',
      forWhom: 'Anyone',
      placing: { atS: stage.at(3, 16, 30), minutes: 60, place: dome },
    });
    draw(stage, page(id));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Fermenting');
    expect(document.querySelector('.top .meta')?.textContent).toBe('Workshop, pencilled');
    expect(facts()).toEqual([
      'When: Today 4:30, 1 h',
      'Where: Dome holds 40',
      'With: Aroha',
      'Bring: A jar with a lid',
      'For: Anyone',
    ]);
    press('It’s sure');
    await said('Inked: it’s sure');
    expect(document.querySelector('.top .meta')?.textContent).toBe('Workshop');
    press('Step back from hosting');
    await said('Stepped back from hosting');
    expect(facts()[2]).toBe('With: Nobody hosts it yet');
    press('Undo');
    await waitFor(() => expect(facts()[2]).toBe('With: Aroha'));
  });

  it('counts who would come and never names them; one over stays', async () => {
    const id = await others('Sauna', stage.at(3, 20));
    await stage.run(editThing, { kind: 'session', id, fields: { capacity: 1 } });
    const rua = await stage.run(addPerson, { name: 'Rua' });
    draw(stage, page(id));
    press('I’d come: Sauna');
    await said('You’d come: Sauna');
    expect(flat(document.querySelector('main')?.textContent)).toContain('1 would come. Room for 1.');
    press('For somebody else: Sauna');
    fireEvent.click(await screen.findByRole('button', { name: 'Rua said yes' }));
    await said('Rua would come');
    expect(known(id)?.come.get(rua)?.comes).toBe(true);
    expect(flat(document.querySelector('main')?.textContent)).toContain('2 would come. One over');
    const links = within(section('More you can do')).getAllByRole('link');
    expect(links.map((each) => each.getAttribute('href'))).toEqual([
      `/call/new?sort=hands&about=session:${id}`,
      `/call/new?sort=who&about=session:${id}`,
    ]);
  });

  it('with another in its place: two free places and two free hours; moving clears it', async () => {
    const dome = await place('Dome');
    await place('Yurt');
    await place('Tea tent');
    const here = await others('Fermenting', stage.at(3, 16, 30), dome);
    const jam = await others('Contact jam', stage.at(3, 17), dome);
    draw(stage, page(here));
    const frame = section('Contact jam is here too');
    expect(frame.textContent).toContain('Placed by Aroha, just now.Nobody did wrong. Both stay');
    const moves = within(frame).getAllByRole('link', { name: /^Move Fermenting/ });
    expect(moves.map((each) => each.textContent)).toEqual([
      'Tea tent at 4:30',
      'Yurt at 4:30',
      'Dome at 6:00',
      'Dome at 7:00',
    ]);
    await meanwhile(() =>
      stage.run(placeSession, { session: jam, atS: stage.at(3, 20), minutes: 60, place: dome }),
    );
    await waitFor(() => expect(screen.queryByText('Contact jam is here too')).toBeNull());
  });

  it('says when somebody hosts two at once, and when I would be in two places', async () => {
    const rua = await stage.run(addPerson, { name: 'Rua' });
    const one = await others('Bread', stage.at(3, 16));
    const two = await others('Bees', stage.at(3, 16, 30));
    for (const each of [one, two]) await stage.run(hostSession, { session: each, hosts: true, person: rua });
    await stage.run(wouldCome, { session: two, comes: true });
    draw(stage, page(one));
    expect(screen.getByText('Rua hosts Bees at that time too.')).toBeTruthy();
    expect(screen.getByText('You overlap: Bees till 5:30. Both can stay; only you see this.')).toBeTruthy();
  });

  it('says who moved it and why; one tap puts it back', async () => {
    const id = await others('Kites', stage.at(3, 15));
    await stage.run(placeSession, {
      session: id,
      atS: stage.at(3, 17),
      minutes: 60,
      note: 'So the choir could have the dome',
    });
    draw(stage, page(id));
    expect(screen.getByText(/^Moved by Aroha: “So the choir could have the dome”/)).toBeTruthy();
    press('Move it back');
    await waitFor(() => expect(known(id)?.when?.at).toBe(stage.at(3, 15)));
  });

  it('moved by two while apart: both hours are shown, either can be chosen', async () => {
    const id = await others('Kites', stage.at(3, 15));
    const bringsBack = await apart(stage);
    await stage.run(placeSession, { session: id, atS: stage.at(3, 17), minutes: 60 });
    draw(stage, page(id));
    const theirs = { at: stage.at(4, 9), day: 4, minutes: 60, zone: 'Pacific/Auckland' };
    await meanwhile(() => bringsBack({ kind: 'session', id, field: 'when', sub: '', value: theirs }));
    await waitFor(() => screen.getByText('Two answers for the time and place, both kept'));
    press('Choose this: tomorrow 9:00');
    await waitFor(() => expect(known(id)?.when?.at).toBe(stage.at(4, 9)));
    await waitFor(() => expect(screen.queryByText(/Two answers/)).toBeNull());
  });

  it('once it is over nobody is asked to come; taken away it can be put back', async () => {
    const id = await others('Yoga', stage.at(3, 9));
    draw(stage, page(id));
    expect(document.querySelector('.top .meta')?.textContent).toBe('Something else, over');
    expect(screen.queryByRole('button', { name: /I’d come/ })).toBeNull();
    await meanwhile(() => stage.run(withdrawThing, { kind: 'session', id }));
    expect(screen.queryByRole('link', { name: 'Move it: Yoga' })).toBeNull();
    press('Put it back');
    await waitFor(() => expect(known(id)?.withdrawn).toBeUndefined());
  });
});
