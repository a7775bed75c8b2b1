import { describe, expect, it } from 'vitest';
import { type Bytes } from '#base';
import {
  type DietCard,
  type Facts,
  addPerson,
  addTask,
  comeBackAs,
  dietOf,
  historyOf,
  peopleByName,
  person,
  personOf,
  proxyOf,
  renamePerson,
  sameNames,
  takeTask,
  voiceOf,
  withdrawThing,
} from '#record';
import { keyEntry } from '../../src/record/kinds/person/kind.ts';
import { Stage, camp, joined, meet } from './stage.ts';

const authorOf = (stage: Stage): string => stage.device.signer.author;

describe('P1: a person is a thing with a name; two of one name are two', () => {
  it('told apart by their ids', async () => {
    const one = await camp();
    const other = await joined(one, ' mere', 2);
    meet(one, other);
    expect(sameNames(one.view)).toEqual(new Set([one.person, other.person]));
    await other.run(renamePerson, { person: other.person, name: 'Mere K.' });
    one.hear(other);
    expect(sameNames(one.view).size).toBe(0);
    expect(peopleByName(one.view).map(({ name }) => name)).toEqual(['Mere', 'Mere K.']);
  });

  it('who is withdrawn, or has no name that reads, is in no list', async () => {
    const one = await camp();
    const [tom, odd] = [await one.run(addPerson, { name: 'Tom' }), await one.run(addPerson, { name: 'Odd' })];
    await one.run(withdrawThing, { kind: 'person', id: tom });
    await one.set('person', odd, 'name', { not: 'a name' });
    expect(peopleByName(one.view).map(({ id }) => id)).toEqual([one.person]);
  });
});

describe('P2: only a device says for whom it speaks, and what it said stands', () => {
  it('a second device, a reinstall: both speak for one person', async () => {
    const one = await camp();
    const phone = new Stage(2);
    phone.hear(one);
    await phone.run(comeBackAs, { person: one.person });
    one.hear(phone);
    expect([personOf(one.view, authorOf(one)), personOf(one.view, authorOf(phone))]).toEqual([
      one.person,
      one.person,
    ]);
  });

  it("what somebody writes under another's entry says nothing", async () => {
    const one = await camp();
    const other = await joined(one, 'Tom', 2);
    meet(one, other);
    const tom = await one.run(addPerson, { name: 'not Tom' });
    await one.set('person', tom, 'key', { author: other.author }, keyEntry(other.author));
    expect(personOf(one.view, authorOf(other))).toBe(other.person);
    await one.set('person', tom, 'key', { author: other.author }, keyEntry(one.author));
    expect(personOf(one.view, authorOf(one))).toBe(one.person);
  });

  it("and what is written over a device's own word takes nothing from it", async () => {
    const one = await camp();
    const other = await joined(one, 'Tom', 2);
    meet(one, other);
    for (const value of [{ author: other.author }, { author: one.author }, false, 'gone'])
      await one.set('person', other.person, 'key', value as { author: Bytes }, keyEntry(other.author));
    meet(one, other);
    for (const each of [one, other]) expect(personOf(each.view, authorOf(other))).toBe(other.person);
    expect(other.refusal(comeBackAs, { person: other.person })).toBe('thing/same');
  });

  it('on a shared phone the person it came in as last, and back again', async () => {
    const one = await camp();
    const first = one.person;
    const second = await one.enter('Koro');
    expect(personOf(one.view, authorOf(one))).toBe(second);
    await one.run(comeBackAs, { person: first });
    expect(personOf(one.view, authorOf(one))).toBe(first);
  });

  it('two devices of which the names begin alike do not take each other for themselves', async () => {
    const one = await camp();
    const entry = keyEntry(one.author);
    const twin = new Uint8Array([...one.author.subarray(0, 12), 1, 2, 3, 4]);
    const before = personOf(one.view, authorOf(one));
    await one.set('person', one.person, 'key', { author: twin }, entry);
    expect(personOf(one.view, authorOf(one))).toBeUndefined(); // its own last word names another author
    await one.run(comeBackAs, { person: one.person });
    expect(personOf(one.view, authorOf(one))).toBe(before);
  });
});

describe('P3: a device may act for others, and both are told', () => {
  it('a claim for somebody without a phone', async () => {
    const one = await camp();
    const koro = await one.run(addPerson, { name: 'Koro', careOf: one.person });
    const id = await one.run(addTask, { title: 'Wood' });
    await one.run(takeTask, { task: id, person: koro });
    const key = { kind: 'task', id, field: 'claim', sub: koro };
    expect(proxyOf(one.view, key)).toBe(one.person);
    await one.run(takeTask, { task: id });
    expect(proxyOf(one.view, { ...key, sub: one.person })).toBeUndefined();
  });

  it('acting as somebody: the person it was for, and the one whose device wrote it', async () => {
    const one = await camp();
    const koro = await one.run(addPerson, { name: 'Koro' });
    const id = await one.run(addTask, { title: 'Wood' }, koro);
    expect(voiceOf(one.view, { author: authorOf(one), as: koro })).toEqual({ person: koro, by: one.person });
    expect(voiceOf(one.view, { author: authorOf(one), as: one.person })).toEqual({
      person: one.person,
      by: undefined,
    });
    expect(historyOf(one.view, 'task', id)[0]).toMatchObject({ person: koro, by: one.person });
  });

  it('an author nobody knows yet is nobody', async () => {
    const one = await camp();
    expect(personOf(one.view, 'x'.repeat(16))).toBeUndefined();
    expect(voiceOf(one.view, { author: 'x'.repeat(16), as: '' })).toEqual({
      person: undefined,
      by: undefined,
    });
    expect(one.view.get(person, one.person)?.name).toBe('Mere');
  });
});

describe('F3: what somebody eats', () => {
  it('is told by name where they said it with their name, and nowhere else', async () => {
    const one = await camp();
    const counted = { tags: ['vegan'] } as const;
    const named = { person: one.person, tags: ['halal'] } as const;
    const facts = (...diets: readonly DietCard[]): Facts => ({ me: () => undefined, diets: () => diets });
    expect(dietOf(facts(counted), one.person)).toBeUndefined();
    expect(dietOf(facts(counted, named), one.person)).toBe(named);
  });
});
