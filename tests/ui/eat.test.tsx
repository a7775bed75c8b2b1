// What somebody eats, said once: with a name, as numbers alone, and taken away again.
import { dietCounts, dietOf, eatersSaid } from '#record';
import { fetchWords } from '#words';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { EatScreen } from '../../src/ui/areas/me/Eat.tsx';
import { MeScreen } from '../../src/ui/areas/me/Me.tsx';
import { way } from '../../src/ui/way.ts';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { type } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('people', 'me');
    localStorage.clear();
    way.go('/me', true);
  },
);
const said = (text: string): Promise<void> =>
  waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).toBe(text));
const button = (name: string): HTMLElement => screen.getByRole('button', { name });

describe('what I eat', () => {
  const facts = () => stage.camp.ask((reading) => reading.facts);
  const shown = async (): Promise<void> => {
    cleanup();
    way.go('/me/eat', true);
    draw(stage, <EatScreen />);
    await screen.findByRole('button', { name: 'Keep' });
  };
  const keep = async (): Promise<void> => {
    fireEvent.click(button('Keep'));
    await said('Kept');
  };

  it('only counted: under another key than this phone’s, with no name on it', async () => {
    await shown();
    fireEvent.click(button('Vegan'));
    type(/What I react to/, 'peanut, egg');
    fireEvent.click(screen.getByLabelText('Even a trace of it makes me ill'));
    await keep();
    expect(dietCounts(facts())).toEqual([{ tag: 'vegan', eaters: 1 }]);
    expect(facts().diets()).toMatchObject([{ allergens: ['peanut', 'egg'], severity: 'bad' }]);
    expect(dietOf(facts(), stage.me)).toBeUndefined();
    const { pockets, author } = await stage.camp.engine;
    const cards = [...pockets.cards.all()];
    expect(cards).toHaveLength(1);
    expect(cards[0]?.author).not.toBe(author);
    expect(cards[0]?.about).toBe('');
    expect(JSON.stringify(cards[0]?.value)).not.toContain(stage.me);
  });

  it('is changed by the same key, moved to one’s name, and taken away', async () => {
    await shown();
    fireEvent.click(button('Vegan'));
    await keep();
    await shown();
    expect(button('Vegan').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Vegan'));
    fireEvent.click(button('No gluten'));
    fireEvent.click(button('One more'));
    stage.clock.at += 1000;
    await keep();
    expect(dietCounts(facts())).toEqual([{ tag: 'no-gluten', eaters: 2 }]);

    await shown();
    fireEvent.click(screen.getByLabelText(/With my name/));
    await keep();
    expect(eatersSaid(facts())).toBe(2);
    expect(dietOf(facts(), stage.me)?.tags).toEqual(['no-gluten']);

    cleanup();
    draw(stage, <MeScreen />);
    expect(await screen.findByText('No gluten. With your name, on your page')).toBeTruthy();

    await shown();
    fireEvent.click(button('Say nothing any more'));
    await said('What you eat is not said any more');
    expect(facts().diets()).toEqual([]);
  });

  it('C6: a counted card has nothing of the second it was written in, neither first nor later nor after it faded', async () => {
    const { diets, pockets, author } = await stage.camp.engine;
    const diet = { tags: ['vegan'], eaters: 1 } as const;
    const until = stage.at(14, 5);
    await diets.say(stage.me, { way: 'named', diet }, until);
    await diets.say(stage.me, { way: 'counted', diet }, until);
    const own = [...pockets.cards.all()].filter((each) => each.author === author);
    const thrown = (): number[] =>
      [...pockets.cards.all()].filter((each) => each.author !== author).map(({ counter }) => counter);
    const second = Math.floor(stage.clock.at / 1000);
    expect(own.map(({ counter }) => counter - second)).toEqual([1]);
    expect(thrown()).toEqual([1]);
    await diets.say(stage.me, { way: 'counted', diet: { ...diet, eaters: 2 } }, until);
    expect(thrown()).toEqual([2]);
    stage.clock.at = until * 1000 + 1;
    await pockets.expire();
    expect(thrown()).toEqual([]);
    await diets.say(stage.me, { way: 'counted', diet }, until + 86_400);
    expect(thrown()).toEqual([3]); // older than no card of it that another phone may hold still
  });

  it('anything is an answer too', async () => {
    await shown();
    await keep();
    expect(eatersSaid(facts())).toBe(1);
    cleanup();
    draw(stage, <MeScreen />);
    expect(await screen.findByText('Anything. Only counted')).toBeTruthy();
  });

  it('outlives a reload of the page, and is still changed by the same key', async () => {
    await shown();
    fireEvent.click(button('Halal'));
    await keep();
    const { diets } = await stage.camp.engine;
    expect(await diets.saidFor(stage.me)).toMatchObject({ way: 'counted', diet: { tags: ['halal'] } });
    const { invite } = stage.camp;
    cleanup();
    await stage.camp.close();
    const opened = await stage.opening.gatherings.open(invite);
    if (!opened.ok) throw new Error('not opened');
    stage = { ...stage, camp: opened.value };
    const again = (await stage.camp.engine).diets;
    expect(await again.saidFor(stage.me)).toMatchObject({ way: 'counted', diet: { tags: ['halal'] } });
    expect(await again.say(stage.me, null, stage.at(6, 12))).toBe(true);
    expect(stage.camp.ask((reading) => reading.facts).diets()).toEqual([]);
  });
});
