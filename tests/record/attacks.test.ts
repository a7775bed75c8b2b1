// Everything that once broke a shared document, tried on this one: what strangers without the invite, and people
// with it, can send. Three answers are allowed: not an act (admission, dropped and counted), an act that changes
// nothing (the gate, held and told), or an ordinary act that anybody may write and anybody may undo. Where an
// attack lived on Yjs's own bytes there is no door for it: an act's value is plain data, and bytes in it are bytes.
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Bytes, type Value, concat, latin1, toBase64url, toHex } from '#base';
import { campKeys, newDeviceKey, newVerify, signerOf } from '#identity';
import {
  type Act,
  type ActFields,
  Cards,
  CborWriter,
  type Entry,
  Journal,
  type Signer,
  check,
  encodeAct,
  idOf,
  readEntry,
  sha256,
  writeCard,
} from '#journal';
import { RecordView, historyOf, kinds, task } from '#record';
import { Ledger } from '#record/ledger';
import type { Kind } from '../../src/record/kind.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh, introductionOf } from '../journal/forge.ts';
import { mutate } from '../journal/values.ts';

const keys = campKeys({ secret: new Uint8Array(16).fill(42) });
const otherKeys = campKeys({ secret: new Uint8Array(16).fill(43) });
const verify = newVerify();
const newSigner = async (): Promise<Signer> => signerOf(await newDeviceKey());
interface Loose {
  readonly bytes: Bytes;
  readonly signature: string;
}
const loose = ({ act, bytes }: Entry): Loose => ({ bytes, signature: act.signature });

/** A device at the door: what comes in, why not, and what the screens make of it. */
class Phone {
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
    const view = new RecordView();
    const { ledger } = this;
    view.useActs({
      heads: (key) => ledger.heads(key),
      choices: (key) => ledger.choices(key),
      touched: (thing) => ledger.touched(thing),
      actsOf: (thing) => ledger.actsOf(thing),
    });
    ledger.forEach((value, key) => view.set(key, value));
    for (const kind of Object.values(kinds) as readonly Kind[])
      for (const thing of view.all(kind)) {
        JSON.stringify(thing);
        historyOf(view, kind.kind, thing.id);
      }
    return view;
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

async function newCamp(): Promise<Camp> {
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
async function attacked(
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

const titleOf = (phone: Phone): string | undefined => phone.view().all(task)[0]?.title;

/** Canonical parts of an act with one of them written by hand. */
function byHand(fields: ActFields, part: number, write: (writer: CborWriter) => unknown): Bytes {
  const writer = new CborWriter();
  const values: Value[] = [
    1,
    keys.gathering,
    bytesOf(fields.author),
    fields.seq,
    bytesOf(fields.prev),
    fields.time,
    new Uint8Array(0),
    fields.command,
    fields.kind,
    new Uint8Array(12),
    fields.field,
    bytesOf(fields.refs.join('')),
    fields.value,
  ];
  if (fields.introduction) values.push(fields.introduction);
  writer.array(values.length);
  values.forEach((value, i) => (i === part ? write(writer) : writer.value(value)));
  return writer.take();
}
const bytesOf = (text: string): Bytes => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
async function signed(by: Signer, bytes: Bytes): Promise<Loose> {
  return { bytes, signature: latin1(await by.sign(bytes)) };
}
const firstOf = (by: Signer, more: Partial<ActFields> = {}): ActFields => ({
  author: by.author,
  seq: 0,
  prev: '',
  time: 5,
  as: '',
  command: 'test',
  kind: 'task',
  id: 'AAAAAAAAAAAAAAAA',
  field: '',
  sub: '',
  refs: [],
  value: {},
  introduction: introductionOf(keys, by.key),
  ...more,
});

describe('D, scale 7: bytes changed on the way', () => {
  it(
    '1,000 mutants of honest acts, flipped, cut, spliced: none is taken, none stands in the way of the honest one',
    { timeout: 60_000 },
    async () => {
      const random = new Random(1);
      const { reasons, phone } = await attacked(({ before }) =>
        Promise.resolve(
          Array.from({ length: 1000 }, () => {
            const { act, bytes } = random.pick(before);
            const mutant = mutate(random, bytes);
            const isSame = latin1(mutant) === latin1(bytes);
            return {
              bytes: mutant,
              signature: isSame || random.chance(0.2) ? latin1(random.bytes(64)) : act.signature,
            };
          }),
        ),
      );
      for (const reason of reasons)
        expect(['not-canonical', 'introduction', 'broken-chain', 'signature', 'not-signed']).toContain(
          reason,
        );
      expect(reasons).toContain('not-canonical');
      expect(reasons).toContain('signature');
      expect(phone.journal.acts.length).toBe(5);
    },
  );

  it('what took the place of an honest act in Yjs, so that the honest one was dropped as known, cannot: a name is a hash', async () => {
    const { phone } = await attacked(async ({ honest }) => {
      const [first] = honest.entries as [Entry];
      const twin = encodeAct(keys.gathering, { ...first.act, value: { title: 'Wood!' } }) as Bytes;
      return [{ bytes: twin, signature: first.act.signature }];
    });
    expect(titleOf(phone)).toBe('Dry firewood');
  });
});

describe("D, journal 6 and scale 7: in another's name", () => {
  it("an act under another author's id, signed by oneself", async () => {
    const { reasons } = await attacked(async ({ second, title }, attacker) => {
      const forged = encodeAct(keys.gathering, {
        ...firstOf(second.signer),
        seq: 1,
        prev: title.hash,
        introduction: null,
        value: { title: 'mine' },
      });
      return [await signed(attacker.signer, forged as Bytes)];
    });
    expect(reasons).toEqual(['signature']);
  });

  it("an introduction of another's key, or of one's own key under another's name", async () => {
    const { reasons } = await attacked(async ({ second }, attacker) => [
      await signed(
        attacker.signer,
        encodeAct(
          keys.gathering,
          firstOf(second.signer, { introduction: introductionOf(keys, attacker.signer.key) }),
        ) as Bytes,
      ),
      await signed(
        attacker.signer,
        encodeAct(keys.gathering, firstOf(second.signer, { value: { title: 'other' } })) as Bytes,
      ),
    ]);
    expect([...reasons].sort()).toEqual(['introduction', 'signature']);
  });

  it("one's own branch on another's chain; a gap in one's own numbers; a number used again", async () => {
    const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
      const first = await attacker.create('meal');
      const onOther = await attacker.act({ prev: wood.hash, seq: 1, value: { n: 1 } });
      attacker.tip = first.act;
      const gap = await attacker.act({ seq: 9, prev: first.act.hash, value: { n: 2 } });
      const unknown = await attacker.act({ seq: 10, prev: 'x'.repeat(32), value: { n: 3 } });
      return [first, onOther, gap, unknown].map(loose);
    });
    expect(reasons).toEqual(['broken-chain']);
    expect(phone.journal.waitingCount).toBe(0);
  });

  it('without the invite, or with that of another gathering, nobody is an author', async () => {
    const { reasons, phone } = await attacked(async () => {
      const stranger = await newSigner();
      const guessed = firstOf(stranger, {
        introduction: introductionOf({ ...keys, introductionKey: new Uint8Array(32) }, stranger.key),
      });
      const elsewhere = new Forger(stranger, otherKeys);
      await elsewhere.create();
      return [
        await signed(stranger, encodeAct(keys.gathering, guessed) as Bytes),
        ...elsewhere.entries.map(loose),
      ];
    });
    expect([...reasons].sort()).toEqual(['introduction', 'not-canonical']);
    expect([...phone.journal.authors()].length).toBe(2);
  });

  it("a victim's own structs sent back to it: it goes on as it was, and its document never takes another's number for its own", async () => {
    const { reasons } = await attacked(({ honest }) => Promise.resolve(honest.entries.map(loose)));
    expect(reasons).toEqual([]);
  });
});

describe('A, journal 6 and scale 7: bytes that were bombs', () => {
  const VALUE = 12;

  it('a value of lists 5,000 deep, and of seven', async () => {
    for (const depth of [7, 5000]) {
      const { reasons } = await attacked(async (_, { signer }) => {
        const head = byHand(firstOf(signer, { value: null }), VALUE, (writer) => writer.value(null));
        const at = head.length - 82 - 1; // before the introduction stands the value, one byte
        const deep = concat([
          head.subarray(0, at),
          new Uint8Array(depth).fill(0x81),
          new Uint8Array([1]),
          head.subarray(at + 1),
        ]);
        return [await signed(signer, deep)];
      });
      expect(reasons).toEqual(['not-canonical']);
    }
  });

  it('a list or a map that says it has 2^31 items: refused before anything is made ready for it', async () => {
    for (const hex of ['9a80000000', 'ba80000000', '9b001fffffffffffff']) {
      const started = performance.now();
      const { reasons } = await attacked(async (_, { signer }) => {
        const head = byHand(firstOf(signer, { value: null }), VALUE, (writer) => writer.value(null));
        const at = head.length - 82 - 1;
        return [
          await signed(
            signer,
            concat([head.subarray(0, at), Buffer.from(hex, 'hex'), head.subarray(at + 1)]),
          ),
        ];
      });
      expect(reasons).toEqual(['not-canonical']);
      expect(performance.now() - started).toBeLessThan(1500);
    }
  });

  it('__proto__ as a key of a value, as kind, as field', async () => {
    const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
      const proto = new Uint8Array([0xa1, 0x69, ...new TextEncoder().encode('__proto__'), 0x01]);
      const head = byHand(firstOf(attacker.signer, { value: null }), VALUE, (writer) => writer.value(null));
      const at = head.length - 82 - 1;
      const inValue = await signed(
        attacker.signer,
        concat([head.subarray(0, at), proto, head.subarray(at + 1)]),
      );
      const value = { title: 'x' };
      await attacker.act({ kind: '__proto__', value, id: idOf('__proto__', value) as string });
      await attacker.set(wood, '__proto__', [wood.name]);
      return [inValue, ...attacker.entries.map(loose)];
    });
    expect([...reasons].sort()).toEqual(['key-grammar', 'not-canonical']);
    expect(Object.getPrototypeOf(phone.ledger.doc.getMap('r').toJSON())).toBe(Object.prototype);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('something after the end; a text of 50 MB; a value of 13 KiB; a key of 10,000 letters', async () => {
    const { reasons } = await attacked(async ({ wood }, attacker) => {
      const whole = encodeAct(keys.gathering, firstOf(attacker.signer)) as Bytes;
      const trailing = await signed(attacker.signer, concat([whole, new Uint8Array([0])]));
      const large = await signed(
        attacker.signer,
        byHand(firstOf(attacker.signer), VALUE, (writer) => writer.text('x'.repeat(5e7))),
      );
      const long = await signed(
        attacker.signer,
        byHand(firstOf(attacker.signer), 10, (writer) => writer.text('x'.repeat(10_000))),
      );
      await attacker.set(wood, 'how', [wood.name], { value: 'x'.repeat(13 * 1024) });
      return [trailing, large, long, ...attacker.entries.map(loose)];
    });
    expect([...reasons].sort()).toEqual(['not-canonical', 'value-too-large']);
  });
});

describe('no door: what were Yjs bytes are bytes', () => {
  it('a wipe-all delete set, GC and Skip structs, a huge ContentDeleted, an update of a million structs, as values', async () => {
    const { reasons, phone } = await attacked(async ({ wood, before }, attacker) => {
      const phone = new Phone();
      await phone.take(before.map(loose));
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(phone.ledger.doc));
      doc.getMap('r').forEach((_, key) => doc.getMap('r').delete(key));
      const wipe = Y.encodeStateAsUpdate(doc) as Bytes;
      const bombs = [
        wipe,
        bytesOf('\u0001\u0001\u0001\0\0\u00ff\u00ff\u00ff\u00ff\u000f\0'),
        bytesOf('\u0080\u0087\u00a7\u000e'),
        bytesOf('\u0001\u0001\u0005\0\n\u00ff\u00ff\u00ff\u00ff\u00ff\u001f\0'),
      ];
      let last = wood;
      for (const value of bombs) last = (await attacker.set(wood, 'how', [last.name], { value })).act;
      return attacker.entries.map(loose);
    });
    expect(reasons).toEqual([]);
    expect(titleOf(phone)).toBe('Dry firewood');
    expect(phone.view().all(task)[0]?.how).toBeUndefined();
    expect(phone.ledger.value(`${phone.journal.acts[0]?.key}/how`)).toBeInstanceOf(Uint8Array);
  });

  it('a thing replaced: by a number, by a map, by another creation under its id, as if apart', async () => {
    const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
      await attacker.act({ kind: 'task', id: wood.id, value: 5 });
      await attacker.act({ kind: 'task', id: wood.id, value: {} });
      await attacker.act({ kind: 'task', id: wood.id, value: { title: 'mine' } });
      await attacker.act({ kind: 'task', id: wood.id, value: { title: 'mine' }, refs: [wood.name] });
      return attacker.entries.map(loose);
    });
    expect([...reasons].sort()).toEqual(['creation-id', 'creation-refs', 'creation-value']);
    expect(titleOf(phone)).toBe('Dry firewood');
  });

  it('a list, a map, a nest in the place of a text; a key below a field; a key of a thing that is not there', async () => {
    const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
      const place = await attacker.set(wood, 'place', [wood.name], { value: { a: { b: { c: 1 } } } });
      await attacker.set(wood, 'place', [place.act.name], { value: [1, 2, 3] });
      await attacker.set(wood, 'title/more', [wood.name]);
      await attacker.set(wood, 'need', [wood.name], { value: 5 });
      await attacker.act({ id: 'BBBBBBBBBBBBBBBB', field: 'title', refs: [wood.name] });
      return attacker.entries.map(loose);
    });
    expect([...reasons].sort()).toEqual(['key-grammar', 'ref-elsewhere']);
    const shown = phone.view().all(task)[0];
    expect([shown?.title, shown?.place, shown?.need]).toEqual(['Dry firewood', undefined, undefined]);
  });

  it('names that live on every object, as fields and as entries', async () => {
    const { phone } = await attacked(async ({ wood }, attacker) => {
      for (const field of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
        await attacker.set(wood, field, [wood.name], { value: 'x' });
        await attacker.set(wood, field, [wood.name], {
          value: { read: 1 },
          sub: toBase64url(new Uint8Array(12)),
        });
      }
      return attacker.entries.map(loose);
    });
    expect(titleOf(phone)).toBe('Dry firewood');
  });

  it('X7 W2 W6: everything emptied and withdrawn by one hand: it shows, it says whose, and anybody puts it back', async () => {
    const hands: Forger[] = [];
    const { phone } = await attacked(async ({ second, wood, title }, vandal) => {
      hands.push(vandal, second);
      await vandal.set(wood, 'title', [title.name], { value: '' });
      await vandal.set(wood, 'withdrawn', [wood.name], { value: {} });
      return vandal.entries.map(loose);
    });
    const before = phone.view();
    const [shown] = before.all(task);
    const id = shown?.id ?? '';
    const heads = (field: string): readonly string[] =>
      phone.ledger.heads(`task:${id}/${field}`).map(({ name }) => name);
    expect(shown?.withdrawn).toEqual({});
    expect(before.choices({ kind: 'task', id, field: 'title', sub: '' })).toHaveLength(2);
    const told = historyOf(before, 'task', id).flatMap(({ changes }) => changes);
    const [vandal, second] = hands as [Forger, Forger];
    for (const { act } of vandal.entries) {
      expect(told.find((change) => change.act === act.name)?.to).toEqual(act.value);
      expect(phone.journal.get(act.name)?.author).toBe(vandal.signer.author);
    }
    expect(told.map(({ to }) => to)).toContain('Dry firewood');
    const thing = phone.journal.counted.find((act) => act.id === id && act.field === '') as Act;
    const back = [
      await second.set(thing, 'title', heads('title'), { value: 'Dry firewood' }),
      await second.set(thing, 'withdrawn', heads('withdrawn'), { value: false }),
    ];
    await phone.take(back.map(loose));
    const after = phone.view();
    const there = after.get(task, id);
    expect([there?.title, there?.withdrawn]).toEqual(['Dry firewood', undefined]);
    expect(after.choices({ kind: 'task', id, field: 'title', sub: '' })).toEqual([]);
    expect([...(there?.log.values() ?? [])]).toContainEqual({ text: 'in the shed' });
  });
});

describe('H, journal 7 and scale 7: what makes others wait', () => {
  it(
    '4,000 acts that name what nobody has: held, cheap, and nobody else waits',
    { timeout: 60_000 },
    async () => {
      const random = new Random(3);
      const started = performance.now();
      const { reasons, phone } = await attacked(async ({ wood }, attacker) => {
        for (let i = 0; i < 4000; i++)
          await attacker.set(wood, 'title', [latin1(random.bytes(16))], {
            isUnsigned: i % 250 !== 249,
            value: i,
          });
        return attacker.entries.map(loose);
      });
      expect([reasons, phone.journal.waitingCount]).toEqual([[], 4000]);
      expect(performance.now() - started).toBeLessThan(20_000);
    },
  );

  it('a copied key writes on in two places, and others build on both: nothing is lost to anybody', async () => {
    const { reasons, phone } = await attacked(async ({ honest, wood, second }) => {
      const clone = new Forger(honest.signer, keys);
      clone.tip = wood;
      const beside = await clone.set(wood, 'place', [wood.name], { value: 'beside' });
      const onIt = new Forger(second.signer, keys);
      onIt.tip = second.tip;
      return [...clone.entries, await onIt.set(wood, 'place', [beside.act.name], { value: 'on it' })].map(
        loose,
      );
    });
    expect(reasons).toEqual([]);
    expect(phone.journal.forkedAuthors().length).toBe(2);
    expect([...phone.ledger.doc.getMap('r').values()]).toContain('on it');
  });

  it('thirty ever lower forks of one act: all count, and the rest goes on', async () => {
    const { reasons, phone } = await attacked(async ({ honest, wood }) => {
      const out: Entry[] = [];
      for (let i = 0; i < 30; i++) {
        const clone = new Forger(honest.signer, keys);
        clone.tip = wood;
        out.push(await clone.set(wood, 'place', [wood.name], { value: i }));
      }
      return out.sort((a, b) => (a.act.hash < b.act.hash ? 1 : -1)).map(loose);
    });
    expect([reasons, phone.journal.counted.length]).toEqual([[], 35]);
  });

  it(
    '5,000 junk things and keys: held as anybody may write them, and no screen shows them',
    { timeout: 60_000 },
    async () => {
      const { reasons, phone } = await attacked(async (_, attacker) => {
        for (let i = 0; i < 5000; i++) {
          const value = { junk: i };
          await attacker.act({
            kind: `junk-${i % 7}`,
            value,
            id: idOf(`junk-${i % 7}`, value) as string,
            isUnsigned: i % 250 !== 249,
          });
        }
        return attacker.entries.map(loose);
      });
      expect([reasons, phone.view().all(task).length]).toEqual([[], 1]);
    },
  );

  it('T5: times at the edge of what there is: shown, never a rule', async () => {
    const { reasons, phone } = await attacked(async ({ wood, title }, attacker) => {
      await attacker.set(wood, 'title', [title.name], { time: 2 ** 40, value: 'from the far end' });
      await attacker.set(wood, 'why', [wood.name], { time: 0 });
      return attacker.entries.map(loose);
    });
    expect(reasons).toEqual([]);
    expect(
      phone
        .view()
        .choices({ kind: 'task', id: phone.view().all(task)[0]?.id ?? '', field: 'title', sub: '' }),
    ).toHaveLength(2);
  });
});

describe('C, scale 7: what was awareness is cards, and nobody can write on another one', () => {
  it("a counter of 2^53-1 in another's slot, a thousand slots, a card that is not one", async () => {
    const [victim, attacker] = [await newSigner(), await newSigner()];
    const NOW = 1_798_700_000;
    const card = { name: 'me', about: '', counter: 1, expires: NOW + 60, value: { presence: 'here' } };
    const cards = new Cards(keys);
    const offer = async (signer: Signer, more: Partial<typeof card> = {}, as = signer): Promise<string> => {
      const made = await writeCard(keys, { ...signer, key: as.key, author: as.author }, { ...card, ...more });
      if (!made) return 'not written';
      const checked = await cards.check(made.bytes, made.signature, NOW, verify);
      if (checked.ok) cards.insert(checked.value, NOW);
      return checked.ok ? 'taken' : checked.error;
    };
    expect(await offer(victim)).toBe('taken');
    expect(await offer(attacker, { counter: Number.MAX_SAFE_INTEGER }, victim)).toBe('signature');
    const answers = new Set<string>();
    for (let i = 0; i < 200; i++)
      answers.add(await offer(attacker, { about: toBase64url(new Random(i).bytes(12)) }));
    expect([...answers].sort()).toEqual(['taken', 'too-many']);
    expect(await offer(victim, { counter: 2 })).toBe('taken');
    expect(await cards.check(new Uint8Array([0x80]), new Uint8Array(64), NOW, verify)).toEqual({
      ok: false,
      error: 'malformed',
    });
  });
});

describe('the acts of a hostile set', () => {
  it('an unsigned act, one signed by nobody, one whose signature stands for another: each falls alone', async () => {
    const { reasons } = await attacked(async ({ second }, attacker) => {
      const one = await attacker.create('meal');
      const two = await attacker.create('place');
      return [
        { bytes: two.bytes, signature: '' },
        { bytes: one.bytes, signature: second.tip?.signature ?? '' },
        { bytes: one.bytes, signature: '\0'.repeat(64) },
      ];
    });
    expect(reasons).toEqual(['signature']);
  });

  it('copies of one device in step with each other show one document, however the sets were cut', async () => {
    const { before } = await newCamp();
    const documents = new Set<string>();
    for (const size of [1, 2, 3, 5]) {
      const phone = new Phone();
      for (let at = 0; at < before.length; at += size)
        await phone.take(
          before
            .slice(at, at + size)
            .map(fresh)
            .map(loose),
        );
      documents.add(phone.document);
    }
    expect(documents.size).toBe(1);
  });
});
