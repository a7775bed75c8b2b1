// What is said no to about meals and the programme, by refusal and command.
import {
  eatMeal,
  hostSession,
  inkSession,
  joinCrew,
  leaveCrew,
  moveMealOn,
  offerSession,
  placeSession,
  planMeal,
  unplaceSession,
  wouldCome,
} from '#record';
import { HOUR_S, NOTHING, NOW_S, type Stage } from '../stage.ts';
import { type Refused, withdrawn } from './stories.ts';

const lunch = (stage: Stage): Promise<string> =>
  stage.run(planMeal, { sitting: 'lunch', atS: NOW_S + HOUR_S });
const knots = (stage: Stage): Promise<string> => stage.run(offerSession, { title: 'Knots' });

export const hours: readonly Refused[] = [
  ['field/bad', 'planMeal', async (s) => s.refusal(planMeal, { sitting: 'lunch', atS: NaN })],
  ['field/bad', 'planMeal', async (s) => s.refusal(planMeal, { sitting: 'brunch' as 'lunch', atS: NOW_S })],
  [
    'meal/already-in',
    'joinCrew',
    async (s) => {
      const id = await lunch(s);
      await s.run(joinCrew, { meal: id });
      return s.refusal(joinCrew, { meal: id });
    },
  ],
  ['thing/unknown', 'joinCrew', async (s) => s.refusal(joinCrew, { meal: NOTHING })],
  ['meal/not-in', 'leaveCrew', async (s) => s.refusal(leaveCrew, { meal: await lunch(s) })],
  [
    'meal/guests',
    'eatMeal',
    async (s) => s.refusal(eatMeal, { meal: await lunch(s), eats: true, guests: 21 }),
  ],
  [
    'meal/guests',
    'eatMeal',
    async (s) => s.refusal(eatMeal, { meal: await lunch(s), eats: true, guests: 0.5 }),
  ],
  ['thing/same', 'eatMeal', async (s) => s.refusal(eatMeal, { meal: await lunch(s), eats: true })],
  [
    'thing/same',
    'moveMealOn',
    async (s) => s.refusal(moveMealOn, { meal: await lunch(s), stage: 'planned' }),
  ],
  [
    'thing/withdrawn',
    'moveMealOn',
    async (s) => s.refusal(moveMealOn, { meal: await withdrawn(s, 'meal', await lunch(s)), stage: 'served' }),
  ],
  ['session/no-title', 'offerSession', async (s) => s.refusal(offerSession, { title: '' })],
  [
    'session/times',
    'offerSession',
    async (s) => s.refusal(offerSession, { title: 'x', placing: { atS: NOW_S, minutes: 4 } }),
  ],
  [
    'session/times',
    'placeSession',
    async (s) => s.refusal(placeSession, { session: await knots(s), atS: NaN, minutes: 60 }),
  ],
  [
    'session/times',
    'placeSession',
    async (s) => s.refusal(placeSession, { session: await knots(s), atS: NOW_S, minutes: 1441 }),
  ],
  [
    'field/bad',
    'placeSession',
    async (s) =>
      s.refusal(placeSession, { session: await knots(s), atS: NOW_S + 500 * 24 * HOUR_S, minutes: 60 }),
  ],
  [
    'thing/same',
    'placeSession',
    async (s) => {
      const id = await knots(s);
      const at = { session: id, atS: NOW_S, minutes: 60 };
      await s.run(placeSession, at);
      return s.refusal(placeSession, at);
    },
  ],
  [
    'thing/withdrawn',
    'placeSession',
    async (s) =>
      s.refusal(placeSession, {
        session: await withdrawn(s, 'session', await knots(s)),
        atS: NOW_S,
        minutes: 60,
      }),
  ],
  ['thing/same', 'unplaceSession', async (s) => s.refusal(unplaceSession, { session: await knots(s) })],
  ['thing/same', 'inkSession', async (s) => s.refusal(inkSession, { session: await knots(s), inked: false })],
  [
    'session/not-coming',
    'wouldCome',
    async (s) => s.refusal(wouldCome, { session: await knots(s), comes: false }),
  ],
  [
    'session/coming',
    'wouldCome',
    async (s) => {
      const id = await knots(s);
      await s.run(wouldCome, { session: id, comes: true });
      return s.refusal(wouldCome, { session: id, comes: true });
    },
  ],
  [
    'thing/same',
    'hostSession',
    async (s) => s.refusal(hostSession, { session: await knots(s), hosts: true }),
  ],
];
