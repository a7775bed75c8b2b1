// A flood that is all within the rules: thousands of acts on one key, none of which names another. It may cost what
// it weighs, never that much squared: a phone would stand still for minutes.
import { describe, expect, it } from 'vitest';
import { type Value, equalValues } from '#base';
import { type LedgerAct, Ledger } from '#record/ledger';
import { Random } from '../helpers/random.ts';
import { randomValue } from '../journal/values.ts';

/** An act whose name is counted each time it is looked at. */
class Watched implements LedgerAct {
  static looks = 0;
  readonly author = 'author';
  readonly time = 0;
  readonly as = '';
  readonly command = 'test';
  readonly kind = 'task';
  readonly id = 'AAAAAAAAAAAAAAAA';
  readonly field: string;
  readonly sub = '';
  readonly key: string;
  readonly branch = { number: 1 };
  readonly #name: string;

  readonly seq: number;
  readonly value: Value;
  readonly refs: readonly string[];

  constructor(seq: number, value: Value, refs: readonly string[]) {
    this.seq = seq;
    this.value = value;
    this.refs = refs;
    this.field = seq === 0 ? '' : 'title';
    this.key = seq === 0 ? 'task:AAAAAAAAAAAAAAAA' : 'task:AAAAAAAAAAAAAAAA/title';
    this.#name = `act ${String(seq).padStart(6, '0')}`;
  }

  get name(): string {
    Watched.looks++;
    return this.#name;
  }

  get clock(): number {
    return this.seq;
  }
}

describe('thousands of heads on one key', () => {
  it('X4 X5: each act costs its own, and all of them are told, ascending', () => {
    const count = 8000;
    const creation = new Watched(0, 0, []);
    const acts = Array.from({ length: count }, (_, i) => new Watched(i + 1, i, ['act 000000']));
    const ledger = new Ledger();
    Watched.looks = 0;
    ledger.stand([creation, ...acts]);
    expect(Watched.looks).toBeLessThan(20 * count);
    const key = 'task:AAAAAAAAAAAAAAAA/title';
    const names = ledger.headNames(key);
    expect(names.length).toBe(count);
    expect(names).toEqual([...names].sort());
    expect(ledger.choices(key).length).toBe(count);
    ledger.stand([new Watched(count + 1, -1, names)]);
    expect(ledger.headNames(key)).toEqual([`act 00${count + 1}`]);
    expect(ledger.choices(key)).toEqual([]);
  });
});

describe('whether two answers differ', () => {
  /** Alike once written down carelessly, and not the same. */
  const ALIKE: readonly Value[] = [
    new Uint8Array([1, 2]),
    { 0: 1, 1: 2 },
    [1, 2],
    '1,2',
    'b1,2',
    's1,2',
    { b: '1,2' },
    { s: 1 },
    ['s', 1],
    [['s', 1]],
    null,
    'null',
    'snull',
    false,
    0,
    '0',
    '',
    [],
    {},
    new Uint8Array(0),
    [''],
    [new Uint8Array(0)],
  ];

  const isChoice = (a: Value, b: Value): boolean => {
    const ledger = new Ledger();
    ledger.stand([
      new Watched(0, 0, []),
      new Watched(1, a, ['act 000000']),
      new Watched(2, b, ['act 000000']),
    ]);
    return ledger.choices('task:AAAAAAAAAAAAAAAA/title').length > 0;
  };

  it('X5: they do exactly where the values do, whatever they look like', () => {
    for (const a of ALIKE) for (const b of ALIKE) expect(isChoice(a, b)).toBe(!equalValues(a, b));
    expect(isChoice({ a: 1, b: ['x'] }, { b: ['x'], a: 1 })).toBe(false);
    const random = new Random(1);
    for (let i = 0; i < 3000; i++) {
      const [a, b] = [randomValue(random, 4), randomValue(random, 4)];
      expect(isChoice(a, b)).toBe(!equalValues(a, b));
    }
  });
});
