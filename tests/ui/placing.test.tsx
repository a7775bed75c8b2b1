// Offering a session, placing and moving it, and changing its words.
import { addPerson, addPlace, editThing, hostSession, offerSession, session } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import {
  ChangeSessionScreen,
  MoveSessionScreen,
  NewSessionScreen,
  ProgrammeScreen,
} from '../../src/ui/areas/programme/index.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat, section, press, type, said } from './steps.ts';

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
const form = (query = '') => <NewSessionScreen id="" {...asked(query)} />;
const move = (id: string, query = '') => <MoveSessionScreen id={id} {...asked(query)} />;
const change = (id: string) => <ChangeSessionScreen id={id} {...asked('')} />;
const rows = (): string[] =>
  [...document.querySelectorAll('.runner > li:not(.now-line)')].map((each) => flat(each.textContent));
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
