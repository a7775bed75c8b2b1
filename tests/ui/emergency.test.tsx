// The emergency card: what it says without any camp, what a camp adds, and how that is changed.
import { changeGathering, editThing, theGathering } from '#record';
import { fetchWords } from '#words';
import { fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { App } from '../../src/ui/App.tsx';
import { ChangeEmergencyScreen, EmergencyScreen } from '../../src/ui/areas/emergency/index.tsx';
import { Opening } from '../../src/ui/opening.ts';
import { way } from '../../src/ui/way.ts';
import { Gatherings } from '#app';
import { type Stage, apart, draw, meanwhile, eachOnAStage } from './camp.tsx';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('emergency');
  },
);

const gathering = () => stage.camp.ask(({ view }) => theGathering(view));
const write = (fields: { readonly [field: string]: string }) =>
  stage.run(editThing, { kind: 'gathering', id: gathering()?.id ?? '', fields });
const steps = (): (string | null)[] => screen.getAllByRole('listitem').map((each) => each.textContent);

describe('the emergency card', () => {
  it('with no camp open says what helps anywhere, and that it knows no more', () => {
    render(<EmergencyScreen />);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(steps()).toEqual([
      'Shout for help.',
      'Go to them. Somebody stays.',
      'Ring 111.Without reception send two people to where there is some: uphill, or to the road.',
    ]);
    expect(screen.getByRole('link', { name: '111' }).getAttribute('href')).toBe('tel:111');
    expect(screen.getByText(/Rhizome is not for emergencies/)).toBeTruthy();
    expect(screen.getByText(/No camp is open here/)).toBeTruthy();
    expect(screen.queryByText('Change the card')).toBeNull();
  });

  it('is there when nothing can be opened at all', async () => {
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = () => {
      throw new DOMException('the storage is shut', 'UnknownError');
    };
    way.go('/emergency');
    render(<App opening={new Opening(new Gatherings())} />);
    await screen.findByRole('link', { name: '111' });
    indexedDB.open = open;
    way.go('/');
    await screen.findByRole('heading', { level: 1, name: 'The camp won’t open just now' });
  });

  it('in a camp that has written nothing down, asks for it while all is well', () => {
    draw(stage, <EmergencyScreen />);
    expect(screen.getByText(/Nobody has written down yet where the first-aid kit is/)).toBeTruthy();
    expect(screen.getByText(/Without reception send two people/)).toBeTruthy();
  });

  it('says where reception, kit and we are, in the camp’s own words', async () => {
    await write({ reception: 'By the cairn', aidKit: 'Healing tents', gridRef: 'Valley road' });
    draw(stage, <EmergencyScreen />);
    expect(steps()[2]).toBe('Ring 111.Reception: By the cairn');
    const facts = [...document.querySelectorAll('dl > div')].map((each) => each.textContent);
    expect(facts).toEqual(['First-aid kitHealing tents', 'Say where we areValley road']);
  });

  it('written twice apart shows both answers, to whoever reads it', async () => {
    const bringsBack = await apart(stage);
    await write({ reception: 'By the cairn' });
    draw(stage, <EmergencyScreen />);
    const key = { kind: 'gathering', id: gathering()?.id ?? '', field: 'reception', sub: '' };
    await meanwhile(() => bringsBack({ ...key, value: 'At the gate' }));
    await screen.findByText('Two answers for where there is reception, both kept');
    fireEvent.click(screen.getByRole('button', { name: 'Choose this: “At the gate”' }));
    await waitFor(() => expect(gathering()?.reception).toBe('At the gate'));
  });

  it('is changed by anybody; what was there stays in the history', async () => {
    await write({ reception: 'By the cairn' });
    draw(stage, <ChangeEmergencyScreen />);
    const type = (label: RegExp, value: string): void => {
      fireEvent.input(screen.getByLabelText(label), { target: { value } });
    };
    type(/reception/, '');
    type(/first-aid kit/, 'Kitchen hatch');
    fireEvent.click(screen.getByText('Keep'));
    await waitFor(() => expect(gathering()?.aidKit).toBe('Kitchen hatch'));
    expect(gathering()?.reception).toBeUndefined();
  });

  it('prints', () => {
    let printed = 0;
    globalThis.print = () => void printed++;
    draw(stage, <EmergencyScreen />);
    fireEvent.click(screen.getByText('Print it'));
    expect(printed).toBe(1);
    expect(screen.getByText(/From the record of Convergence/)).toBeTruthy();
  });

  it('follows the gathering’s name', async () => {
    draw(stage, <EmergencyScreen />);
    await meanwhile(() =>
      stage.run(changeGathering, { gathering: gathering()?.id ?? '', fields: { title: 'Long Field' } }),
    );
    expect(screen.getByText(/From the record of Long Field/)).toBeTruthy();
  });
});
