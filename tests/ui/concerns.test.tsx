// Concerns: the list as it stands, holding one for a while, letting it go, settling, another look, and raising one.
import {
  addPerson,
  addPlace,
  concern,
  editThing,
  holdConcern,
  planMeal,
  raiseConcern,
  settleConcern,
  withdrawThing,
} from '#record';
import { fetchWords } from '#words';
import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { ConcernScreen } from '../../src/ui/areas/concerns/Concern.tsx';
import { ChangeConcernScreen, NewConcernScreen } from '../../src/ui/areas/concerns/ConcernForm.tsx';
import { ConcernsScreen } from '../../src/ui/areas/concerns/Concerns.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';
import { flat } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('concerns');
    localStorage.clear();
    way.go('/concerns', true);
  },
);

const none = new URLSearchParams();
const said = (text: string): Promise<void> =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe(text));
const knownConcern = (id: string) => stage.camp.ask(({ view }) => view.get(concern, id));
const field = (label: RegExp): HTMLElement => screen.getByLabelText(label);
const type = (label: RegExp, value: string): void => {
  fireEvent.input(field(label), { target: { value } });
};
const open = (id: string): void => {
  way.go(`/concern/${id}`, true);
  draw(stage, <ConcernScreen id={id} query={none} />);
};

describe('the list of concerns', () => {
  it('begins with what to do in danger, and is kind when it is empty', () => {
    draw(stage, <ConcernsScreen />);
    const [first] = within(screen.getByRole('main')).getAllByRole('link');
    expect(first?.textContent).toContain('call 111');
    expect(first?.getAttribute('href')).toBe('/emergency');
    expect(screen.getByText('No concerns open.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Something’s on my mind' }).getAttribute('href')).toBe(
      '/concerns/new',
    );
  });

  it('shows what nobody holds before what somebody does, then what was settled and taken away', async () => {
    const rua = await stage.run(addPerson, { name: 'Rua' });
    const held = await stage.run(raiseConcern, { title: 'Music at night' });
    await stage.run(holdConcern, { concern: held, untilS: stage.at(3, 22), person: rua });
    await stage.run(raiseConcern, { title: 'Gate left open' });
    const over = await stage.run(raiseConcern, { title: 'Slippery step' });
    await stage.run(settleConcern, { concern: over, how: 'Two planks' });
    const gone = await stage.run(raiseConcern, { title: 'A mistake' });
    await stage.run(withdrawThing, { kind: 'concern', id: gone });
    draw(stage, <ConcernsScreen />);
    const names = (region: string): string[] =>
      within(screen.getByRole('region', { name: region }))
        .getAllByRole('heading', { level: 3 })
        .map((each) => each.textContent ?? '');
    expect(names('Open')).toEqual(['Gate left open', 'Music at night']);
    expect(names('Settled')).toEqual(['Slippery step']);
    expect(screen.getByText('“Two planks”')).toBeTruthy();
    expect(flat(screen.getByRole('region', { name: 'Open' }).textContent)).toContain(
      'Rua (by Aroha) is holding this till 10:00 pm',
    );
    expect(screen.queryByText('A mistake')).toBeNull();
    expect(screen.getByText('Taken away')).toBeTruthy();
  });
});

describe('one concern', () => {
  it('is held for as long as was chosen, held longer, and let go with a word', async () => {
    const id = await stage.run(raiseConcern, { title: 'Gate left open', happened: 'Sheep on the road' });
    open(id);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Gate left open');
    expect(screen.getByText('Open concern, by Aroha, just now')).toBeTruthy();
    expect(screen.getByText('Nobody is holding this yet.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'I’m on it: Gate left open' }));
    const sheet = await waitFor(() => screen.getByRole('dialog'));
    const options = within(sheet).getAllByRole('radio');
    expect(options.map((each) => flat(each.parentElement?.textContent))).toEqual([
      'For an hour, till 3:40',
      'Till tonight, 10:00 pm',
      'Till morning, tomorrow 9:00',
      'Till tomorrow 12:00',
    ]);
    fireEvent.click(options[1] as HTMLElement);
    fireEvent.click(within(sheet).getByRole('button', { name: 'I’m on it' }));
    await said('You’re holding this. Kept');
    expect(knownConcern(id)?.hold.get(stage.me)).toEqual({ until: stage.at(3, 22) });
    expect(screen.getByText('You’re holding this till 10:00 pm', { normalizer: flat })).toBeTruthy();

    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'You’re on it: Gate left open' }));
    await waitFor(() => screen.getByRole('dialog'));
    type(/A word for whoever/, 'Off to bed');
    fireEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Let it go' }));
    await said('Let go. It is open again');
    expect(knownConcern(id)?.hold.get(stage.me)).toBe(false);
    expect([...(knownConcern(id)?.log.values() ?? [])].map(({ text }) => text)).toEqual(['Off to bed']);
  });

  it('says whose hold ran out, without anybody writing it', async () => {
    const rua = await stage.run(addPerson, { name: 'Rua' });
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    await stage.run(holdConcern, { concern: id, untilS: stage.at(3, 15), person: rua });
    stage.clock.at += 3_600_000;
    open(id);
    expect(screen.getByText('Nobody is holding this now.')).toBeTruthy();
    expect(flat(document.body.textContent)).toContain('Rua held it till 3:00.');
  });

  it('is settled with a line, and can have another look', async () => {
    const id = await stage.run(raiseConcern, { title: 'Slippery step' });
    open(id);
    fireEvent.click(screen.getByRole('button', { name: 'It’s settled' }));
    type(/One line helps/, 'Two planks');
    fireEvent.click(screen.getByRole('button', { name: 'Call it settled' }));
    await said('Settled. Anyone can open it again');
    expect(screen.getByText('Settled by Aroha, just now.')).toBeTruthy();
    expect(screen.getByText('This is settled. Open it again if it wants another look.')).toBeTruthy();
    expect(screen.getByRole('button', { name: /^I’m on it/ }).hasAttribute('disabled')).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Another look' }));
    await said('Open again');
    expect(knownConcern(id)?.settled).toBeFalsy();
  });

  it('is held for somebody who said yes, and let go for them here', async () => {
    await stage.run(addPerson, { name: 'Mere' });
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    open(id);
    fireEvent.click(screen.getByRole('button', { name: 'For somebody else: Gate' }));
    fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'Mere said yes' })));
    fireEvent.click(await waitFor(() => screen.getByRole('button', { name: 'Mere is on it' })));
    await said('Mere is holding this. Kept');
    expect(flat(document.body.textContent)).toContain('Mere (by Aroha) is holding this till 3:40');
    fireEvent.click(screen.getByRole('button', { name: 'Let it go for Mere' }));
    await said('Let go. It is open again');
  });

  it('names who is to be found near, or else where people are before long', async () => {
    const river = await stage.run(addPlace, { name: 'River beach' });
    const rua = await stage.run(addPerson, { name: 'Rua' });
    const id = await stage.run(raiseConcern, { title: 'Steps', place: river });
    await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18), place: river });
    open(id);
    const near = (): string => flat(screen.getByRole('region', { name: /walk over to/ }).textContent);
    expect(near()).toContain('Dinner is at 6:00, River beach; people are there.');
    await meanwhile(() =>
      stage.camp.writeMe({ person: rua, whereToFind: 'Tent at the river beach' }, stage.at(6, 12)),
    );
    expect(near()).toContain('RuaTent at the river beach');
    expect(screen.getByText(/Rua camps nearest/)).toBeTruthy();
  });

  it('asks for hands and for who could, about this', async () => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    open(id);
    const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(href('I need hands: Gate')).toBe(`/call/new?sort=hands&about=concern:${id}`);
    expect(href('Who could? Gate')).toBe(`/call/new?sort=who&about=concern:${id}`);
  });

  it('several answers to its words all stand, and it can be taken away and put back', async () => {
    const id = await stage.run(raiseConcern, { title: 'Gate' });
    const bringsBack = await apart(stage);
    await stage.run(editThing, { kind: 'concern', id, fields: { title: 'Gate open' } });
    open(id);
    await meanwhile(() =>
      bringsBack({ kind: 'concern', id, field: 'title', sub: '', value: 'Gate unlocked' }),
    );
    expect(await waitFor(() => screen.getByText(/Two answers for the name/))).toBeTruthy();
    await meanwhile(() => stage.run(withdrawThing, { kind: 'concern', id, why: 'Twice' }));
    expect(screen.getByText(/Taken away by Aroha/).textContent).toContain('“Twice”');
    fireEvent.click(screen.getByRole('button', { name: 'Put it back' }));
    await waitFor(() => expect(knownConcern(id)?.withdrawn).toBeFalsy());
  });

  it('what this phone does not know is said kindly', () => {
    draw(stage, <ConcernScreen id="AAAAAAAAAAAAAAAA" query={none} />);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Nothing here');
  });
});

describe('raising a concern', () => {
  it('wants one line, asks gently about a name, and leads to its page', async () => {
    await stage.run(addPerson, { name: 'Tama' });
    way.go('/concerns/new', true);
    draw(stage, <NewConcernScreen />);
    fireEvent.click(screen.getByRole('button', { name: 'Say it openly' }));
    expect(screen.getByText('Nothing is written yet. One line is plenty.')).toBeTruthy();
    type(/What happened/, 'Tama left the gate open');
    expect(screen.getByText('This seems to name Tama.')).toBeTruthy();
    type(/What happened/, 'The gate was open all night');
    expect(screen.queryByText(/seems to name/)).toBeNull();
    type(/What I’d like/, 'A sign');
    fireEvent.click(screen.getByLabelText(/It presses/));
    fireEvent.click(screen.getByRole('button', { name: 'Say it openly' }));
    await said('Kept. Anyone can step up');
    const [made] = stage.camp.ask(({ view }) => view.all(concern));
    expect(made).toMatchObject({ happened: 'The gate was open all night', wish: 'A sign', urgent: true });
    expect(way.place.now.path).toBe(`/concern/${made?.id}`);
  });

  it('its words outlive the page until they are kept', () => {
    const { unmount } = draw(stage, <NewConcernScreen />);
    type(/What happened/, 'Half a');
    unmount();
    draw(stage, <NewConcernScreen />);
    expect((field(/What happened/) as HTMLTextAreaElement).value).toBe('Half a');
    expect(screen.getByText('Your words from before are still here.')).toBeTruthy();
  });

  it('its words can be changed, and only what was changed is written', async () => {
    const id = await stage.run(raiseConcern, { title: 'Gate', happened: 'Open', urgent: true });
    draw(stage, <ChangeConcernScreen id={id} query={none} />);
    type(/What happened/, 'Open at night');
    fireEvent.click(screen.getByLabelText(/It presses/));
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    const fields = (): string[] =>
      stage.camp.ask(({ view }) => view.actsOf('concern', id)).map((act) => act.field);
    await waitFor(() => expect(new Set(fields())).toEqual(new Set(['', 'happened', 'urgent'])));
    expect(knownConcern(id)).toMatchObject({ title: 'Gate', happened: 'Open at night', urgent: false });
  });
});
