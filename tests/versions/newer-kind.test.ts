// An app that knows one kind more, and fields more of kinds that both know, and one that does not, in one camp. Neither
// loses a word of the other's: the older keeps and passes on what it cannot show, and shows it once it has learnt it.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { fromLatin1, toBase64url, toHex } from '#base';
import { idOf, sha256 } from '#journal';
import { addTask, editThing, historyOf, task } from '#record';
import { text } from '../../src/record/field.ts';
import { defineKind } from '../../src/record/kind.ts';
import { LightHoldings } from '../helpers/light-holdings.ts';
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime, meet } from '../helpers/sim.ts';
import { type Stage, camp, joined } from '../record/stage.ts';

/** What only the newer app knows. */
const boat = defineKind('boat', { fields: { name: text(60), hull: text(60) }, sets: { crew: text(20) } });
const newerTask = defineKind('task', { fields: { ...task.fields, weather: text(60) }, sets: task.sets });

/** Real links between what these stages hold, in a time of their own, until nothing is under way. */
async function exchange(...stages: readonly Stage[]): Promise<void> {
  const random = new Random(7);
  const time = new VirtualTime();
  const air = new Air(time, random);
  const phones = stages.map(({ device }) => {
    const holdings = new LightHoldings(device, () => device.now);
    return new SimDevice(air, random, { holdings, signer: device.signer });
  });
  for (const [i, phone] of phones.entries()) if (i > 0) await meet(phones[i - 1] as SimDevice, phone);
  await time.run(20_000);
  for (const phone of phones) phone.stop();
  for (const stage of stages) stage.receive([]);
}

const documentOf = ({ device }: Stage): string => toHex(sha256(Y.encodeStateAsUpdate(device.ledger.doc)));
const digestOf = ({ device }: Stage): string => toHex(device.journal.buckets.whole());

function expectEqual(...stages: readonly Stage[]): void {
  const [first, ...others] = stages as [Stage, ...Stage[]];
  for (const { device } of stages)
    expect([device.journal.refused.length, device.journal.waitingCount]).toEqual([0, 0]);
  for (const other of others)
    expect([digestOf(other), documentOf(other)]).toEqual([digestOf(first), documentOf(first)]);
}

interface Two {
  readonly older: Stage;
  readonly newer: Stage & { person: string };
  readonly boatId: string;
  readonly taskId: string;
}

/** The newer app has made a boat and told of the weather at a task which the older one made. */
async function twoVersions(): Promise<Two> {
  const older = await camp();
  const taskId = await older.run(addTask, { title: 'Row out' });
  const newer = await joined(older, 'Tama', 2);
  const value = { name: 'Waka', n: new Uint8Array(8), engine: 'none' };
  const boatId = idOf('boat', value) as string;
  const crew = toBase64url(fromLatin1(newer.device.signer.author).slice(0, 12));
  await newer.write('launchBoat', [
    { kind: 'boat', id: boatId, field: '', sub: '', value },
    { kind: 'boat', id: boatId, field: 'hull', sub: '', value: 'kauri' },
    { kind: 'boat', id: boatId, field: 'crew', sub: crew, value: 'cox' },
  ]);
  await newer.write('tellWeather', [{ kind: 'task', id: taskId, field: 'weather', sub: '', value: 'calm' }]);
  return { older, newer, boatId, taskId };
}

const boatsOf = ({ view }: Stage) =>
  view.all(boat).map(({ id, name, hull, crew }) => [id, name, hull, [...crew]]);

describe('G2 V1: a newer app and an older one in one camp', () => {
  it('hold the same by links, act for act and byte for byte, and neither refuses anything', async () => {
    const { older, newer } = await twoVersions();
    await exchange(older, newer);
    expectEqual(older, newer);
    expect(older.device.journal.counted.some(({ kind }) => kind === 'boat')).toBe(true);
  });

  it('the older shows what it knows, and its history reads', async () => {
    const { older, newer, taskId } = await twoVersions();
    await exchange(older, newer);
    expect(older.view.all(task).map(({ title }) => title)).toEqual(['Row out']);
    expect(historyOf(older.view, 'task', taskId).map(({ command }) => command)).toContain('addTask');
  });

  it('what the older changes on the same thing leaves the newer field as it was', async () => {
    const { older, newer, taskId } = await twoVersions();
    await exchange(older, newer);
    await older.run(editThing, { kind: 'task', id: taskId, fields: { title: 'Row out at noon' } });
    await exchange(older, newer);
    expectEqual(older, newer);
    expect(newer.view.all(newerTask).map(({ title, weather }) => [title, weather])).toEqual([
      ['Row out at noon', 'calm'],
    ]);
  });

  it('a third hears of it from the older alone', async () => {
    const { older, newer } = await twoVersions();
    await exchange(older, newer);
    const third = await joined(older, 'Hana', 3);
    await exchange(third, older);
    expectEqual(third, older);
    expect(boatsOf(third)).toEqual(boatsOf(newer));
  });

  it('once it has learnt the kind, the older shows all of it', async () => {
    const { older, newer, boatId } = await twoVersions();
    await exchange(older, newer);
    expect(boatsOf(newer)).toMatchObject([[boatId, 'Waka', 'kauri', [[expect.any(String), 'cox']]]]);
    expect(boatsOf(older)).toEqual(boatsOf(newer));
    expect(older.view.all(newerTask).map(({ weather }) => weather)).toEqual(['calm']);
  });
});
