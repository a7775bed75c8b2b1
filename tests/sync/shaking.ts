// Two ends of a link that shake hands, and what goes between them.

import { type Bytes, type Result } from '#base';
import type { Binding, Channel } from '../../src/sync/channel.ts';
import type { FramedChannel } from '../../src/sync/frame.ts';
import { type HandshakeError, type Proved, type Self, shakeHands } from '../../src/sync/handshake.ts';
import { Bench } from '../helpers/channels.ts';

type Outcome = Result<Proved, HandshakeError>;

/** One end, and what came of it. */
export function shake(bench: Bench, channel: Channel, binding: Binding, self: Self): { outcome?: Outcome } {
  const end: { outcome?: Outcome } = {};
  void shakeHands(channel, binding, self, bench.timers).then((outcome) => (end.outcome = outcome));
  return end;
}

export const error = (end: { outcome?: Outcome }): string | undefined =>
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

export function meeting(seed: number, keys: { a?: Bytes; b?: Bytes } = {}): Meeting {
  const bench = new Bench(seed);
  const said: Meeting['said'] = [];
  bench.air.onSent = ({ from, frame }) => void said.push({ from, message: frame.slice(1) });
  const [a, b] = bench.channels();
  const [selfA, selfB] = [bench.self(keys.a), bench.self(keys.b)];
  return { bench, a, b, selfA, selfB, bindings: bench.bindings(), said };
}
