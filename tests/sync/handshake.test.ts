import { describe, expect, it } from 'vitest';
import { type Bytes, type Result, latin1, toUtf8 } from '#base';
import { authorOf } from '#journal';
import { newDeviceKey, newVerify, signerOf } from '#identity';
import type { Binding, Channel } from '../../src/sync/channel.ts';
import type { FramedChannel } from '../../src/sync/frame.ts';
import {
  HANDSHAKE_LIMIT_MS,
  type HandshakeError,
  type Proved,
  type Self,
  shakeHands,
} from '../../src/sync/handshake.ts';
import { Bench } from '../helpers/channels.ts';

type Outcome = Result<Proved, HandshakeError>;

/** One end, and what came of it. */
function shake(bench: Bench, channel: Channel, binding: Binding, self: Self): { outcome?: Outcome } {
  const end: { outcome?: Outcome } = {};
  void shakeHands(channel, binding, self, bench.timers).then((outcome) => (end.outcome = outcome));
  return end;
}

const otherKey = new Uint8Array(32).fill(1);
const error = (end: { outcome?: Outcome }): string | undefined =>
  end.outcome?.ok === false ? end.outcome.error : undefined;

interface Meeting {
  readonly bench: Bench;
  readonly a: FramedChannel;
  readonly b: FramedChannel;
  readonly selfA: Self;
  readonly selfB: Self;
  readonly bindings: { offerer: Binding; answerer: Binding };
  /** Whole messages, as they were sent. */
  readonly said: { from: string; message: Bytes }[];
}

function meeting(seed: number, keys: { a?: Bytes; b?: Bytes } = {}): Meeting {
  const bench = new Bench(seed);
  const said: Meeting['said'] = [];
  bench.air.onSent = ({ from, frame }) => void said.push({ from, message: frame.slice(1) });
  const [a, b] = bench.channels();
  const [selfA, selfB] = [bench.self(keys.a), bench.self(keys.b)];
  return { bench, a, b, selfA, selfB, bindings: bench.bindings(), said };
}

describe('two who know the invite', () => {
  it('L1 L3 L4: prove themselves to each other: author, peer id', async () => {
    const { bench, a, b, selfA, selfB, bindings } = meeting(1);
    const one = shake(bench, a, bindings.offerer, selfA);
    const two = shake(bench, b, bindings.answerer, selfB);
    await bench.time.run(1000);
    expect(one.outcome).toEqual({
      ok: true,
      value: { author: authorOf(selfB.signer.key), peer: selfB.peer, late: [] },
    });
    expect(two.outcome?.ok && two.outcome.value.author).toBe(authorOf(selfA.signer.key));
    expect(two.outcome?.ok && two.outcome.value.peer).toBe(selfA.peer);
    expect(a.isOpen && b.isOpen).toBe(true);
  });

  it('L4: with real keys', async () => {
    const bench = new Bench(2);
    const [a, b] = bench.channels();
    const bindings = bench.bindings();
    const real = async (): Promise<Self> => ({
      ...bench.self(),
      signer: signerOf(await newDeviceKey()),
      verify: newVerify(),
    });
    const [selfA, selfB] = [await real(), await real()];
    const ends = Promise.all([
      shakeHands(a, bindings.offerer, selfA, bench.timers),
      shakeHands(b, bindings.answerer, selfB, bench.timers),
    ]);
    let isDone = false;
    void ends.then(() => (isDone = true));
    // Signing happens elsewhere and takes real time; virtual time only carries the messages.
    while (!isDone) await bench.time.run(10);
    const [one, two] = await ends;
    expect(one.ok && one.value.author).toBe(selfB.signer.author);
    expect(two.ok && two.value.author).toBe(selfA.signer.author);
  });

  it('L1: a nonce is never used twice', async () => {
    const nonces = new Set<string>();
    const bench = new Bench(3);
    for (let i = 0; i < 20; i++) {
      const [a] = bench.channels();
      bench.air.onSent = ({ frame }) => void nonces.add(latin1(frame.slice(3)));
      shake(bench, a, bench.bindings().offerer, bench.self());
    }
    expect(nonces.size).toBe(20);
  });

  it('L4: what one says while its proof is still being checked is kept, in order', async () => {
    const { bench, a, b, selfA, selfB, bindings } = meeting(4);
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow: Self = {
      ...selfB,
      verify: async (...all) => {
        await gate;
        return selfB.verify(...all);
      },
    };
    const one = shake(bench, a, bindings.offerer, selfA);
    const two = shake(bench, b, bindings.answerer, slow);
    expect(await bench.time.until(1000, () => one.outcome !== undefined, 1)).toBe(true);
    a.send(new Uint8Array([40, 1]));
    a.send(new Uint8Array([40, 2]));
    await bench.time.run(200);
    expect(two.outcome).toBeUndefined();
    release();
    await bench.time.run(1);
    expect(two.outcome?.ok && two.outcome.value.late.map((message) => [...message])).toEqual([
      [40, 1],
      [40, 2],
    ]);
  });
});

describe('L3: without the invite', () => {
  it('nothing is learned but a nonce and a proof, and both ends know why', async () => {
    const { bench, a, b, selfA, selfB, bindings, said } = meeting(5, { b: otherKey });
    const one = shake(bench, a, bindings.offerer, selfA);
    const two = shake(bench, b, bindings.answerer, selfB);
    await bench.time.run(1000);
    expect([error(one), error(two)]).toContain('other-gathering');
    for (const end of [one, two]) expect(['other-gathering', 'closed']).toContain(error(end));
    expect(a.isOpen || b.isOpen).toBe(false);
    expect(said.map(({ message }) => message[0]).filter((sort) => sort === 3)).toEqual([]);
    const everything = said.map(({ message }) => latin1(message)).join('');
    for (const { signer, peer, linkKey } of [selfA, selfB])
      for (const secret of [latin1(signer.key), latin1(linkKey), peer])
        expect(everything).not.toContain(secret);
  });

  it('an echo proves nothing', async () => {
    const { bench, a, b, selfA, bindings } = meeting(6);
    b.onMessage = (message) => b.send(message);
    const one = shake(bench, a, bindings.offerer, selfA);
    await bench.time.run(1000);
    expect(error(one)).toBe('other-gathering');
  });

  it('an echo through a second connection to the same device proves nothing', async () => {
    const { bench, a, b, selfA } = meeting(7);
    const [c, d] = bench.channels();
    // Whoever is between has a certificate of its own on either side, and sits on opposite sides.
    const mine = bench.bindings();
    const other = bench.bindings();
    b.onMessage = (message) => d.send(message);
    d.onMessage = (message) => b.send(message);
    const one = shake(bench, a, mine.offerer, selfA);
    const two = shake(bench, c, other.answerer, selfA);
    await bench.time.run(1000);
    for (const end of [one, two]) expect(['other-gathering', 'closed']).toContain(error(end));
  });

  it('L2: a go-between, who has other certificates, is found out', async () => {
    const { bench, a, b, selfA, selfB } = meeting(8);
    const [c, d] = bench.channels();
    b.onMessage = (message) => c.send(message);
    c.onMessage = (message) => b.send(message);
    const one = shake(bench, a, bench.bindings().offerer, selfA);
    const two = shake(bench, d, bench.bindings().answerer, selfB);
    await bench.time.run(1000);
    for (const end of [one, two]) expect(['other-gathering', 'closed']).toContain(error(end));
  });

  it('a proof of another time proves nothing', async () => {
    const first = meeting(9);
    shake(first.bench, first.a, first.bindings.offerer, first.selfA);
    shake(first.bench, first.b, first.bindings.answerer, first.selfB);
    await first.bench.time.run(1000);
    const replay = first.said.filter(({ from }) => from === 'b').map(({ message }) => message);
    expect(replay.length).toBe(3);
    // The very same certificates, the very same words; only the nonce is another.
    const [a, b] = first.bench.channels();
    const again = shake(first.bench, a, first.bindings.offerer, first.selfA);
    for (const message of replay) b.send(message);
    await first.bench.time.run(1000);
    expect(error(again)).toBe('other-gathering');
  });
});

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
