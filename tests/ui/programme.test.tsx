// The programme: a day down the root; drawn on a real camp.
import {
  addPerson,
  addPlace,
  addTask,
  editThing,
  hostSession,
  offerSession,
  placeSession,
  planMeal,
  session,
  takeTask,
  withdrawThing,
  wouldCome,
} from '#record';
import { fetchWords } from '#words';
import { cleanup, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { MoveSessionScreen, ProgrammeScreen } from '../../src/ui/areas/programme/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';
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
const day = (query = '') => <ProgrammeScreen id="" {...asked(query)} />;
const move = (id: string, query = '') => <MoveSessionScreen id={id} {...asked(query)} />;
const rows = (): string[] =>
  [...document.querySelectorAll('.runner > li:not(.now-line)')].map((each) => flat(each.textContent));
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
