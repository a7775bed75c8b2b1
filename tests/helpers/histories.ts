// Random histories of a few devices that write, meet and part, as drafts over a handful of things: many
// conflicts on few keys, equal creations by two authors, sets and lines.
import type { Draft, Entry } from '#journal';
import { idOf } from '#journal';
import { toBase64url } from '#base';
import { LightDevice, copyEntry, lightSigner } from './light.ts';
import type { Random } from './random.ts';

const blank = { as: '', command: 'test', sub: '' };

export function createDraft(random: Random, isTwin = false): Draft {
  const value = isTwin ? { title: 'from the library' } : { title: 'x', n: random.bytes(8) };
  return { ...blank, kind: 'task', id: idOf('task', value) as string, field: '', value };
}

/** A task of this title, and nothing else to tell it from another. */
export function taskDraft(title: string): Draft {
  const value = { title };
  return { ...blank, command: 'addTask', kind: 'task', id: idOf('task', value) as string, field: '', value };
}

export function editDraft(random: Random, id: string): Draft {
  const field = random.pick(['title', 'when', 'place']);
  return { ...blank, kind: 'task', id, field, value: random.below(1000) };
}

export function setDraft(random: Random, id: string): Draft {
  const sub = toBase64url(new Uint8Array(12).fill(random.below(3)));
  return { ...blank, kind: 'task', id, field: 'claim', sub, value: random.chance(0.7) };
}

export interface History {
  readonly devices: LightDevice[];
  /** Everything written, in the order it was written. */
  readonly entries: Entry[];
  /** Per entry: the index of the device that wrote it. */
  readonly writers: number[];
}

/** `meet` chance: the devices exchange everything with one other. */
export async function randomHistory(
  random: Random,
  steps: number,
  options: {
    bits?: number;
    onDevice?: (device: LightDevice, index: number) => void;
    cloneChance?: number;
  } = {},
): Promise<History> {
  const devices = Array.from(
    { length: 2 + random.below(4) },
    () => new LightDevice(lightSigner(random), options.bits),
  );
  devices.forEach((device, index) => options.onDevice?.(device, index));
  const entries: Entry[] = [];
  const writers: number[] = [];
  for (let step = 0; step < steps; step++) {
    if (random.chance(options.cloneChance ?? 0)) await clone(random, devices, options.bits);
    const index = random.below(devices.length);
    const device = devices[index] as LightDevice;
    device.now += 1000 * random.below(100);
    if (random.chance(0.3)) {
      await device.receive(entries.filter((entry) => random.chance(0.95) || entry.act.author === ''));
      continue;
    }
    const ids = device.journal.counted.filter((act) => act.field === '').map((act) => act.id);
    const roll = random.next();
    const drafts: Draft[] = [];
    const hasTwin = ids.includes(createDraft(random, true).id);
    if (ids.length === 0 || roll < 0.15) drafts.push(createDraft(random, !hasTwin && random.chance(0.3)));
    else if (roll < 0.3) drafts.push(editDraft(random, random.pick(ids)), setDraft(random, random.pick(ids)));
    else if (roll < 0.75) drafts.push(editDraft(random, random.pick(ids)));
    else drafts.push(setDraft(random, random.pick(ids)));
    for (const entry of await device.write(drafts)) {
      entries.push(entry);
      writers.push(index);
    }
  }
  return { devices, entries, writers };
}

/** A copied phone: the same key and the same acts so far, from here on a life of its own. */
async function clone(random: Random, devices: LightDevice[], bits?: number): Promise<void> {
  const original = random.pick(devices);
  const copy = new LightDevice(original.signer, bits);
  copy.insert(original.entries.map(copyEntry));
  devices.push(copy);
}

/** A newcomer who hears everything in a random order, some of it twice, in batches. */
export async function feed(
  random: Random,
  entries: readonly Entry[],
  bits?: number,
  most = Infinity,
): Promise<LightDevice> {
  const device = new LightDevice(lightSigner(random), bits);
  device.most = most;
  let left = random.shuffle(entries);
  while (left.length > 0) {
    const batch = left.splice(0, 1 + random.below(40));
    await device.receive(random.chance(0.2) ? [...batch, ...batch] : batch);
    left.push(...batch.filter((entry) => !device.journal.has(entry.act.name)));
    left = random.shuffle(left);
    device.now += 1000;
  }
  device.now += 1e9;
  device.flush();
  return device;
}
