// Queries are plain functions of what a device reads: the record with what lies over it, people's cards, the
// clock, and whose device it is. They draw on nothing else, so the same camp gives the same answer anywhere.
import type { Facts } from './facts.ts';
import type { RecordView } from './view.ts';

export interface Reading {
  readonly view: RecordView;
  readonly facts: Facts;
  /** ms; reading it makes an answer one that has to be asked again as time goes on. */
  readonly now: number;
  /** The person this device acts for. */
  readonly person: string | undefined;
}

export type Query<Answer> = (reading: Reading) => Answer;
