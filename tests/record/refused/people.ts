// What is said no to about a gathering, its people, areas and places, by refusal and command.
import {
  type Refusal,
  addArea,
  addPerson,
  addPlace,
  changeGathering,
  comeBackAs,
  comeIn,
  holdArea,
  letGoArea,
  offerSkills,
  renamePerson,
  startGathering,
  theGathering,
} from '#record';
import { CAMP, HOUR_S, NOTHING, NOW_S, Stage } from '../stage.ts';
import { type Refused, nobody, withdrawn } from './stories.ts';

const kitchen = (stage: Stage): Promise<string> => stage.run(addArea, { name: 'Kitchen' });
const changing = (
  stage: Stage,
  fields: Parameters<typeof changeGathering.decide>[1]['fields'],
): Refusal | '' => stage.refusal(changeGathering, { gathering: theGathering(stage.view)?.id ?? '', fields });

export const people: readonly Refused[] = [
  ['gathering/exists', 'startGathering', async (s) => s.refusal(startGathering, CAMP)],
  [
    'gathering/dates',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, end: '2026-12-27' }),
  ],
  [
    'gathering/dates',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, start: '2026-02-30' }),
  ],
  [
    'gathering/dates',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, end: '2027-03-01' }),
  ],
  [
    'gathering/zone',
    'startGathering',
    async () => new Stage(9).refusal(startGathering, { ...CAMP, zone: 'Mars/Base' }),
  ],
  ['field/bad', 'startGathering', async () => new Stage(9).refusal(startGathering, { ...CAMP, title: '' })],
  ['gathering/no-title', 'changeGathering', async (s) => changing(s, { title: ' ' })],
  ['gathering/dates', 'changeGathering', async (s) => changing(s, { end: '2026-12-27' })],
  ['gathering/dates', 'changeGathering', async (s) => changing(s, { start: 'soon' })],
  ['gathering/zone', 'changeGathering', async (s) => changing(s, { zone: 'Mars/Base' })],
  ['field/bad', 'changeGathering', async (s) => changing(s, { dayStarts: 900 })],
  ['thing/same', 'changeGathering', async (s) => changing(s, { title: CAMP.title })],
  [
    'thing/unknown',
    'changeGathering',
    async (s) => s.refusal(changeGathering, { gathering: NOTHING, fields: { title: 'x' } }),
  ],
  ['person/no-name', 'comeIn', async (s) => s.refusal(comeIn, { name: ' ' })],
  ['field/bad', 'comeIn', async (s) => s.refusal(comeIn, { name: 'x'.repeat(41) })],
  ['person/unknown', 'comeBackAs', async (s) => s.refusal(comeBackAs, { person: NOTHING })],
  ['thing/same', 'comeBackAs', async (s) => s.refusal(comeBackAs, { person: s.person })],
  ['person/no-name', 'addPerson', async (s) => s.refusal(addPerson, { name: '' })],
  ['person/no-name', 'renamePerson', async (s) => s.refusal(renamePerson, { person: s.person, name: '' })],
  ['person/unknown', 'renamePerson', async (s) => s.refusal(renamePerson, { person: NOTHING, name: 'x' })],
  ['thing/same', 'renamePerson', async (s) => s.refusal(renamePerson, { person: s.person, name: 'Mere' })],
  [
    'field/bad',
    'renamePerson',
    async (s) => s.refusal(renamePerson, { person: s.person, name: 'x'.repeat(41) }),
  ],
  ['person/unknown', 'offerSkills', async (s) => s.refusal(offerSkills, { person: NOTHING, can: ['x'] })],
  [
    'field/bad',
    'offerSkills',
    async (s) => s.refusal(offerSkills, { person: s.person, can: ['x'.repeat(41)] }),
  ],
  [
    'field/bad',
    'offerSkills',
    async (s) =>
      s.refusal(offerSkills, { person: s.person, can: Array.from({ length: 21 }, (_, i) => `skill ${i}`) }),
  ],
  ['thing/same', 'offerSkills', async (s) => s.refusal(offerSkills, { person: s.person, can: [] })],
  ['area/no-name', 'addArea', async (s) => s.refusal(addArea, { name: '' })],
  ['field/bad', 'addArea', async (s) => s.refusal(addArea, { name: 'Kitchen', minHolders: 0 })],
  ['thing/unknown', 'holdArea', async (s) => s.refusal(holdArea, { area: NOTHING, untilS: NOW_S + 1 })],
  [
    'thing/withdrawn',
    'holdArea',
    async (s) =>
      s.refusal(holdArea, { area: await withdrawn(s, 'area', await kitchen(s)), untilS: NOW_S + HOUR_S }),
  ],
  [
    'person/none',
    'holdArea',
    async (s) => {
      const area = await kitchen(s);
      return (await nobody(s)).refusal(holdArea, { area, untilS: NOW_S + HOUR_S });
    },
  ],
  [
    'hold/time-passed',
    'holdArea',
    async (s) => s.refusal(holdArea, { area: await kitchen(s), untilS: NOW_S - 1 }),
  ],
  ['field/bad', 'holdArea', async (s) => s.refusal(holdArea, { area: await kitchen(s), untilS: 1e11 })],
  [
    'thing/same',
    'holdArea',
    async (s) => {
      const area = await kitchen(s);
      await s.run(holdArea, { area, untilS: NOW_S + HOUR_S });
      return s.refusal(holdArea, { area, untilS: NOW_S + HOUR_S });
    },
  ],
  ['hold/not-holding', 'letGoArea', async (s) => s.refusal(letGoArea, { area: await kitchen(s) })],
  ['thing/unknown', 'letGoArea', async (s) => s.refusal(letGoArea, { area: NOTHING })],
  ['place/no-name', 'addPlace', async (s) => s.refusal(addPlace, { name: ' ' })],
  ['field/bad', 'addPlace', async (s) => s.refusal(addPlace, { name: 'Dome', capacity: 0 })],
];
