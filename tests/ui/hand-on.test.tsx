// A place handed on: the task's page and Now; drawn on a real camp.
import { addPerson, addTask, askToTakeOver, takeTask } from '#record';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { AskedOfMe } from '../../src/ui/parts/Asked.tsx';
import { type Stage, draw, meanwhile } from './camp.tsx';
import { flat, press, said, section } from './steps.ts';
import { eachOnATaskStage, taskOf, taskPage } from './task-stage.tsx';

let stage: Stage;
eachOnATaskStage((each) => (stage = each));

const type = (name: string | RegExp, value: string): void => {
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
};
const known = (id: string) => taskOf(stage, id);

describe('handing on', () => {
  it('of somebody without a phone it is said that they said yes; undo swaps them back', async () => {
    const id = await stage.run(addTask, { title: 'Gate' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: id });
    draw(stage, taskPage(id));
    press('Hand it on: Gate');
    type('Who could take it?', 'To');
    press('Choose Tom');
    // Nobody's phone: there is nobody to ask by way of it.
    expect(screen.queryByRole('button', { name: 'Ask them' })).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Hand it on to Tom' })).toBeTruthy();
    press('They said yes');
    await said('Handed on to Tom');
    expect(known(id)?.claim.get(tom)?.said).toBe('in');
    expect(known(id)?.claim.get(stage.me)?.said).toBe('back');
    expect(section('Who’s in').textContent).toContain('Tom (by Aroha)');
    expect(flat(document.body.textContent)).toContain('Aroha handed it on to Tom, with their yes');
    press('Undo');
    await waitFor(() => expect(known(id)?.claim.get(stage.me)?.said).toBe('in'));
    expect(known(id)?.claim.get(tom)?.said).toBe('back');
  });

  it('asked oneself: on Now and on the page; not this time stands on the page without blame', async () => {
    const id = await stage.run(addTask, { title: 'Gate' });
    const tom = await stage.run(addPerson, { name: 'Tom' });
    await stage.run(takeTask, { task: id, person: tom });
    await stage.camp.actFor(tom);
    await stage.run(askToTakeOver, { task: id, to: stage.me });
    const shown = draw(stage, taskPage(id));
    expect(screen.getByText('You asked Aroha. You’re on it until they take it.')).toBeTruthy();
    shown.unmount();
    await stage.camp.actFor(stage.me);
    draw(stage, <AskedOfMe />);
    expect(section('Tom asks whether you would take this: Gate')).toBeTruthy();
    press('Not this time: Gate');
    await said('Not this time. That’s fine too');
    expect(screen.queryByRole('button', { name: /Not this time/ })).toBeNull();
    await meanwhile(() => stage.camp.actFor(tom));
    const told = draw(stage, taskPage(id));
    expect(screen.getByText('Aroha can’t this time')).toBeTruthy();
    told.unmount();
  });

  it('asked for a lot at once: the soonest three on Now, the rest a tap away', async () => {
    const tom = await stage.run(addPerson, { name: 'Tom' });
    const asks: string[] = [];
    for (let at = 5; at > 0; at--) {
      const id = await stage.run(addTask, { title: `Work ${at}`, atS: stage.at(4, 8 + at), min: 1 });
      await stage.run(takeTask, { task: id, person: tom });
      asks.push(id);
    }
    await stage.camp.actFor(tom);
    for (const id of asks) await stage.run(askToTakeOver, { task: id, to: stage.me });
    await stage.camp.actFor(stage.me);
    draw(stage, <AskedOfMe />);
    const shown = (): string[] =>
      screen.getAllByRole('region').map((each) => each.textContent?.match(/Work \d/)?.[0] ?? '');
    expect(shown()).toEqual(['Work 1', 'Work 2', 'Work 3']);
    press('You’re asked about 2 more');
    expect(shown()).toEqual(['Work 1', 'Work 2', 'Work 3', 'Work 4', 'Work 5']);
  });
});
