// Of what was said apart about somebody’s place, their own word counts until somebody chooses.
import { describe, expect, it } from 'vitest';
import { RecordView, addPerson, addTask, chooseAnswer, stepBack, takeOver, takeTask, task } from '#record';
import { camp, joined, meet } from './stage.ts';
import { tomAsks, whoIsIn } from './handing.ts';

describe('U6: one’s own word counts', () => {
  // The document shows one of two heads by chance: twelve camps would show either.
  it.each(Array.from({ length: 12 }, (_, at) => at))(
    'handed on to somebody who steps back elsewhere: their own word, on every phone (camp %i)',
    async (at) => {
      const mere = await camp(10 + at);
      const id = await mere.run(addTask, { title: 'Gate', min: 1, max: 2 });
      await mere.run(takeTask, { task: id });
      const tom = await joined(mere, 'Tom', 50 + at);
      const ana = await joined(mere, 'Ana', 90 + at);
      await mere.run(stepBack, { task: id, note: 'a sore foot' });
      await tom.run(takeTask, { task: id, person: mere.person, role: 'beside' });
      meet(mere, tom, ana);
      const key = { kind: 'task', id, field: 'claim', sub: mere.person };
      for (const { view } of [mere, tom, ana]) {
        expect(view.choices(key)).toHaveLength(2);
        expect(view.get(task, id)?.claim.get(mere.person)?.said).toBe('back');
        expect(view.said(key)?.author).toBe(mere.device.signer.author);
      }
      const other = tom.view.choices(key).find(({ author }) => author === tom.device.signer.author);
      await tom.run(chooseAnswer, { ...key, act: other?.name ?? '' });
      meet(mere, tom, ana);
      for (const { view } of [mere, tom, ana])
        expect(view.get(task, id)?.claim.get(mere.person)?.said).toBe('in');
    },
  );

  it.each(Array.from({ length: 12 }, (_, at) => at))(
    'said by somebody else in the same words as well: it is still their own word (camp %i)',
    async (at) => {
      const mere = await camp(10 + at);
      const id = await mere.run(addTask, { title: 'Gate', min: 1, max: 2 });
      await mere.run(takeTask, { task: id });
      const tom = await joined(mere, 'Tom', 50 + at);
      const ana = await joined(mere, 'Ana', 90 + at);
      await mere.run(stepBack, { task: id });
      await tom.run(stepBack, { task: id, person: mere.person });
      await ana.run(takeTask, { task: id, person: mere.person, role: 'beside' });
      meet(mere, tom, ana);
      const key = { kind: 'task', id, field: 'claim', sub: mere.person };
      for (const { view } of [mere, tom, ana]) {
        expect(view.get(task, id)?.claim.get(mere.person)?.said).toBe('back');
        expect(view.said(key)?.author).toBe(mere.device.signer.author);
      }
    },
  );

  it('stays in on their own word while somebody took it over: both in, one over', async () => {
    const { mere, tom, id } = await tomAsks();
    await tom.run(takeTask, { task: id, note: 'till 4' });
    await mere.run(takeOver, { task: id, from: tom.person });
    meet(mere, tom);
    for (const stage of [mere, tom]) expect(whoIsIn(stage, id)).toEqual([mere.person, tom.person].sort());
  });

  it('of somebody without a phone what is shown is the same everywhere', async () => {
    const mere = await camp();
    const id = await mere.run(addTask, { title: 'Gate' });
    const kid = await mere.run(addPerson, { name: 'Kid' });
    const tom = await joined(mere, 'Tom', 2);
    await mere.run(takeTask, { task: id, person: kid, note: 'one way' });
    await tom.run(takeTask, { task: id, person: kid, note: 'the other' });
    meet(mere, tom);
    const shown = [mere, tom].map(({ view }) => view.get(task, id)?.claim.get(kid)?.note);
    expect(new Set(shown).size).toBe(1);
  });

  it('read at a glance, before any act is known, it is read again once they are', async () => {
    const { mere, tom, id } = await tomAsks();
    const key = { kind: 'task', id, field: 'claim', sub: tom.person };
    await mere.run(stepBack, { task: id, person: tom.person });
    await tom.run(takeTask, { task: id, note: 'till 4' });
    mere.hear(tom);
    // As at a glance: the document is there, and nothing is known of acts yet.
    const view = new RecordView();
    mere.device.ledger.forEach((value, each) => view.set(each, value));
    const shown = view.get(task, id)?.claim.get(tom.person)?.said;
    expect(['in', 'back']).toContain(shown);
    const { ledger } = mere.device;
    view.useActs({
      heads: (each) => ledger.heads(each),
      choices: (each) => ledger.choices(each),
      contested: () => ledger.contested(),
      touched: (thing) => ledger.touched(thing),
      actsOf: (thing) => ledger.actsOf(thing),
    });
    expect(view.get(task, id)?.claim.get(tom.person)?.said).toBe('in');
    expect(view.said(key)?.author).toBe(tom.device.signer.author);
  });
});
