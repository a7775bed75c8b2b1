import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Value, toHex } from '#base';
import { type Act, sha256 } from '#journal';
import { Ledger } from '#record/ledger';
import { type History, feed, randomHistory } from '../helpers/histories.ts';
import type { LightDevice } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';

/** A hash, so that a difference prints short. */
const bytesOf = (doc: Y.Doc): string => toHex(sha256(Y.encodeStateAsUpdate(doc)));

async function expectEqual(random: Random, { entries }: History, bits?: number): Promise<LightDevice> {
  const one = await feed(random, entries, bits);
  // The other settles a few at a time, and is behind most of the while.
  const two = await feed(random, entries, bits, 3);
  expect(one.journal.acts.length).toBe(entries.length);
  expect(one.journal.waitingCount).toBe(0);
  expect(one.journal.refused.length).toBe(0);
  expect(bytesOf(one.ledger.doc)).toBe(bytesOf(two.ledger.doc));
  expect(toHex(one.journal.buckets.whole())).toBe(toHex(two.journal.buckets.whole()));
  for (const act of one.journal.counted) {
    const heads = one.ledger.heads(act.key);
    if (heads.length === 1) expect(one.ledger.value(act.key)).toEqual(heads[0]?.value);
    else expect(heads.map((head) => head.value)).toContainEqual(one.ledger.value(act.key));
    expect(two.ledger.headNames(act.key)).toEqual(one.ledger.headNames(act.key));
  }
  expectForetold(one);
  return one;
}

/** X5, X6: what the document will show is known before it is made, and made later it is the same. */
function expectForetold({ journal, ledger }: LightDevice): void {
  const later = new Ledger();
  later.stand(journal.counted);
  const foretold = new Map<string, Value>();
  for (const [key, value] of later.values()) foretold.set(key, value);
  const shown = new Map<string, Value>();
  ledger.forEach((value, key) => shown.set(key, value));
  expect(foretold).toEqual(shown);
  for (const _ of later.derive(7)) expect(later.size).toBe(journal.counted.length);
  expect(bytesOf(later.doc)).toBe(bytesOf(ledger.doc));
}

describe('X1: all devices with the same acts hold the same document, byte for byte', () => {
  for (let seed = 1; seed <= 60; seed++)
    it(`honest devices, seed ${seed}`, async () => {
      const random = new Random(seed);
      await expectEqual(random, await randomHistory(random, 80));
    });

  for (let seed = 1; seed <= 60; seed++)
    it(`B3: with copied phones, seed ${seed}`, async () => {
      const random = new Random(seed);
      const history = await randomHistory(random, 80, { cloneChance: 0.08 });
      await expectEqual(random, history);
    });

  for (let seed = 1; seed <= 60; seed++)
    it(`B5: numbers cut to 5 bits, copied phones, seed ${seed}`, async () => {
      const random = new Random(seed);
      const history = await randomHistory(random, 60, { cloneChance: 0.05, bits: 5 });
      await expectEqual(random, history, 5);
    });
});

describe('X2: the derived document is what Yjs itself makes of the same edits', () => {
  for (let seed = 1; seed <= 60; seed++)
    it(`seed ${seed}`, async () => {
      const random = new Random(seed);
      const updates = new Map<string, Uint8Array>();
      const docs: Y.Doc[] = [];
      const onDevice = (device: LightDevice, index: number): void => {
        const doc = new Y.Doc();
        docs[index] = doc;
        device.onCounted = (acts) => {
          for (const act of acts) {
            const known = updates.get(act.name);
            if (known) Y.applyUpdate(doc, known);
            else updates.set(act.name, realEdit(doc, act));
          }
        };
      };
      const history = await randomHistory(random, 80, { onDevice });
      const all = await feed(random, history.entries);
      const [real] = docs as [Y.Doc];
      for (const update of updates.values()) Y.applyUpdate(real, update);
      expect(bytesOf(all.ledger.doc)).toBe(bytesOf(real));
    });
});

/** The edit as an app on bare Yjs would make it. */
function realEdit(doc: Y.Doc, act: Act): Uint8Array {
  doc.clientID = act.branch?.number as number;
  let update = new Uint8Array(0);
  const take = (bytes: Uint8Array): void => void (update = bytes as Uint8Array<ArrayBuffer>);
  doc.on('update', take);
  doc.getMap('r').set(act.key, act.value);
  doc.off('update', take);
  return update;
}
