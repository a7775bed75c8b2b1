// The inspector: what it tells of the acts held, and that it tells it truly.
import { newDeviceKey, signerOf } from '#identity';
import { type Draft, idOf, writeActs } from '#journal';
import { addTask } from '#record';
import { fetchWords } from '#words';
import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { toHex } from '#base';
import { InspectScreen } from '../../src/ui/areas/inspect/index.tsx';
import { type Stage, draw, eachOnAStage } from './camp.tsx';
import { section } from './steps.ts';

let stage: Stage;
eachOnAStage(
  (each) => (stage = each),
  async () => {
    await fetchWords('inspect');
  },
);

const NOTHING = 'AAAAAAAAAAAAAAAA';
const open = async (): Promise<void> => {
  draw(stage, <InspectScreen />);
  await screen.findByRole('heading', { name: 'Digests' });
};
const valueOf = (area: string, name: string): string | null => {
  const rows = [...section(area).querySelectorAll('dl > div')];
  const row = rows.find((each) => each.querySelector('dt')?.textContent === name);
  return row?.querySelector('dd')?.textContent ?? null;
};

/** Another author's acts, as they come by the door. */
async function heard(...drafts: readonly Omit<Draft, 'as' | 'command'>[]): Promise<void> {
  const { held, door } = await stage.camp.engine;
  const written = await writeActs(
    held.journal,
    signerOf(await newDeviceKey()),
    null,
    drafts.map((each) => ({ ...each, as: '', command: 'editThing' })),
    () => [],
    Math.floor(stage.clock.at / 1000),
  );
  if (!written.ok) throw new Error(written.error);
  await door.enter(written.value, {});
}

describe('the inspector', () => {
  it('counts the acts held, and shows the digests that any phone with the same has', async () => {
    await stage.run(addTask, { title: 'Chop' });
    const { held } = await stage.camp.engine;
    await open();
    expect(valueOf('Acts', 'Held')).toBe(String(held.journal.acts.length));
    expect(valueOf('Acts', 'Counted')).toBe(String(held.journal.counted.length));
    expect(valueOf('Acts', 'Refused')).toBe('0');
    expect(valueOf('Digests', 'Acts')).toBe(toHex(held.journal.buckets.whole()));
    expect(valueOf('Authors and branches', 'This phone’s key')).toMatch(/^[0-9a-f]{8} \(Aroha\)$/);
    expect(valueOf('Copies and room', 'Document')).toBe('exactly the counted acts');
    expect(section('Log, latest first').textContent).toContain('cache');
  });

  it('names what was refused, why and by whose key', async () => {
    await heard(
      { kind: 'task', id: NOTHING, field: '', sub: '', value: { n: 1 } },
      { kind: 'task', id: NOTHING, field: 'title', sub: '', value: 'Chop' },
    );
    await open();
    const refused = section('Refused by the gate, and why').textContent ?? '';
    expect(refused).toContain(`creation-id task:${NOTHING}`);
    expect(refused).toContain(`ref-refused task:${NOTHING}/title`);
    expect(valueOf('Acts', 'Refused')).toBe('2');
  });

  it('counts what is of kinds it does not know, which is kept all the same', async () => {
    const value = { n: 1 };
    await heard({ kind: 'lantern', id: idOf('lantern', value) ?? '', field: '', sub: '', value });
    await open();
    expect(valueOf('Of kinds this Rhizome doesn’t know', 'lantern')).toBe('1');
    expect(valueOf('Acts', 'Refused')).toBe('0');
  });

  it('tells what came at the door and was not let in', async () => {
    const { door } = await stage.camp.engine;
    await door.enter([], {}, 3);
    await open();
    expect(within(section('Dropped at the door, this page')).getByText('3')).toBeTruthy();
  });

  it('says how this phone stands, and follows it', async () => {
    await open();
    expect(valueOf('This phone', 'Not kept yet')).toBe('0');
    stage.camp.health.set({ unkept: 2, disk: 'full' });
    await waitFor(() => expect(valueOf('This phone', 'The disk said')).toBe('full'));
  });

  it('changes nothing', async () => {
    const { held } = await stage.camp.engine;
    const before = held.journal.acts.length;
    await open();
    expect(screen.queryAllByRole('button')).toHaveLength(0);
    expect(held.journal.acts.length).toBe(before);
  });
});
