// What each command about a gathering, its people, areas and places does, under its word.
import { expect } from 'vitest';
import {
  addArea,
  addPerson,
  addPlace,
  area,
  campTime,
  changeGathering,
  comeBackAs,
  gathering,
  holdArea,
  letGoArea,
  offerSkills,
  person,
  personOf,
  place,
  renamePerson,
  startGathering,
  theGathering,
} from '#record';
import { CAMP, HOUR_S, NOW_S, Stage } from '../stage.ts';
import { type Told } from './stories.ts';

export const people: { readonly [word: string]: Told } = {
  startGathering: async () => {
    const stage = new Stage(2);
    const id = await stage.run(startGathering, { ...CAMP, place: 'The long field' });
    expect(stage.view.get(gathering, id)).toMatchObject({
      ...CAMP,
      place: 'The long field',
      licence: 'CC-BY-SA-4.0',
    });
  },
  changeGathering: async (stage) => {
    const id = theGathering(stage.view)?.id ?? '';
    const fields = { title: ' Long Field ', end: '2027-01-03', dayStarts: 240 };
    await stage.run(changeGathering, { gathering: id, fields });
    expect(stage.view.get(gathering, id)).toMatchObject({ ...CAMP, ...fields, title: 'Long Field' });
    expect(campTime(stage.view, stage.now)).toMatchObject({ days: 7, dayStarts: 240 });
  },
  comeIn: async (stage) => {
    expect(stage.view.get(person, stage.person)?.name).toBe('Mere');
    expect(personOf(stage.view, stage.device.signer.author)).toBe(stage.person);
  },
  comeBackAs: async (stage) => {
    const second = new Stage(3);
    second.hear(stage);
    await second.run(comeBackAs, { person: stage.person });
    stage.hear(second);
    expect(personOf(stage.view, second.device.signer.author)).toBe(stage.person);
    expect(stage.view.get(person, stage.person)?.key.size).toBe(2);
  },
  addPerson: async (stage) => {
    const id = await stage.run(addPerson, { name: ' Koro ', careOf: stage.person });
    expect(stage.view.get(person, id)).toMatchObject({ name: 'Koro', careOf: stage.person });
    expect(stage.view.get(person, id)?.key.size).toBe(0);
  },
  renamePerson: async (stage) => {
    await stage.run(renamePerson, { person: stage.person, name: ' Mere A. ' });
    expect(stage.view.get(person, stage.person)?.name).toBe('Mere A.');
  },
  offerSkills: async (stage) => {
    await stage.run(offerSkills, {
      person: stage.person,
      can: ['knots', ' fire ', 'knots', ''],
      learning: [],
    });
    expect(stage.view.get(person, stage.person)?.can).toEqual(['knots', 'fire']);
    await stage.run(offerSkills, { person: stage.person, learning: ['bread'] });
    expect(stage.view.get(person, stage.person)).toMatchObject({
      can: ['knots', 'fire'],
      learning: ['bread'],
    });
  },
  addArea: async (stage) => {
    const id = await stage.run(addArea, { name: ' Kitchen ', why: 'we eat', minHolders: 2 });
    expect(stage.view.get(area, id)).toMatchObject({ name: 'Kitchen', why: 'we eat', minHolders: 2 });
  },
  holdArea: async (stage) => {
    const id = await stage.run(addArea, { name: 'Gate' });
    await stage.run(holdArea, { area: id, untilS: NOW_S + HOUR_S });
    expect(stage.view.get(area, id)?.hold.get(stage.person)).toEqual({ until: NOW_S + HOUR_S });
  },
  letGoArea: async (stage) => {
    const id = await stage.run(addArea, { name: 'Gate' });
    await stage.run(holdArea, { area: id, untilS: NOW_S + HOUR_S });
    await stage.run(letGoArea, { area: id });
    expect(stage.view.get(area, id)?.hold.get(stage.person)).toBe(false);
  },
  addPlace: async (stage) => {
    const id = await stage.run(addPlace, { name: 'Dome', sort: 'dome', capacity: 60 });
    expect(stage.view.get(place, id)).toMatchObject({ name: 'Dome', sort: 'dome', capacity: 60 });
  },
};
