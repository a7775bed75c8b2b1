// A camp that is attacked: honest people, a door, what the attacker sends, and what has to stand afterwards.
import { expect } from 'vitest';
import * as Y from 'yjs';
import { type Bytes, latin1, toBase64url, toHex } from '#base';
import { campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import { type Act, type Entry, Journal, type Signer, check, readEntry, sha256 } from '#journal';
import { type RecordView, task } from '#record';
import { Ledger } from '#record/ledger';
import { Forger } from '../journal/forge.ts';
import { readThrough } from '../helpers/view-of.ts';

export const keys = campKeys({ secret: new Uint8Array(16).fill(42) });

export const verify = newVerify();

export const newSigner = async (): Promise<Signer> => signerOf(await newDeviceKey());

interface Loose {
  readonly bytes: Bytes;
  readonly signature: string;
}

export const loose = ({ act, bytes }: Entry): Loose => ({ bytes, signature: act.signature });

/** A device at the door: what comes in, why not, and what the screens make of it. */
export class Phone {
  readonly journal = new Journal(keys);
  ledger = new Ledger();
  readonly dropped = new Map<string, number>();
  #now = 0;

  async take(all: readonly Loose[]): Promise<void> {
    this.#now += 1e6;
    const entries: Entry[] = [];
    for (const { bytes, signature } of all) {
      const entry = readEntry(this.journal, bytes, signature);
      if (entry) entries.push(entry);
    }
    const admission = await check(this.journal, entries, verify, all.length - entries.length);
    for (const [reason, count] of admission.dropped)
      this.dropped.set(reason, (this.dropped.get(reason) ?? 0) + count);
    const settled = this.journal.insert(
      admission.admitted.map(({ act }) => act),
      this.#now,
    );
    if (settled.renumbered) this.ledger.rebuild(this.journal.counted);
    else this.ledger.apply(settled.counted);
  }

  get reasons(): string[] {
    return [...this.dropped.keys(), ...this.journal.refused.map(({ reason }) => reason)];
  }

  get document(): string {
    return toHex(sha256(Y.encodeStateAsUpdate(this.ledger.doc)));
  }

  get digest(): string {
    return toHex(this.journal.buckets.whole());
  }

  /** The record as every screen reads it: each thing of each kind, and its history. */
  view(): RecordView {
    return readThrough(this.ledger);
  }
}

/** Two honest people and what they wrote; `next` writes on after the attack. */
interface Camp {
  readonly honest: Forger;
  readonly second: Forger;
  readonly wood: Act;
  readonly title: Act;
  readonly before: readonly Entry[];
}

export async function newCamp(): Promise<Camp> {
  const [honest, second] = [new Forger(await newSigner(), keys), new Forger(await newSigner(), keys)];
  const { act: wood } = await honest.create('task', { title: 'Wood' });
  const { act: title } = await second.set(wood, 'title', [wood.name], { value: 'Firewood' });
  await honest.set(wood, 'claim', [wood.name], {
    value: { said: 'in' },
    sub: toBase64url(new Uint8Array(12).fill(1)),
  });
  return { honest, second, wood, title, before: [...honest.entries, ...second.entries] };
}

/**
 * Sends `attack` to a camp, before, between and after honest acts, in several orders. Honest words stand on every
 * phone, the same document is on all of them, and the reasons are told.
 */
export async function attacked(
  made: (camp: Camp, attacker: Forger) => Promise<readonly Loose[]>,
): Promise<{ reasons: readonly string[]; phone: Phone }> {
  const camp = await newCamp();
  const attack = await made(camp, new Forger(await newSigner(), keys));
  const { honest, second, wood, title, before } = camp;
  const last = await honest.set(wood, 'title', [title.name], { value: 'Dry firewood' });
  const note = await second.set(wood, 'log', [wood.name], {
    value: { text: 'in the shed' },
    sub: toBase64url(new Uint8Array(12).fill(2)),
  });
  const parts = [before.map(loose), attack, [last, note].map(loose)];
  const orders = [
    [0, 1, 2],
    [1, 0, 2],
    [0, 2, 1],
  ].map((order) => order.map((at) => parts[at] as readonly Loose[]));
  const phones: Phone[] = [];
  for (const order of orders) {
    const phone = new Phone();
    for (const part of order) await phone.take(part);
    for (const part of order) await phone.take(part); // what was early comes again
    phones.push(phone);
  }
  for (const phone of phones) {
    for (const { act } of [...before, last, note])
      expect(phone.journal.get(act.name)?.standing).toBe('counted');
    const shown = phone.view().get(task, wood.id);
    expect([...(shown?.log.values() ?? [])]).toContainEqual({ text: 'in the shed' });
    expect(phone.ledger.doc.store.pendingStructs).toBeNull();
    expect(phone.ledger.doc.clientID).toBe(2 ** 32);
    expect([...phone.ledger.doc.share.keys()]).toEqual(['r']);
  }
  expect(new Set(phones.map(({ document }) => document)).size).toBe(1);
  expect(new Set(phones.map(({ digest }) => digest)).size).toBe(1);
  const [phone] = phones as [Phone];
  return { reasons: [...new Set(phone.reasons)], phone };
}

export const titleOf = (phone: Phone): string | undefined => phone.view().all(task)[0]?.title;

export const bytesOf = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export async function signed(by: Signer, bytes: Bytes): Promise<Loose> {
  return { bytes, signature: latin1(await by.sign(bytes)) };
}
