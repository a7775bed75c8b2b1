import { describe, expect, it } from 'vitest';
import type { Bytes } from '#base';
import {
  FRAME_BYTES,
  FramedChannel,
  HIGH_WATER,
  LOW_WATER,
  MAX_MESSAGE_BYTES,
} from '../../src/sync/frame.ts';
import { Bench } from '../helpers/channels.ts';

function received(channel: FramedChannel): Bytes[] {
  const out: Bytes[] = [];
  channel.onMessage = (message) => out.push(message);
  return out;
}

describe('L5: messages of any size, in frames that every browser takes', () => {
  for (const size of [0, 1, 2, 16_382, 16_383, 16_384, 32_766, 32_767, 300_000, MAX_MESSAGE_BYTES])
    it(`${size} bytes arrive as they were sent`, async () => {
      const bench = new Bench(size);
      const frames: number[] = [];
      bench.air.onSent = ({ frame }) => void frames.push(frame.length);
      const [a, b] = bench.channels();
      const got = received(b);
      const message = bench.random.bytes(size);
      a.send(message);
      await bench.time.run(60_000);
      expect(got.length).toBe(1);
      expect(Buffer.compare(got[0] as Bytes, message)).toBe(0);
      expect(Math.max(...frames)).toBeLessThanOrEqual(FRAME_BYTES);
      expect(frames.length).toBe(Math.max(1, Math.ceil(size / (FRAME_BYTES - 1))));
    });

  it('many messages of mixed sizes arrive in order', async () => {
    const bench = new Bench(1);
    const [a, b] = bench.channels();
    const got = received(b);
    const sent = Array.from({ length: 60 }, () => bench.random.bytes(bench.random.below(40_000)));
    for (const message of sent) a.send(message);
    await bench.time.run(60_000);
    expect(got.map((message) => message.length)).toEqual(sent.map((message) => message.length));
    expect(Buffer.compare(Buffer.concat(got), Buffer.concat(sent))).toBe(0);
  });

  const ends = async (
    frames: readonly (readonly number[] | Bytes)[],
  ): Promise<{ why: string; got: number }> => {
    const bench = new Bench(2);
    const [a, b] = bench.pipes();
    const channel = new FramedChannel(b);
    const got = received(channel);
    let why = '';
    channel.onClosed = (said) => (why += said);
    for (const frame of frames) a.send(new Uint8Array(frame));
    await bench.time.run(10_000);
    return { why, got: got.length };
  };

  it('what is no frame ends the channel, once', async () => {
    for (const frame of [[], [2, 1], [255], new Uint8Array(FRAME_BYTES + 1)])
      expect(await ends([frame, frame])).toEqual({ why: 'not a frame', got: 0 });
  });

  it('frames without end that are not full end the channel', async () => {
    expect(await ends([[1]])).toEqual({ why: 'not a frame', got: 0 });
    expect(await ends([[1, 5, 5]])).toEqual({ why: 'not a frame', got: 0 });
  });

  it('a message without end ends the channel at two megabytes', async () => {
    const full = new Uint8Array(FRAME_BYTES).fill(1);
    expect(await ends(new Array<Bytes>(140).fill(full))).toEqual({ why: 'message too large', got: 0 });
  });
});

describe('L6: no faster than it leaves', () => {
  it('never more than the mark is given to the channel at one time', async () => {
    const bench = new Bench(3);
    const [a, b] = bench.pipes();
    const sender = new FramedChannel(a);
    const got = received(new FramedChannel(b));
    for (let i = 0; i < 8; i++) sender.send(bench.random.bytes(MAX_MESSAGE_BYTES));
    expect(a.buffered).toBeLessThanOrEqual(HIGH_WATER);
    await bench.time.run(600_000);
    expect(got.length).toBe(8);
    expect(a.mostBuffered).toBeLessThanOrEqual(HIGH_WATER);
    expect(a.mostBuffered).toBeGreaterThan(HIGH_WATER - FRAME_BYTES);
    expect(sender.backlog).toBe(0);
  });

  it('whoever waits for room waits until little is left', async () => {
    const bench = new Bench(4);
    const [a, b] = bench.channels();
    received(b);
    let left = -1;
    a.send(bench.random.bytes(400_000));
    void a.whenRoom().then(() => (left = a.backlog));
    await bench.time.run(0);
    expect(left).toBe(-1);
    await bench.time.run(60_000);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeLessThanOrEqual(LOW_WATER);
  });

  it('with room there is no waiting', async () => {
    const bench = new Bench(5);
    const [a] = bench.channels();
    let isThere = false;
    void a.whenRoom().then(() => (isThere = true));
    await bench.time.run(0);
    expect(isThere).toBe(true);
  });

  for (const who of ['this end', 'the other end', 'the connection'])
    it(`waiting for room ends when the channel is closed by ${who}`, async () => {
      const bench = new Bench(6);
      const [one, two] = bench.pipes();
      const [a, b] = [new FramedChannel(one), new FramedChannel(two)];
      bench.air.reaches = () => false;
      a.send(bench.random.bytes(400_000));
      let isOver = false;
      let closed = 0;
      a.onClosed = () => closed++;
      void a.whenRoom().then(() => (isOver = true));
      await bench.time.run(10_000);
      expect(isOver).toBe(false);
      bench.air.reaches = () => true;
      if (who === 'this end') a.close('enough');
      else if (who === 'the other end') b.close('enough');
      else one.cut();
      await bench.time.run(1000);
      expect(isOver).toBe(true);
      expect(closed).toBe(1);
      expect(a.isOpen).toBe(false);
      expect(a.backlog).toBeLessThanOrEqual(HIGH_WATER);
      let again = false;
      void a.whenRoom().then(() => (again = true));
      await bench.time.run(0);
      expect(again).toBe(true);
    });

  it('after the end nothing is sent and nothing heard', async () => {
    const bench = new Bench(7);
    const [a, b] = bench.channels();
    const got = received(b);
    a.close('enough');
    a.send(new Uint8Array(5));
    await bench.time.run(1000);
    expect(got).toEqual([]);
    expect(bench.air.frames).toBe(0);
  });
});
