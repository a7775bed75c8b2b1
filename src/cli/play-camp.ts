// Plays a demo camp with the real journal, commands and ledger: hundreds of authors, but only a handful of
// views, one for each part of the camp, since phones next to each other know the same. News goes from one part
// to another when somebody walks over, so acts name what their writer could have seen and nothing else.
import { fromLatin1 } from '#base';
import {
  type Act,
  type Card,
  type Draft,
  type Entry,
  type GatheringKeys,
  Journal,
  type Signer,
  idOf,
  writeActs,
  writeCard,
} from '#journal';
import { type Change, RecordView, noFacts, plain } from '#record';
import { Ledger } from '#record/ledger';
import {
  type CardStep,
  Chance,
  type CommandStep,
  type DemoCamp,
  type Run,
  type Step,
  type WalkStep,
} from '#demo';

export interface DriverOptions {
  readonly keys: GatheringKeys;
  /** A key for the author of this index; throwaway cards ask for indices from 1,000,000 on. */
  signer(index: number): Signer | Promise<Signer>;
  /** Says every text of more than one word in other words, to measure what texts weigh. */
  readonly reword?: (text: string) => string;
}

export interface PlayedCamp {
  /** Everything written, as a device knows it that has heard all of it. */
  readonly journal: Journal;
  /** In the order in which it was written. */
  readonly entries: readonly Entry[];
  readonly cards: readonly Card[];
  readonly steps: number;
  /** What commands said no to, and how often. */
  readonly refusals: ReadonlyMap<string, number>;
}

interface Pending {
  readonly word: string;
  readonly changes: readonly Change[];
}

/** A whole camp, or what of it comes to pass by `until` (s). */
export async function playCamp(
  camp: DemoCamp,
  { until = Infinity, ...options }: DriverOptions & { readonly until?: number },
): Promise<PlayedCamp> {
  const player = new CampPlayer(camp, options);
  await player.playUntil(until);
  return player;
}

/** A camp that can be played up to a moment, looked at, and played on. */
export class CampPlayer implements PlayedCamp {
  readonly journal: Journal;
  readonly entries: Entry[] = [];
  readonly cards: Card[] = [];
  readonly refusals = new Map<string, number>();
  steps = 0;
  readonly #camp: DemoCamp;
  readonly #options: DriverOptions;
  readonly #chance: Chance;
  readonly #spots: Spot[];
  readonly #signers = new Map<number, Signer>();
  readonly #tips = new Map<number, Act>();
  readonly #ahead: Iterator<Step, void, void>;
  /** The step that is next; undefined when the camp is over. */
  #next: Step | undefined;

  constructor(camp: DemoCamp, options: DriverOptions) {
    this.#camp = camp;
    this.#options = options;
    this.#chance = new Chance(camp.plan.seed).apart('driver');
    this.#spots = Array.from({ length: camp.spots }, (_, index) => new Spot(index, camp.spots));
    this.journal = new Journal(options.keys);
    this.#ahead = camp.steps();
    this.#next = this.#ahead.next().value ?? undefined;
  }

  /** Stops before the first step after this time (s). */
  async playUntil(until: number): Promise<void> {
    for (let step = this.#next; step && step.at <= until; step = this.#next) {
      this.steps++;
      if (step.sort === 'walk') this.#walk(step);
      else if (step.sort === 'card') await this.#card(step);
      else await this.#command(step);
      this.#next = this.#ahead.next().value ?? undefined;
    }
  }

  async #command(step: CommandStep): Promise<void> {
    const me = this.#camper(step.camper);
    const spot = this.#spots[me.spot] as Spot;
    const signer = await this.#signer(me.index);
    const now = step.at + me.clockOff;
    const who = {
      person: step.actsFor ?? me.person,
      author: fromLatin1(signer.author),
      now: now * 1000,
      facts: noFacts,
      random: (length: number) => this.#chance.bytes(length),
      idOf: (kind: string, value: Parameters<typeof idOf>[1]) => idOf(kind, value) ?? '',
    };
    const pending: Pending[] = [];
    const run: Run = (command, input) => {
      const { reword } = this.#options;
      const decided = command.decide(spot.view, reword ? reworded(input, reword) : input, who);
      if (!decided.ok) {
        this.refusals.set(decided.error, (this.refusals.get(decided.error) ?? 0) + 1);
        return undefined;
      }
      for (const change of decided.value) spot.view.lay(change, change.value);
      pending.push({ word: command.word, changes: decided.value });
      return decided.value;
    };
    step.play({ view: spot.view, now }, run);
    for (const { changes } of pending) for (const change of changes) spot.view.lift(change);
    for (const each of pending) await this.#write(each, step, signer, spot, now);
  }

  async #write(
    { word, changes }: Pending,
    step: CommandStep,
    signer: Signer,
    spot: Spot,
    time: number,
  ): Promise<void> {
    const as = step.actsFor ?? '';
    const drafts: Draft[] = changes.map((change) => ({ ...change, as, command: word }));
    const tip = this.#tips.get(step.camper) ?? null;
    const seen = (key: string): string[] => spot.ledger.headNames(key);
    const written = await writeActs(this.journal, signer, tip, drafts, seen, time);
    if (!written.ok) throw new Error(`${word}: ${written.error}`);
    const acts = written.value.map((entry) => entry.act);
    for (const entry of written.value) this.entries.push(entry);
    const settled = this.journal.insert(acts, 0);
    if (settled.renumbered || settled.counted.length !== acts.length)
      throw new Error(`${word}: not counted at once: ${settled.refused[0]?.reason ?? 'renumbered'}`);
    this.#tips.set(step.camper, acts[acts.length - 1] as Act);
    spot.wrote(acts);
  }

  #walk({ from, to }: WalkStep): void {
    (this.#spots[to] as Spot).hear(this.#spots[from] as Spot, this.#spots);
  }

  async #card(step: CardStep): Promise<void> {
    const signer = await this.#signer(step.isThrowaway ? 1_000_000 + this.cards.length : step.camper);
    const { name, about, expires, at } = step;
    const { keys } = this.#options;
    const card = await writeCard(keys, signer, {
      name,
      about,
      expires,
      counter: at,
      value: plain(step.value),
    });
    if (!card) throw new Error('a card without canonical form');
    this.cards.push(card);
  }

  #camper(index: number): DemoCamp['campers'][number] {
    const me = this.#camp.campers[index];
    if (!me) throw new Error(`no camper ${index}`);
    return me;
  }

  async #signer(index: number): Promise<Signer> {
    let signer = this.#signers.get(index);
    if (!signer) this.#signers.set(index, (signer = await this.#options.signer(index)));
    return signer;
  }
}

/** One part of the camp: what its phones know, and how much of what each part wrote. */
class Spot {
  readonly ledger = new Ledger();
  readonly view = new RecordView();
  readonly #index: number;
  readonly #written: Act[] = [];
  readonly #known: number[];

  constructor(index: number, spots: number) {
    this.#index = index;
    this.#known = new Array<number>(spots).fill(0);
    this.view.useActs({
      heads: (key) => this.ledger.heads(key),
      choices: (key) => this.ledger.choices(key),
      contested: () => this.ledger.contested(),
      touched: (thing) => this.ledger.touched(thing),
      actsOf: (thing) => this.ledger.actsOf(thing),
    });
  }

  wrote(acts: readonly Act[]): void {
    this.#written.push(...acts);
    this.#known[this.#index] = this.#written.length;
    this.#take(acts);
  }

  hear(other: Spot, all: readonly Spot[]): void {
    const news: Act[] = [];
    for (const [index, spot] of all.entries()) {
      const known = this.#known[index] as number;
      const theirs = other.#known[index] as number;
      if (theirs <= known) continue;
      news.push(...spot.#written.slice(known, theirs));
      this.#known[index] = theirs;
    }
    this.#take(news.sort((a, b) => a.arrival - b.arrival));
  }

  #take(acts: readonly Act[]): void {
    for (const key of this.ledger.apply(acts)) {
      const value = this.ledger.value(key);
      if (value !== undefined) this.view.set(key, value);
    }
  }
}

/** The same plain data with other words. Ids and words of the record's own have no space in them. */
function reworded<T>(input: T, reword: (text: string) => string): T {
  const each = (value: unknown): unknown => {
    if (typeof value === 'string') return value.includes(' ') ? reword(value) : value;
    if (Array.isArray(value)) return value.map(each);
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, each(part)]));
  };
  return each(input) as T;
}
