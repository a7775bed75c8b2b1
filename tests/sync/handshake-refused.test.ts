// Who has not the invite, claims another’s key, speaks something else, or says nothing: no link, and an end.
import { describe, expect, it } from 'vitest';
import { type Bytes, toUtf8 } from '#base';
import { HANDSHAKE_LIMIT_MS, type Self } from '../../src/sync/handshake.ts';
import { Bench } from '../helpers/channels.ts';
import { shake, error, meeting } from './shaking.ts';

describe('L4: an author key that is not theirs', () => {
  const bad = async (change: (self: Self) => Self, seed: number): Promise<string | undefined> => {
    const { bench, a, b, selfA, selfB, bindings } = meeting(seed);
    const one = shake(bench, a, bindings.offerer, selfA);
    shake(bench, b, bindings.answerer, change(selfB));
    await bench.time.run(1000);
    expect(a.isOpen).toBe(false);
    return error(one);
  };

  it('another’s public key', async () => {
    const other = new Bench(99).self().signer;
    const shown = await bad(
      (self) => ({ ...self, signer: { ...self.signer, key: other.key, author: other.author } }),
      10,
    );
    expect(shown).toBe('bad-author');
  });

  it('a signature of other words', async () => {
    const shown = await bad(
      (self) => ({
        ...self,
        signer: { ...self.signer, sign: () => self.signer.sign(toUtf8('other words') as Bytes) },
      }),
      11,
    );
    expect(shown).toBe('bad-author');
  });

  it('a peer id that was not signed', async () => {
    const { bench, a, b, selfA, selfB, bindings } = meeting(12);
    bench.air.onSent = ({ from, frame }) => {
      if (from === 'b' && frame[1] === 3) frame[frame.length - 1] = (frame[frame.length - 1] as number) ^ 1;
    };
    const one = shake(bench, a, bindings.offerer, selfA);
    shake(bench, b, bindings.answerer, selfB);
    await bench.time.run(1000);
    expect(error(one)).toBe('bad-author');
  });
});

describe('L1: one who does not speak this', () => {
  const say = async (messages: readonly (readonly number[])[]): Promise<string | undefined> => {
    const { bench, a, b, selfA, bindings } = meeting(13);
    const one = shake(bench, a, bindings.offerer, selfA);
    for (const message of messages) b.send(new Uint8Array(message));
    await bench.time.run(1000);
    expect(a.isOpen).toBe(false);
    return error(one);
  };
  const hello = [1, 1, ...new Array<number>(16).fill(5)];
  const proof = [2, ...new Array<number>(32).fill(5)];

  it('of another version', async () => {
    expect(await say([[1, 2, ...new Array<number>(16).fill(5)]])).toBe('version');
  });

  it('nothing at all, or words of later on', async () => {
    expect(await say([[]])).toBe('version');
    expect(await say([[16]])).toBe('version');
    expect(await say([[200, 1, 2, 3]])).toBe('version');
  });

  it('cut short', async () => {
    expect(await say([hello.slice(0, 10)])).toBe('version');
    expect(await say([hello, proof.slice(0, 20)])).toBe('version');
  });

  it('out of turn', async () => {
    expect(await say([hello, hello])).toBe('version');
    expect(await say([proof])).toBe('version');
    expect(await say([[3, ...new Array<number>(144).fill(5)]])).toBe('version');
    expect(await say([hello, [3, ...new Array<number>(144).fill(5)]])).toBe('version');
  });

  it('a wrong proof', async () => {
    expect(await say([hello, proof])).toBe('other-gathering');
  });
});

describe('L4: every wait has an end', () => {
  it('silence is given eight seconds', async () => {
    const { bench, a, selfA, bindings } = meeting(14);
    const one = shake(bench, a, bindings.offerer, selfA);
    await bench.time.run(HANDSHAKE_LIMIT_MS - 1);
    expect(one.outcome).toBeUndefined();
    await bench.time.run(2);
    expect(error(one)).toBe('no-answer');
    expect(a.isOpen).toBe(false);
  });

  it('half a handshake is given no more', async () => {
    const { bench, a, b, selfA, bindings } = meeting(15);
    const one = shake(bench, a, bindings.offerer, selfA);
    b.send(new Uint8Array([1, 1, ...new Array<number>(16).fill(5)]));
    await bench.time.run(HANDSHAKE_LIMIT_MS + 1);
    expect(error(one)).toBe('no-answer');
  });

  it('the other hung up', async () => {
    const { bench, a, b, selfA, bindings } = meeting(16);
    const one = shake(bench, a, bindings.offerer, selfA);
    b.close('bye');
    await bench.time.run(1000);
    expect(error(one)).toBe('closed');
  });

  it('garbage of every kind ends it without a throw: 500 mutants', async () => {
    const bench = new Bench(17);
    for (let i = 0; i < 500; i++) {
      const [a, b] = bench.channels();
      const bindings = bench.bindings();
      const victim = bench.random.below(6);
      let count = 0;
      bench.air.onSent = ({ frame }) => {
        if (count++ !== victim) return;
        // Not the first byte, which belongs to the frame.
        const at = 1 + bench.random.below(frame.length - 1);
        frame[at] = (frame[at] as number) ^ (1 + bench.random.below(255));
      };
      const one = shake(bench, a, bindings.offerer, bench.self());
      const two = shake(bench, b, bindings.answerer, bench.self());
      await bench.time.run(HANDSHAKE_LIMIT_MS + 1);
      const outcomes = [one.outcome, two.outcome];
      expect(outcomes.every((outcome) => outcome !== undefined)).toBe(true);
      expect(outcomes.every((outcome) => outcome?.ok)).toBe(false);
    }
  });
});
