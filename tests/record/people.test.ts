import { describe, expect, it } from 'vitest';
import { type Bytes } from '#base';
import {
  type Change,
  type DietCard,
  type Facts,
  RecordView,
  addPerson,
  addTask,
  cameInAs,
  comeBackAs,
  dietOf,
  hasPhone,
  historyOf,
  peopleByName,
  peopleFound,
  person,
  personOf,
  phonesOf,
  proxyOf,
  renamePerson,
  sameNames,
  saysNothing,
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

  it('T5: the chain says which was the last word, whatever the clock says meanwhile', async () => {
    const one = await camp();
    const first = one.person;
    const second = await one.enter('Koro');
    for (const person of [first, second, first, second]) {
      one.now -= 3_600_000; // set right, each time
      await one.run(comeBackAs, { person });
      expect(personOf(one.view, authorOf(one))).toBe(person);
    }
    for (const person of [first, second, first, second]) {
      one.now -= 1000; // all in one second
      await one.run(comeBackAs, { person });
      expect(personOf(one.view, authorOf(one))).toBe(person);
    }
    const other = await joined(one, 'Tom', 2);
    expect(personOf(other.view, authorOf(one))).toBe(second);
    expect(phonesOf(one.view, first).map(({ isTheirs }) => isTheirs)).toEqual([false]);
  });

  it('X8: words that are not kept yet are its last', async () => {
    const one = await camp();
    const first = one.person;
    const second = await one.enter('Koro');
    const layings: Change[] = [];
    for (const person of [first, second, first]) {
      const decided = one.decide(comeBackAs, { person });
      if (!decided.ok) throw new Error(decided.error);
      for (const change of decided.value) one.view.lay(change, change.value);
      layings.push(...decided.value);
      expect(personOf(one.view, authorOf(one))).toBe(person);
      expect(one.refusal(comeBackAs, { person })).toBe('thing/same');
    }
    for (const change of layings) one.view.lift(change);
    expect(personOf(one.view, authorOf(one))).toBe(second);
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

describe('F2 P2: whether somebody has a phone is for phones to say', () => {
  it('what others write on their keys gives nobody one, and takes nobody theirs', async () => {
    const one = await camp();
    const other = await joined(one, 'Tom', 2);
    meet(one, other);
    const koro = await one.run(addPerson, { name: 'Koro' });
    const stranger = new Uint8Array(16).fill(7);
    await one.set('person', koro, 'key', { author: other.author }, keyEntry(other.author));
    await one.set('person', koro, 'key', { author: stranger }, keyEntry(stranger));
    await one.set('person', koro, 'key', { author: stranger }, keyEntry(one.author));
    await one.set('person', other.person, 'key', { author: stranger }, keyEntry(other.author));
    meet(one, other);
    for (const { view, reading } of [one, other]) {
      expect([koro, one.person, other.person].map((id) => hasPhone(view, id))).toEqual([false, true, true]);
      expect(peopleFound(reading, '', 'no-phone').map(({ person: { id } }) => id)).toEqual([koro]);
      expect(cameInAs(view, koro, authorOf(other))).toBe(false);
    }
  });

  it('a shared phone speaks for one at a time, and came in as all of them', async () => {
    const one = await camp();
    const mere = one.person;
    const koro = await one.enter('Koro');
    const both = [mere, koro];
    expect(both.map((id) => hasPhone(one.view, id))).toEqual([false, true]);
    expect(both.map((id) => cameInAs(one.view, id, authorOf(one)))).toEqual([true, true]);
    await one.run(comeBackAs, { person: mere });
    expect(both.map((id) => hasPhone(one.view, id))).toEqual([true, false]);
  });

  it('at a glance, while nobody knows who wrote what, every entry is believed', async () => {
    const one = await camp();
    const koro = await one.enter('Koro');
    const glance = new RecordView();
    one.device.ledger.forEach((value, key) => glance.set(key, value));
    for (const { id } of glance.all(person)) expect(hasPhone(glance, id)).toBe(true);
    expect(glance.get(person, koro)).toBeDefined();
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

  it('is taken away by a card with nothing on it; who eats everything still counts', () => {
    expect(saysNothing({})).toBe(true);
    expect(saysNothing({ person: 'AAAAAAAAAAAAAAAA' })).toBe(true);
    expect(saysNothing({ eaters: 2 })).toBe(false);
    expect(saysNothing({ tags: ['vegan'] })).toBe(false);
  });
});
