import { describe, expect, it } from 'vitest';
import { latin1 } from '#base';
import { authorOf } from '#journal';
import { newDeviceKey, newVerify, signerOf } from '#identity';
import { type Self, shakeHands } from '../../src/sync/handshake.ts';
import { Bench } from '../helpers/channels.ts';
import { shake, error, meeting } from './shaking.ts';

const otherKey = new Uint8Array(32).fill(1);

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
    // Signing happens elsewhere and takes real time; virtual time only carries the messages, and is not to run ahead of it.
    while (!isDone) {
      await bench.time.run(0.05);
      await new Promise(setImmediate);
    }
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
