// What a long campaign is: rounds, each of them told by a seed alone. `npm run soak` goes through thousands of them,
// `npm test` through the first few and through every one that ever went wrong (tests/soak/seeds.ts).

/** What a round did, added up over a campaign and printed: `{ acts: 100, taken: 12 }`. */
export type Tally = Readonly<Record<string, number>>;

/** A campaign that has been set up (browsers started, keys made). */
export interface Running {
  /**
   * One round. Everything that is left to chance comes from `seed`, so that it can be gone through again.
   * @throws when something did not hold (an assertion), which ends the campaign and names the seed
   */
  round(seed: number): Promise<Tally>;
  stop(): Promise<void>;
}

export interface Campaign {
  /** As it is typed: `npm run soak -- hostile-acts`. */
  readonly name: string;
  /** What is tried, in a line. */
  readonly about: string;
  /** How many rounds a whole campaign has. */
  readonly rounds: number;
  /** Why it cannot be gone through on this machine; undefined when it can. */
  readonly whyNot?: string | undefined;
  start(): Promise<Running>;
}
