// The programme: a day down the root, my day, the page of one, placing and moving; drawn on a real camp.
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
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ChangeSessionScreen,
  MoveSessionScreen,
  MyDayScreen,
  NewSessionScreen,
  ProgrammeScreen,
  SessionScreen,
} from '../../src/ui/areas/programme/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, apart, draw, meanwhile, openStage } from './camp.tsx';
import { flat, section, press, type, said } from './steps.ts';

let stage: Stage;
beforeAll(() => fetchWords('programme'));
beforeEach(async () => {
  localStorage.clear();
  way.go('/programme', true);
  stage = await openStage();
});
afterEach(async () => {
  cleanup();
  await stage.camp.close();
});

const known = (id: string) => stage.camp.ask(({ view }) => view.get(session, id));
const asked = (query: string) => ({ query: new URLSearchParams(query) });
const day = (query = '') => <ProgrammeScreen id="" {...asked(query)} />;
const mine = (query = '') => <MyDayScreen id="" {...asked(query)} />;
const page = (id: string) => <SessionScreen id={id} {...asked('')} />;
const form = (query = '') => <NewSessionScreen id="" {...asked(query)} />;
const move = (id: string, query = '') => <MoveSessionScreen id={id} {...asked(query)} />;
const change = (id: string) => <ChangeSessionScreen id={id} {...asked('')} />;
const rows = (): string[] =>
  [...document.querySelectorAll('.runner > li:not(.now-line)')].map((each) => flat(each.textContent));
const facts = (): string[] =>
  [...document.querySelectorAll('.facts > div')].map((each) =>
    [...each.children].map((part) => flat(part.textContent).trim()).join(': '),
  );
const newest = (): string => way.place.now.path.slice('/session/'.length);

const place = (name: string, capacity?: number): Promise<string> => stage.run(addPlace, { name, capacity });
const offer = (title: string, atS: number, where?: string, minutes = 60): Promise<string> =>
  stage.run(offerSession, { title, placing: { atS, minutes, place: where } });
/** Offered by somebody else, so that it is none of one's own. */
const others = async (title: string, atS: number, where?: string, minutes = 60): Promise<string> => {
  const id = await offer(title, atS, where, minutes);
  await stage.run(hostSession, { session: id, hosts: false });
  return id;
};

describe('a day of the programme', () => {
  it('sessions and meals by their hour, with the line of now and what is yours', async () => {
    const willow = await place('Big willow');
    const rua = await stage.run(addPerson, { name: 'Rua' });
    const oven = await others('Clay oven', stage.at(3, 13), willow, 180);
    await stage.run(hostSession, { session: oven, hosts: true, person: rua });
    const choir = await others('Choir', stage.at(3, 15, 30));
    await stage.run(wouldCome, { session: choir, comes: true });
    await stage.run(planMeal, { sitting: 'dinner', dishes: 'Dahl', atS: stage.at(3, 18), place: willow });
    await stage.run(editThing, { kind: 'session', id: choir, fields: { inked: true, capacity: 4 } });
    await others('Night walk', stage.at(3, 23), undefined, 180);
    await others('Embers', stage.at(3, 2), undefined, 60);
    draw(stage, day());
    expect(rows()).toEqual([
      '1:00Clay ovenBig willow, till 4. On now. Rua. Pencilled',
      '3:30Choir1 h. You said you’d come. 3 places left',
      '6:00DinnerDahl, Big willow',
      '11:00Night walk3 h. Pencilled',
      '2:00Embers1 h. Pencilled',
    ]);
    const looks = [...document.querySelectorAll('.runner > li')].map(({ className }) => className.trim());
    expect(looks).toEqual(['', 'now-line', 'mine', '', '', '']);
    expect(screen.getByRole('link', { name: 'Add something of yours' }).getAttribute('href')).toBe(
      '/programme/new?day=3',
    );
    expect(flat(document.body.textContent)).toContain('A day ends at 5:00 am, so tonight’s late things');
  });

  it('tells of work and hosting at the same time, and not of everything else that one might go to', async () => {
    const task = await stage.run(addTask, { title: 'Washing-up', atS: stage.at(3, 19, 30), minutes: 45 });
    await stage.run(takeTask, { task });
    const stageAt8 = await others('Open stage', stage.at(3, 20));
    await stage.run(wouldCome, { session: await others('Cello', stage.at(3, 20, 30)), comes: true });
    draw(stage, day());
    expect(rows()).toEqual([
      '8:00Open stage1 h. Pencilled. You overlap: Washing-up till 8:15',
      '8:30Cello1 h. You said you’d come. Pencilled',
    ]);
    await meanwhile(() => stage.run(wouldCome, { session: stageAt8, comes: true }));
    expect(rows()[1]).toContain('You overlap: Open stage till 9 pm');
  });

  it('what is over today is one tap away', async () => {
    for (const hour of [9, 10, 11]) await others(`At ${hour}`, stage.at(3, hour));
    await others('Later', stage.at(3, 16));
    draw(stage, day());
    expect(rows()).toEqual(['11:00At 111 h', '4:00Later1 h. Pencilled']);
    press('Show 2 earlier');
    expect(rows()).toHaveLength(4);
    cleanup();
    draw(stage, day('day=4'));
    expect(screen.getByText('Nothing placed yet on this day.')).toBeTruthy();
  });

  it('two in one place stand in one frame with easy moves for the one fewest would come to', async () => {
    const dome = await place('Dome');
    await place('Yurt');
    const ferment = await others('Fermenting', stage.at(3, 16, 30), dome);
    await stage.run(wouldCome, { session: ferment, comes: true });
    const jam = await others('Contact jam', stage.at(3, 17), dome, 90);
    draw(stage, day());
    const frame = screen.getByRole('group', { name: 'Same place, same time' });
    expect([...frame.querySelectorAll('h2')].map((each) => each.textContent)).toEqual([
      'Fermenting',
      'Contact jam',
    ]);
    expect(frame.textContent).toContain('Both stay until somebody moves one. Free for Contact jam:');
    const links = within(frame).getAllByRole('link', { name: /^Move Contact jam/ });
    expect(links.map((each) => each.textContent)).toEqual(['Yurt at 5:00', 'Dome at 5:30']);
    const yurt = new URLSearchParams(links[0]?.getAttribute('href')?.split('?')[1]);
    cleanup();
    draw(stage, move(jam, yurt.toString()));
    press('Move it here');
    await waitFor(() => expect(known(jam)?.when?.place).toBe(yurt.get('place')));
    cleanup();
    draw(stage, day());
    expect(screen.queryByText('Same place, same time')).toBeNull();
  });

  it('leaves a line where something stood, with where it went and why', async () => {
    const dome = await place('Dome');
    const kites = await others('Kites', stage.at(3, 15));
    await stage.run(placeSession, {
      session: kites,
      atS: stage.at(3, 17),
      minutes: 60,
      place: dome,
      note: 'More wind',
    });
    const off = await others('Throat singing', stage.at(3, 16));
    await stage.run(withdrawThing, { kind: 'session', id: off, why: 'A cold' });
    draw(stage, day());
    expect(rows()).toEqual([
      '3:00KitesMoved to 5:00, Dome. “More wind”',
      '4:00Throat singingTaken away: “A cold”',
      '5:00KitesDome, 1 h. Pencilled',
    ]);
    expect(document.querySelectorAll('.was-here')).toHaveLength(2);
  });

  it('ideas without an hour take “I’d come”, and one can take it back', async () => {
    const idea = await stage.run(offerSession, { title: 'Star names' });
    await stage.run(hostSession, { session: idea, hosts: false });
    draw(stage, day());
    const ideas = section('Ideas without an hour yet');
    press('I’d come: Star names', ideas);
    await said('You’d come: Star names');
    expect(within(ideas).getByText('You said you’d come. Pencilled')).toBeTruthy();
    press('You’d come: Star names', ideas);
    await said('Not coming after all');
    expect(known(idea)?.come.get(stage.me)).toEqual({ comes: false });
  });
});

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
      '7:30Washing-upKitchen, 45 min. You’re on itAt the same time: Open stage till 9 pm',
      '8:00Open stage1 h. You host itAt the same time: Washing-up till 8:15',
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
    press('Put it back');
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
    press('Put back');
    await waitFor(() => expect(known(id)?.withdrawn).toBeUndefined());
  });
});

describe('offering', () => {
  it('with a name alone it is an idea', async () => {
    draw(stage, form());
    press('Offer it');
    await said('What is it called? A few words are plenty.');
    type('What is it called?', 'Star names');
    press('Talk');
    press('Offer it');
    await waitFor(() => expect(newest()).not.toBe(''));
    expect(known(newest())).toMatchObject({ title: 'Star names', sort: 'talk' });
    expect(known(newest())?.when).toBeUndefined();
    expect(known(newest())?.host.get(stage.me)).toEqual({ hosts: true });
    await waitFor(() => expect(localStorage.length).toBe(0));
  });

  it('placed on the day looked at: past midnight is still that evening', async () => {
    const dome = await place('Dome');
    draw(stage, form('day=4'));
    type('What is it called?', 'Embers');
    press('Place it');
    type('What time does it begin?', '25:61');
    press('Offer it');
    await said('That hour isn’t on the clock. Try 11:00 pm.');
    type('What time does it begin?', '12:30 am');
    press(/^90/);
    fireEvent.change(screen.getByLabelText(/Where\?/), { target: { value: dome } });
    type(/How many fit/, '12');
    press('Offer it');
    await waitFor(() => expect(newest()).not.toBe(''));
    expect(known(newest())).toMatchObject({ capacity: 12, when: { day: 4, minutes: 90, place: dome } });
    expect(new Date((known(newest())?.when?.at ?? 0) * 1000).toISOString()).toBe('2026-12-31T11:30:00.000Z');
  });

  it('says what stands there already and what is free, and lets it be all the same', async () => {
    const dome = await place('Dome');
    await others('Fermenting', stage.at(3, 16, 30), dome);
    draw(stage, form());
    type('What is it called?', 'Jam');
    press('Place it');
    type('What time does it begin?', '5');
    fireEvent.change(screen.getByLabelText(/Where\?/), { target: { value: dome } });
    const note = screen.getByText(/Fermenting is there then\. Both would stay/).parentElement as HTMLElement;
    press('Dome at 5:30', note);
    const hour = screen.getByLabelText('What time does it begin?') as HTMLInputElement;
    expect(flat(hour.value)).toBe('5:30 pm');
    expect(screen.queryByText(/is there then/)).toBeNull();
    type('What time does it begin?', '5');
    press('Offer it');
    await waitFor(() => expect(newest()).not.toBe(''));
    expect(known(newest())?.when?.at).toBe(stage.at(3, 17));
  });
});

describe('moving', () => {
  it('keeps length and place, leaves a word, can be undone', async () => {
    const dome = await place('Dome');
    const id = await others('Kites', stage.at(3, 15), dome, 75);
    const rua = await stage.run(addPerson, { name: 'Rua' });
    await stage.run(hostSession, { session: id, hosts: true, person: rua });
    draw(stage, move(id));
    type('What time does it begin?', '5');
    type(/A word to Rua/, 'More wind');
    press('Move it here');
    await said('Moved to 5:00');
    const zone = 'Pacific/Auckland';
    expect(known(id)?.when).toEqual({
      at: stage.at(3, 17),
      day: 3,
      minutes: 75,
      note: 'More wind',
      place: dome,
      zone,
    });
  });

  it('to where it stands already is told, and nothing is lost', async () => {
    const id = await others('Kites', stage.at(3, 15));
    draw(stage, move(id));
    type(/A word with it/, 'Hm');
    press('Move it here');
    await said('It says that already. Nothing was changed.');
    cleanup();
    draw(stage, move(id));
    expect((screen.getByLabelText(/A word with it/) as HTMLTextAreaElement).value).toBe('Hm');
  });

  it('off its hour it is an idea again', async () => {
    const id = await others('Kites', stage.at(3, 15));
    draw(stage, move(id));
    press('Take it off its hour');
    await waitFor(() => expect(known(id)?.when).toBeUndefined());
    cleanup();
    draw(stage, day());
    await waitFor(() => expect(rows()).toEqual(['3:00KitesTaken off this hour, not placed again yet']));
    expect(within(section('Ideas without an hour yet')).getByText('Kites')).toBeTruthy();
  });

  it('a wrong hour gets the sentence of the field', async () => {
    const id = await stage.run(offerSession, { title: 'Star names' });
    draw(stage, move(id));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Place it');
    press('Place it here');
    await said('What time does it begin? An hour, such as 4:30.');
    type('What time does it begin?', '18:75');
    fireEvent.blur(screen.getByLabelText('What time does it begin?'));
    expect(screen.getByText('That hour isn’t on the clock. Try 6:30 pm.')).toBeTruthy();
  });
});

describe('changing the words', () => {
  it('writes only what was touched', async () => {
    const id = await stage.run(offerSession, { title: 'Kites', bring: 'String', capacity: 9 });
    draw(stage, change(id));
    type(/What to bring/, '');
    type(/How many fit/, '');
    await meanwhile(() => stage.run(editThing, { kind: 'session', id, fields: { title: 'Big kites' } }));
    press('Keep');
    await waitFor(() => expect(known(id)?.bring).toBeUndefined());
    expect(known(id)?.title).toBe('Big kites');
    expect(known(id)?.capacity).toBeUndefined();
  });

  it('a name is needed', async () => {
    const id = await stage.run(offerSession, { title: 'Kites' });
    draw(stage, change(id));
    type('What is it called?', ' ');
    press('Keep');
    await said('A few words are plenty.');
    expect(known(id)?.title).toBe('Kites');
  });
});
