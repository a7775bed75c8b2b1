// Calls: asking for hands, asking who could; drawn on a real camp.
import { addPerson, addPlace, addTask, call, callForHands, offerSkills, planMeal } from '#record';
import { fetchWords } from '#words';
import { screen, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { NewCallScreen } from '../../src/ui/areas/calls/index.tsx';
import { hush } from '../../src/ui/say.ts';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { flat, press, type, said } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('calls');
    localStorage.clear();
    hush();
  },
);
const calls = () => stage.camp.ask(({ view }) => view.all(call));
const fresh = (query: string) => <NewCallScreen id="" query={new URLSearchParams(query)} />;
const heading = (): string => flat(screen.getByRole('heading', { level: 1 }).textContent);
const dock = (): string => flat(document.querySelector('.dock')?.textContent);
const chips = (): string[] =>
  within(screen.getAllByRole('group', { name: 'By when?' })[0] as HTMLElement)
    .getAllByRole('button')
    .map((each) => flat(each.textContent) + (each.getAttribute('aria-pressed') === 'true' ? ' *' : ''));

describe('I need hands', () => {
  it('begins with what the thing itself says: its name, hour, place and the hands it is short of', async () => {
    const place = await stage.run(addPlace, { name: 'Kitchen tent' });
    const about = await stage.run(addTask, {
      title: 'Chop for dinner',
      atS: stage.at(3, 16, 30),
      isDue: true,
      place,
      min: 3,
      max: 5,
    });
    draw(stage, fresh(`sort=hands&about=task:${about}`));
    expect(heading()).toBe('I need hands');
    expect(screen.getByText('For Chop for dinner, by 4:30')).toBeTruthy();
    expect(chips()).toEqual(['Now', '4:00', '4:30 *', '5:00', 'Another time']);
    expect(dock()).toBe('Ask for 3 hands by 4:30');
    press('One fewer');
    press('5:00');
    type(/Anything else/, 'Bring a knife');
    expect(dock()).toBe('Ask for 2 hands by 5');
    expect(screen.getByText(/It closes itself once 2 say yes\./)).toBeTruthy();
    press('Ask for 2 hands by 5');
    await said('Asked. It stands on top of Now');
    const [made] = calls();
    expect(made).toMatchObject({
      sort: 'hands',
      about: { kind: 'task', id: about },
      hands: 2,
      where: 'Kitchen tent',
      words: 'Bring a knife',
      when: { at: stage.at(3, 17) },
    });
    expect(location.pathname).toBe(`/call/${made?.id}`);
  });

  it('for a meal, an hour before it', async () => {
    const about = await stage.run(planMeal, { sitting: 'dinner', atS: stage.at(3, 18), min: 2 });
    draw(stage, fresh(`about=meal:${about}`));
    expect(dock()).toBe('Ask for 2 hands by 5');
  });

  it('now, and at another time: an hour that is missing is said', async () => {
    draw(stage, fresh(''));
    press('Now');
    expect(dock()).toBe('Ask for 1 hand now');
    press('Another time');
    type(/By what time/, '');
    press('Ask for 1 hand');
    await said('By when? The hour is missing or doesn’t read.');
    type(/By what time/, '3:30');
    press('Ask for 1 hand by 3:30');
    await said('What for, or where? A few words are plenty.');
    type('Where?', 'Gate');
    press('Now');
    press('Ask for 1 hand now');
    await said('Asked. It stands on top of Now');
    expect(calls()[0]).toMatchObject({ hands: 1, where: 'Gate', when: { at: stage.at(3, 15) } });
    expect(calls()[0]?.about).toBeUndefined();
  });

  it('an hour that has passed meanwhile is said', async () => {
    draw(stage, fresh(''));
    type('Where?', 'Gate');
    stage.clock.at += 3 * 3_600_000;
    press(/^Ask for/);
    await said('That hour has passed. Choose a later one.');
  });

  it('of another call is about what that one is about', async () => {
    const about = await stage.run(addTask, { title: 'Chop' });
    const id = await stage.run(callForHands, {
      about: { kind: 'task', id: about },
      hands: 4,
      byS: stage.at(3, 17),
      where: 'Kitchen',
    });
    draw(stage, fresh(`about=call:${id}`));
    expect(screen.getByText('For Chop')).toBeTruthy();
    expect(dock()).toBe('Ask for 4 hands by 4');
    expect(screen.getByLabelText<HTMLInputElement>(/Where/).value).toBe('Kitchen');
  });
});

describe('Who could?', () => {
  const rowsOf = (name: string): (string | undefined)[] =>
    [...screen.getByRole('region', { name }).querySelectorAll('li')].map((each) =>
      flat(each.querySelector('.txt')?.textContent),
    );

  it('whoever is not here is told as such and last, and learners alone are nobody who offers it', async () => {
    const fades = stage.at(6, 12);
    const ana = await stage.run(addPerson, { name: 'Ana' });
    await stage.run(offerSkills, { person: ana, can: ['Pumps'] });
    await stage.camp.writeMe({ person: ana, presence: 'coming', whereToFind: 'gate' }, fades);
    const cleo = await stage.run(addPerson, { name: 'Cleo' });
    await stage.run(offerSkills, { person: cleo, can: [], learning: ['pumps', 'knots'] });
    draw(stage, fresh('sort=who&skill=pumps'));
    expect(rowsOf('People who offer it')).toEqual(['AnaStill coming. Offers: Pumps']);
    expect(screen.getByText('None of them is here just now. Ask everybody below.')).toBeTruthy();
    const ben = await stage.run(addPerson, { name: 'Ben' });
    await stage.run(offerSkills, { person: ben, can: ['Pumps'] });
    expect(await screen.findByText('Walk over, or ask everybody below.')).toBeTruthy();
    expect(rowsOf('People who offer it')).toEqual(['BenOffers: Pumps', 'AnaStill coming. Offers: Pumps']);
    type('What does it take?', 'knots');
    expect(screen.getByText(/Nobody else here offers that yet/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'People who offer it' })).toBeNull();
    expect(rowsOf('Would like to learn it')).toEqual(['CleoWould like to learn: knots']);
  });

  it('shows those who offer it, and asks everybody', async () => {
    const offer = async (name: string, can: string[], learning: string[] = []): Promise<void> => {
      await stage.run(offerSkills, { person: await stage.run(addPerson, { name }), can, learning });
    };
    await offer('Ben', ['Pump repair']);
    await offer('Cleo', [], ['pumps']);
    await offer('Dan', ['Bread']);
    const about = await stage.run(addTask, { title: 'Mend the pump', skills: ['pumps'] });
    draw(stage, fresh(`sort=who&about=task:${about}`));
    expect(heading()).toBe('Who could?');
    expect(rowsOf('People who offer it')).toEqual(['BenOffers: Pump repair']);
    expect(rowsOf('Would like to learn it')).toEqual(['CleoWould like to learn: pumps']);
    type('What does it take?', 'welding');
    expect(screen.getByText(/Nobody else here offers that yet/)).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Would like to learn it' })).toBeNull();
    type(/Anything else/, 'It drips');
    press('Ask everybody');
    await said('Asked. It stands on top of Now');
    expect(calls()[0]).toMatchObject({
      sort: 'who',
      skill: 'welding',
      words: 'It drips',
      about: { kind: 'task', id: about },
    });
  });
});
