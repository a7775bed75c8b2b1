// What a demo camp is made of: steps in the order of their time. A step knows whose phone it happens on and
// what its camper would do there; it does not know how an act is written. Whoever plays it (a test with hundreds
// of light devices, or one open camp) gives it what that phone sees and a way to run commands.
import type { Change, Command, DIET, DietCard, ME, MeCard, RecordView } from '#record';

/** What the phone of a step's camper sees. */
export interface Seen {
  readonly view: RecordView;
  /** s since 1970, by that phone's clock */
  readonly now: number;
}

/** Runs a command; answers its changes, or undefined where it came to nothing. */
export type Run = <Input>(command: Command<Input>, input: Input) => readonly Change[] | undefined;

export interface CommandStep {
  readonly sort: 'command';
  /** s since 1970 */
  readonly at: number;
  readonly camper: number;
  /** Somebody in the camper's care for whom the phone speaks just now, by person id. */
  readonly actsFor: string | undefined;
  /** Looks, decides, and runs at most a few commands. Each step is to be played once, in order. */
  play(seen: Seen, run: Run): void;
}

interface CardStepOf<Name, Value> {
  readonly sort: 'card';
  readonly at: number;
  readonly camper: number;
  readonly name: Name;
  /** The person it is about where that is not the camper, or ''. */
  readonly about: string;
  /** s since 1970 */
  readonly expires: number;
  readonly value: Value;
  /** To be signed by a key of its own, so that nobody can tell whose it is. */
  readonly isThrowaway: boolean;
}

export type CardStep = CardStepOf<typeof ME, MeCard> | CardStepOf<typeof DIET, DietCard>;

/** Somebody walks from one part of the camp to another: there they now know all that was known here. */
export interface WalkStep {
  readonly sort: 'walk';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export type Step = CommandStep | CardStep | WalkStep;
