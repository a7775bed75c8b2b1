// What a day asks: how many a meal is for, sessions that clash, who could, and who holds what.
import { describe, expect, it } from 'vitest';
import {
  type DietCard,
  type Facts,
  type MeCard,
  addArea,
  addPerson,
  addPlace,
  area,
  dietCounts,
  eatMeal,
  editThing,
  headcount,
  heldUntil,
  holdArea,
  holders,
  letGoArea,
  meal,
  mealsByHour,
  noFacts,
  offerSession,
  offerSkills,
  planMeal,
  sameTimeSamePlace,
  session,
  sessionsByHour,
  sessionsToPlace,
  peopleFound,
  whoCould,
  withdrawThing,
} from '#record';
import { HOUR_S, NOW, NOW_S, camp, joined } from './stage.ts';

const facts = (
  mes: { readonly [person: string]: Partial<MeCard> },
  diets: readonly DietCard[] = [],
): Facts => ({
  me: (id) => mes[id] && { person: id, ...mes[id] },
  diets: () => diets,
});

describe('Y5: how many a meal is for', () => {
  it('who is here and did not say no, and guests; who has not said where they are counts as here', async () => {
    const stage = await camp();
    const ids: { [name: string]: string } = { mere: stage.person };
    for (const name of ['here', 'away', 'coming', 'awayButEats', 'no', 'unsaid'])
      ids[name] = await stage.run(addPerson, { name });
    const gone = await stage.run(addPerson, { name: 'gone' });
    await stage.run(withdrawThing, { kind: 'person', id: gone });
    const id = await stage.run(planMeal, { sitting: 'dinner', atS: NOW_S });
    await stage.run(eatMeal, { meal: id, eats: true, guests: 2, person: ids['awayButEats'] as string });
    await stage.run(eatMeal, { meal: id, eats: false, guests: 1, person: ids['no'] as string });
    await stage.run(editThing, { kind: 'meal', id, fields: { guess: 9 } });
    stage.facts = facts({
      [ids['here'] as string]: { presence: 'here' },
      [ids['away'] as string]: { presence: 'away' },
      [ids['coming'] as string]: { presence: 'coming' },
      [ids['awayButEats'] as string]: { presence: 'away' },
    });
    const which = stage.view.get(meal, id) as NonNullable<ReturnType<typeof stage.view.get<typeof meal>>>;
    expect(headcount(stage.view, stage.facts, which)).toEqual({
      eating: 4 + 3,
      guests: 3,
      notEating: 1,
      withoutPhone: 3,
      guess: 9,
    });
  });

  it('diets as numbers only, largest first', () => {
    const diets: DietCard[] = [
      { tags: ['vegan', 'no-gluten'], eaters: 3 },
      { tags: ['vegan'] },
      { tags: ['halal'], eaters: 4 },
      {},
    ];
    expect(dietCounts(facts({}, diets))).toEqual([
      { tag: 'halal', eaters: 4 },
      { tag: 'vegan', eaters: 4 },
      { tag: 'no-gluten', eaters: 3 },
    ]);
    expect(dietCounts(noFacts)).toEqual([]);
  });

  it('meals by their hour, withdrawn ones left out', async () => {
    const stage = await camp();
    const [late, early] = [
      await stage.run(planMeal, { sitting: 'dinner', atS: NOW_S + 9 }),
      await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S }),
    ];
    await stage.run(withdrawThing, {
      kind: 'meal',
      id: await stage.run(planMeal, { sitting: 'snack', atS: NOW_S }),
    });
    expect(mealsByHour(stage.view).map(({ id }) => id)).toEqual([early, late]);
  });
});

describe('Y6: sessions at one time in one place', () => {
  it('overlapping ones, not those that touch, stand elsewhere, nowhere, or are withdrawn', async () => {
    const stage = await camp();
    const [dome, yurt] = [
      await stage.run(addPlace, { name: 'Dome' }),
      await stage.run(addPlace, { name: 'Yurt' }),
    ];
    const offer = (title: string, hours: number, place?: string): Promise<string> =>
      stage.run(offerSession, { title, placing: { atS: NOW_S + hours * HOUR_S, minutes: 60, place } });
    const knots = await offer('Knots', 1, dome);
    const stars = await offer('Stars', 1.5, dome);
    await offer('Touching', 2, dome);
    await offer('Elsewhere', 1, yurt);
    await offer('Nowhere', 1);
    await stage.run(withdrawThing, { kind: 'session', id: await offer('Gone', 1, dome) });
    const open = await stage.run(offerSession, { title: 'Open' });
    const of = (id: string) =>
      stage.view.get(session, id) as NonNullable<ReturnType<typeof stage.view.get<typeof session>>>;
    expect(sameTimeSamePlace(stage.view, of(knots)).map(({ id }) => id)).toEqual([stars]);
    expect(sameTimeSamePlace(stage.view, of(stars)).map(({ title }) => title)).toEqual(['Knots', 'Touching']);
    expect(sameTimeSamePlace(stage.view, of(open))).toEqual([]);
    expect(sessionsToPlace(stage.view).map(({ id }) => id)).toEqual([open]);
    expect(sessionsByHour(stage.view).map(({ title }) => title)).not.toContain('Open');
  });
});

describe('Y7: who could', () => {
  it('people by the words they offer, who is here first, learners after; who has left is not asked', async () => {
    const stage = await camp();
    const offer = async (name: string, can: string[], learning: string[] = []): Promise<string> => {
      const person = await stage.run(addPerson, { name });
      await stage.run(offerSkills, { person, can, learning });
      return person;
    };
    const anna = await offer('Anna', ['water pumps', 'Kūmara']);
    const ben = await offer('Ben', ['Pump repair']);
    const cleo = await offer('Cleo', [], ['pumps']);
    const dan = await offer('Dan', ['pumps']);
    stage.facts = facts({
      [ben]: { presence: 'here', whereToFind: 'blue tent' },
      [dan]: { presence: 'left' },
    });
    const asked = (words: string) => whoCould(stage.reading, words);
    expect(asked('pump').map(({ person }) => person.id)).toEqual([ben, anna, cleo]);
    expect(asked('pump')[0]).toMatchObject({
      can: ['Pump repair'],
      presence: 'here',
      card: { whereToFind: 'blue tent' },
    });
    expect(asked('kumara').map(({ person, can }) => [person.id, can])).toEqual([[anna, ['Kūmara']]]);
    expect(asked('pumping').map(({ person }) => person.id)).toEqual([ben]);
    expect(asked('welding')).toEqual([]);
    expect(asked('').map(({ person }) => person.id)).toEqual([ben, anna, cleo]);
  });

  it('who is away or still coming goes last among those who can, and among learners', async () => {
    const stage = await camp();
    const named = new Map<string, string>();
    const offer = async (name: string, can: string[], learning: string[] = []): Promise<string> => {
      const person = await stage.run(addPerson, { name });
      await stage.run(offerSkills, { person, can, learning });
      named.set(person, name);
      return person;
    };
    const [ana, ben, cleo, dan] = [
      await offer('Ana', ['pumps']),
      await offer('Ben', ['pumps']),
      await offer('Cleo', ['pumps']),
      await offer('Dan', ['pumps']),
    ];
    await offer('Eve', ['pumps']);
    const [fay, gus] = [await offer('Fay', [], ['pumps']), await offer('Gus', [], ['pumps'])];
    stage.facts = facts({
      [ana]: { presence: 'coming' },
      [ben]: { presence: 'away' },
      [cleo]: { arrives: NOW_S + 24 * HOUR_S },
      [dan]: { presence: 'here', arrives: NOW_S + HOUR_S },
      [fay]: { presence: 'coming' },
      [gus]: { presence: 'here' },
    });
    const order = ['Dan', 'Eve', 'Ben', 'Ana', 'Cleo', 'Gus', 'Fay'];
    const offers = whoCould(stage.reading, 'pump');
    expect(offers.map(({ person }) => named.get(person.id))).toEqual(order);
    expect(offers.map(({ presence }) => presence)).toEqual([
      'here',
      undefined,
      'away',
      'coming',
      'coming',
      'here',
      'coming',
    ]);
    expect(peopleFound(stage.reading, 'pump').map(({ person }) => person.name)).toEqual(order);
  });

  it('each word that is asked for, however short, and by the same rule as in the list of people', async () => {
    const stage = await camp();
    const ben = await stage.run(addPerson, { name: 'Ben' });
    await stage.run(offerSkills, {
      person: ben,
      can: ['Pump repair', 'water'],
      learning: ['a cappella', 'App'],
    });
    const found = (words: string): string[][] =>
      [whoCould(stage.reading, words), peopleFound(stage.reading, words)].map((all) =>
        all.flatMap(({ can, learning }) => [...can, ...learning]),
      );
    const each: readonly (readonly [string, readonly string[]])[] = [
      ['rep pu', ['Pump repair']],
      ['pump water', []],
      ['pump x', []],
      ['p', ['Pump repair']],
      ['a', ['a cappella', 'App']],
      ['pumps', ['Pump repair']],
      ['cappellas', ['a cappella']],
      ['apple', []],
      ['pump-repair!', ['Pump repair']],
    ];
    for (const [words, skills] of each) expect([words, ...found(words)]).toEqual([words, skills, skills]);
  });
});

describe('Y8: who holds what now', () => {
  it('a hold that has run out counts for nothing, without anybody writing anything', async () => {
    const stage = await camp();
    const other = await joined(stage, 'Tom', 2);
    const id = await stage.run(addArea, { name: 'Gate' });
    other.hear(stage);
    await stage.run(holdArea, { area: id, untilS: NOW_S + 50 * HOUR_S });
    await other.run(holdArea, { area: id, untilS: NOW_S + 60 * HOUR_S });
    stage.hear(other);
    const holds = (): ReadonlyMap<string, { readonly until: number } | false> =>
      stage.view.get(area, id)?.hold ?? new Map();
    const at = (hours: number): [number, number | undefined] => [
      holders(holds(), NOW + hours * HOUR_S * 1000).length,
      heldUntil(holds(), NOW + hours * HOUR_S * 1000),
    ];
    expect([at(49), at(50), at(60)]).toEqual([
      [2, NOW_S + 60 * HOUR_S],
      [1, NOW_S + 60 * HOUR_S],
      [0, undefined],
    ]);
    await stage.run(letGoArea, { area: id });
    expect(holders(holds(), NOW)).toEqual([other.person]);
  });
});
