// What each command about meals and the programme does, under its word.
import { expect } from 'vitest';
import {
  addPlace,
  eatMeal,
  hostSession,
  inkSession,
  joinCrew,
  leaveCrew,
  meal,
  moveMealOn,
  offerSession,
  placeSession,
  planMeal,
  session,
  unplaceSession,
  wouldCome,
} from '#record';
import { HOUR_S, NOW_S } from '../stage.ts';
import { type Told } from './stories.ts';

export const hours: { readonly [word: string]: Told } = {
  planMeal: async (stage) => {
    const id = await stage.run(planMeal, {
      sitting: 'dinner',
      dishes: ' Kūmara ',
      atS: NOW_S + HOUR_S,
      min: 4,
      max: 6,
    });
    expect(stage.view.get(meal, id)).toMatchObject({
      sitting: 'dinner',
      dishes: 'Kūmara',
      stage: 'planned',
      need: { min: 4, max: 6 },
      when: { at: NOW_S + HOUR_S, day: 3, minutes: 60 },
    });
  },
  joinCrew: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(joinCrew, { meal: id, role: 'beside' });
    expect(stage.view.get(meal, id)?.claim.get(stage.person)).toMatchObject({ said: 'in', role: 'beside' });
  },
  leaveCrew: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(joinCrew, { meal: id });
    await stage.run(leaveCrew, { meal: id });
    expect(stage.view.get(meal, id)?.claim.get(stage.person)?.said).toBe('back');
  },
  eatMeal: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(eatMeal, { meal: id, eats: false });
    await stage.run(eatMeal, { meal: id, eats: true, guests: 2 });
    expect(stage.view.get(meal, id)?.eat.get(stage.person)).toEqual({ eats: true, guests: 2 });
  },
  moveMealOn: async (stage) => {
    const id = await stage.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    await stage.run(moveMealOn, { meal: id, stage: 'cooking' });
    expect(stage.view.get(meal, id)?.stage).toBe('cooking');
  },
  offerSession: async (stage) => {
    const id = await stage.run(offerSession, {
      title: 'Knots',
      sort: 'workshop',
      placing: { atS: NOW_S, minutes: 60 },
    });
    const made = stage.view.get(session, id);
    expect(made).toMatchObject({
      title: 'Knots',
      sort: 'workshop',
      when: { at: NOW_S, minutes: 60, day: 3 },
    });
    expect(made?.host.get(stage.person)).toEqual({ hosts: true });
    const open = await stage.run(offerSession, { title: 'Stars' });
    expect(stage.view.get(session, open)?.when).toBeUndefined();
  },
  placeSession: async (stage) => {
    const [id, dome] = [
      await stage.run(offerSession, { title: 'Knots' }),
      await stage.run(addPlace, { name: 'Dome' }),
    ];
    await stage.run(placeSession, {
      session: id,
      atS: NOW_S + 14 * HOUR_S,
      minutes: 45,
      place: dome,
      note: ' by lamplight ',
    });
    expect(stage.view.get(session, id)?.when).toEqual({
      at: NOW_S + 14 * HOUR_S,
      zone: 'Pacific/Auckland',
      day: 3,
      minutes: 45,
      place: dome,
      note: 'by lamplight',
    });
  },
  unplaceSession: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots', placing: { atS: NOW_S, minutes: 60 } });
    await stage.run(unplaceSession, { session: id });
    expect(stage.view.get(session, id)?.when).toBeUndefined();
  },
  inkSession: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots' });
    await stage.run(inkSession, { session: id, inked: true });
    expect(stage.view.get(session, id)?.inked).toBe(true);
    await stage.run(inkSession, { session: id, inked: false });
    expect(stage.view.get(session, id)?.inked).toBe(false);
  },
  wouldCome: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots' });
    await stage.run(wouldCome, { session: id, comes: true });
    expect(stage.view.get(session, id)?.come.get(stage.person)).toEqual({ comes: true });
    await stage.run(wouldCome, { session: id, comes: false });
    expect(stage.view.get(session, id)?.come.get(stage.person)).toEqual({ comes: false });
  },
  hostSession: async (stage) => {
    const id = await stage.run(offerSession, { title: 'Knots' });
    await stage.run(hostSession, { session: id, hosts: false });
    expect(stage.view.get(session, id)?.host.get(stage.person)).toEqual({ hosts: false });
  },
};
