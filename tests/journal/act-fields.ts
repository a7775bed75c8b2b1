// Acts to be written: with everything that may stand in one, and the first of an author.
import { latin1, toBase64url } from '#base';
import { type Act, type ActFields, decodeAct } from '#journal';
import { lightKeys } from '../helpers/light.ts';

export const gathering = latin1(lightKeys.gathering);

export const decode = (bytes: Uint8Array): Act | undefined => decodeAct(gathering, bytes, '');

export const id = (fill: number): string => toBase64url(new Uint8Array(12).fill(fill));

export const name = (fill: number): string => latin1(new Uint8Array(16).fill(fill));

export const plainAct: ActFields = {
  author: name(9),
  seq: 3,
  prev: latin1(new Uint8Array(32).fill(5)),
  time: 1_798_700_000,
  as: id(4),
  command: 'takeTask',
  kind: 'task',
  id: id(1),
  field: 'claim',
  sub: id(2),
  refs: [name(6), name(7)],
  value: { said: 'in' },
  introduction: null,
};
