// Everything that once broke a shared document, tried on this one: what strangers without the invite, and people
// with it, can send. Three answers are allowed: not an act (admission, dropped and counted), an act that changes
// nothing (the gate, held and told), or an ordinary act that anybody may write and anybody may undo. Where an
// attack lived on Yjs's own bytes there is no door for it: an act's value is plain data, and bytes in it are bytes.
import { describe, expect, it } from 'vitest';
import { type Bytes, type Value, concat, latin1 } from '#base';
import { campKeys } from '#identity';
import { type ActFields, CborWriter, type Entry, type Signer, encodeAct, idOf } from '#journal';

import { Random } from '../helpers/random.ts';
import { Forger, introductionOf } from '../journal/forge.ts';
import { mutate } from '../journal/values.ts';
import { keys, newSigner, loose, attacked, titleOf, bytesOf, signed } from './attacking.ts';

const otherKeys = campKeys({ secret: new Uint8Array(16).fill(43) });

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
