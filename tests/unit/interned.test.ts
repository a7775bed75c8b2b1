// Remembered texts are the ones that would be made: whatever shares a slot, however long, and when nothing can be made.
import { Interned, fromUtf8, latin1, toUtf8 } from '#base';
import { describe, expect, it } from 'vitest';

const part = (bytes: Uint8Array, start: number, end: number): string => latin1(bytes.subarray(start, end));

describe('texts made once', () => {
  it('are those of their bytes, though all of them share two slots', () => {
    const interned = new Interned(2, part);
    const bytes = Uint8Array.from({ length: 200 }, (_, i) => (i * 37) % 11);
    for (let round = 0; round < 3; round++)
      for (let start = 0; start < 60; start++)
        for (const length of [0, 1, 2, 12, 16, 24, 25, 40])
          expect(interned.of(bytes, start, start + length)).toBe(part(bytes, start, start + length));
  });

  it('are made once while they keep their slot', () => {
    let made = 0;
    const interned = new Interned(64, (bytes, start, end) => {
      made++;
      return part(bytes, start, end);
    });
    const bytes = Uint8Array.of(1, 2, 3, 1, 2, 3);
    interned.of(bytes, 0, 3);
    interned.of(bytes, 3, 6);
    expect(made).toBe(1);
  });

  it('are not remembered where there is none', () => {
    const interned = new Interned(4, fromUtf8);
    expect(interned.of(Uint8Array.of(0xff), 0, 1)).toBeUndefined();
    expect(interned.of(Uint8Array.of(0xff), 0, 1)).toBeUndefined();
    const text = 'Ngā mihi';
    const bytes = toUtf8(text) as Uint8Array;
    expect(interned.of(bytes, 0, bytes.length)).toBe(text);
  });
});
