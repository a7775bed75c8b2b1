import { describe, expect, it } from 'vitest';
import { type Value, toBase64url } from '#base';
import { Cards, type Signer, writeCard } from '#journal';
import * as record from '#record';
import {
  DIET,
  ME,
  addPerson,
  dietCard,
  dietCounts,
  headcount,
  keyEntry,
  kinds,
  meal,
  meCard,
  planMeal,
  plain,
} from '#record';
import { CardFacts } from '../../src/app/facts.ts';
import type { Kind } from '../../src/record/kind.ts';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { readShape } from './shape.ts';
import { NOW_S, type Stage, camp, joined, meet } from './stage.ts';

const partsOf = (shape: string): string[] => {
  const read = readShape(shape);
  return read.is === 'together' ? read.parts.map(({ name }) => name) : [];
};

/** Cards as a device holds them, beside its record. */
class Pocket {
  readonly cards = new Cards(lightKeys);
  readonly facts: CardFacts;

  constructor(stage: Stage) {
    this.facts = new CardFacts(this.cards, stage.view);
  }

  async put(
    signer: Signer,
    name: string,
    value: unknown,
    more: { about?: string; counter?: number } = {},
  ): Promise<string> {
    const card = { name, about: '', counter: 1, expires: NOW_S + 3600, ...more, value: plain(value) };
    const written = await writeCard(lightKeys, signer, card);
    if (!written) return 'not written';
    const checked = await this.cards.check(written.bytes, written.signature, NOW_S, lightVerify);
    if (checked.ok) this.cards.insert(checked.value, NOW_S);
    this.facts.forget();
    return checked.ok ? '' : checked.error;
  }
}

describe('F1: what people say about themselves is on cards, and in no act', () => {
  it('no kind has a field for it', () => {
    const said = new Set([...partsOf(meCard.shape), ...partsOf(dietCard.shape)]);
    for (const each of ['person', 'tags']) said.delete(each); // whose it is; and tasks have tags of their own
    expect(said.size).toBeGreaterThan(10);
    for (const kind of Object.values(kinds) as readonly Kind[])
      for (const named of [kind.fields, kind.sets])
        for (const [name, { shape }] of Object.entries(named))
          for (const each of [name, ...partsOf(shape)])
            expect([kind.kind, each, said.has(each)]).toEqual([kind.kind, each, false]);
  });

  it('it is gone when the card is', async () => {
    const one = await camp();
    const pocket = new Pocket(one);
    await pocket.put(one.device.signer, ME, { person: one.person, presence: 'here' });
    expect(pocket.facts.me(one.person)?.presence).toBe('here');
    pocket.cards.expire(NOW_S + 3600);
    pocket.facts.forget();
    expect(pocket.facts.me(one.person)).toBeUndefined();
  });
});

describe('F2: whose card counts', () => {
  it('of the device that speaks for the person; another one saying so does not', async () => {
    const one = await camp();
    const other = await joined(one, 'Tom', 2);
    meet(one, other);
    const pocket = new Pocket(one);
    await pocket.put(other.device.signer, ME, { person: one.person, presence: 'left' });
    expect(pocket.facts.me(one.person)).toBeUndefined();
    await pocket.put(one.device.signer, ME, { person: one.person, presence: 'here' });
    await pocket.put(one.device.signer, ME, { person: one.person, presence: 'away' }, { counter: 2 });
    expect(pocket.facts.me(one.person)?.presence).toBe('away');
  });

  it('for somebody without a device, of anybody who says that it is about them', async () => {
    const one = await camp();
    const koro = await one.run(addPerson, { name: 'Koro' });
    const pocket = new Pocket(one);
    await pocket.put(one.device.signer, ME, { person: koro, presence: 'here' });
    expect(pocket.facts.me(koro)).toBeUndefined();
    await pocket.put(one.device.signer, ME, { person: koro, presence: 'here' }, { about: koro });
    expect(pocket.facts.me(koro)?.presence).toBe('here');
  });

  it('whatever others write on their keys', async () => {
    const one = await camp();
    const koro = await one.run(addPerson, { name: 'Koro' });
    const nobody = new Uint8Array(16).fill(7);
    await one.set('person', koro, 'key', { author: nobody }, keyEntry(nobody));
    const pocket = new Pocket(one);
    await pocket.put(one.device.signer, ME, { person: koro, presence: 'here' }, { about: koro });
    expect(pocket.facts.me(koro)?.presence).toBe('here');
    const id = await one.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    const which = one.view.get(meal, id);
    expect(which && headcount(one.view, pocket.facts, which)).toMatchObject({ eating: 2, withoutPhone: 1 });
  });

  it('on a shared phone, for those whom it does not speak for now', async () => {
    const one = await camp();
    const mere = one.person;
    await one.enter('Koro');
    const pocket = new Pocket(one);
    await pocket.put(one.device.signer, ME, { person: mere, presence: 'here' }, { about: mere });
    expect(pocket.facts.me(mere)?.presence).toBe('here');
  });

  it('one that does not read says nothing', async () => {
    const one = await camp();
    const pocket = new Pocket(one);
    for (const value of ['here', { presence: 'here' }, null, [one.person]] as readonly Value[])
      expect(
        await pocket.put(one.device.signer, ME, value, { about: toBase64url(new Uint8Array(12).fill(1)) }),
      ).toMatch(/^(older)?$/);
    expect(pocket.facts.me(one.person)).toBeUndefined();
  });
});

describe('F3: diets are numbers', () => {
  it('one a person, and every one of a throwaway key; nothing tells whose', async () => {
    const one = await camp();
    const pocket = new Pocket(one);
    await pocket.put(one.device.signer, DIET, { person: one.person, tags: ['vegan'] });
    await pocket.put(one.device.signer, DIET, { person: one.person, tags: ['vegan'] }, { about: one.person });
    for (const seed of [5, 6])
      await pocket.put(lightSigner(new Random(seed)), DIET, { tags: ['vegan', 'no-gluten'], eaters: 2 });
    expect(dietCounts(pocket.facts)).toEqual([
      { tag: 'vegan', eaters: 5 },
      { tag: 'no-gluten', eaters: 4 },
    ]);
  });
});

describe('F4: presence is self-set and coarse', () => {
  it('four words and no more', () => {
    const read = readShape(meCard.shape);
    const presence =
      read.is === 'together' ? read.parts.find(({ name }) => name === 'presence')?.shape : undefined;
    expect(presence).toEqual({ is: 'one of', words: ['coming', 'here', 'away', 'left'] });
  });

  it('a headcount goes by it', async () => {
    const one = await camp();
    const id = await one.run(planMeal, { sitting: 'lunch', atS: NOW_S });
    const pocket = new Pocket(one);
    const eating = (): number => {
      const which = one.view.get(meal, id);
      return which ? headcount(one.view, pocket.facts, which).eating : -1;
    };
    expect(eating()).toBe(1);
    await pocket.put(one.device.signer, ME, { person: one.person, presence: 'away' });
    expect(eating()).toBe(0);
  });
});

describe('P4: nothing is told person by person', () => {
  it('of all that the record answers, only what somebody is in for is asked by person', () => {
    const asking = Object.entries(record).flatMap(([name, each]) => {
      const head = typeof each === 'function' ? /^[^(]*\(([^)]*)\)/.exec(String(each))?.[1] : undefined;
      return head !== undefined && /\b(who|person|people|author|camper)\b/.test(head) ? [name] : [];
    });
    // `personOf`, `cameInAs` and `keyEntry` say for whom a device speaks; `inFor` and `myHours` stand on one's own page, and
    // `hostedBy` is what somebody invites everybody to. `areaRow` asks who looks, to say "yours"; `isEating` is one
    // answer to one meal, which that meal's own page shows; `dietOf` is what somebody shared with their name.
    expect(asking.sort()).toEqual([
      'areaRow',
      'cameInAs',
      'dietOf',
      'hostedBy',
      'inFor',
      'isEating',
      'keyEntry',
      'myHours',
      'personOf',
    ]);
  });
});
