// Phones in one mesh, by their signals alone.
import { type Bytes, concat, fromLatin1, toUtf8 } from '#base';
import type { Message } from '../../src/sync/wire.ts';
import { type Stranger } from '../helpers/stranger.ts';

export const OFFER = 1;

export const ANSWER = 2;

export const REFUSE = 3;

const NONCE = toUtf8('12345678') as Bytes;

export type Signal = Extract<Message, { is: 'signal' }>;

export const signal = (from: string, to: string, sort: number, rest: Uint8Array, nonce = NONCE): Signal => ({
  is: 'signal',
  from: fromLatin1(from),
  to: fromLatin1(to),
  sort,
  body: concat([nonce, rest]),
});

export const signals = (stranger: Stranger): Signal[] =>
  stranger.heard.filter((message): message is Signal => message.is === 'signal');
