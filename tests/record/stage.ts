// A device with a record: commands are decided on its view, written as signed acts into a real journal, and come
// back through gate and ledger, as in the app; only disk, network and screen are left out.
import { type Bytes, type Result, type Value, fromLatin1 } from '#base';
import { type Entry, idOf } from '#journal';
import {
  type Change,
  type Command,
  type Facts,
  type Reading,
  type Refusal,
  RecordView,
  type Who,
  comeIn,
  noFacts,
  startGathering,
} from '#record';
import { LightDevice, copyEntry, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';

/** 2026-12-30 10:00 in Auckland: the third day of the camp below. */
export const NOW = Date.parse('2026-12-29T21:00:00Z');
export const NOW_S = NOW / 1000;
export const HOUR_S = 3600;

export class Stage {
  readonly view = new RecordView();
  readonly device: LightDevice;
  readonly random: Random;
  facts: Facts = noFacts;
  now = NOW;
  person: string | undefined;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.device = new LightDevice(lightSigner(this.random));
    this.device.onCounted = () => this.#show();
    this.#useActs();
  }

  get author(): Bytes {
    return fromLatin1(this.device.signer.author);
  }

  get who(): Who {
    const { person, author, now, facts } = this;
    return {
      person,
      author,
      now,
      facts,
      random: (length) => this.random.bytes(length),
      idOf: (kind, value) => idOf(kind, value) ?? '',
    };
  }

  get reading(): Reading {
    const { view, facts, now, person } = this;
    return { view, facts, now, person };
  }

  decide<Input>(command: Command<Input>, input: Input): Result<readonly Change[], Refusal> {
    return command.decide(this.view, input, this.who);
  }

  /** Why it is refused, or ''. */
  refusal<Input>(command: Command<Input>, input: Input): Refusal | '' {
    const decided = this.decide(command, input);
    return decided.ok ? '' : decided.error;
  }

  /** Decides, writes, and takes in what was written. Answers the id of the thing it was about. */
  async run<Input>(command: Command<Input>, input: Input, as = ''): Promise<string> {
    const decided = this.decide(command, input);
    if (!decided.ok) throw new Error(`${command.word}: ${decided.error}`);
    return this.write(command.word, decided.value, as);
  }

  async write(word: string, changes: readonly Change[], as = ''): Promise<string> {
    this.now += 1000;
    this.device.now = this.now;
    await this.device.write(changes.map((change) => ({ ...change, command: word, as })));
    return changes[0]?.id ?? '';
  }

  /** A person who is here, by this device. */
  async enter(name: string): Promise<string> {
    this.person = await this.run(comeIn, { name });
    return this.person;
  }

  hear(...others: readonly Stage[]): void {
    for (const other of others) this.receive(other.device.entries);
  }

  receive(entries: readonly Entry[]): void {
    this.device.now = this.now += 1_000_000;
    this.device.insert(entries.map(copyEntry));
    this.device.now = this.now += 1_000_000;
    this.device.flush();
  }

  /** A change by hand: what no command would write. */
  set(kind: string, id: string, field: string, value: Value, sub = ''): Promise<string> {
    return this.write('byHand', [{ kind, id, field, sub, value }]);
  }

  #useActs(): void {
    this.view.useActs({
      heads: (key) => this.device.ledger.heads(key),
      choices: (key) => this.device.ledger.choices(key),
      contested: () => this.device.ledger.contested(),
      touched: (thing) => this.device.ledger.touched(thing),
      actsOf: (thing) => this.device.ledger.actsOf(thing),
    });
  }

  #show(): void {
    this.view.clear();
    this.device.ledger.forEach((value, key) => this.view.set(key, value));
  }
}

export const CAMP = {
  title: 'Summer camp',
  start: '2026-12-28',
  end: '2027-01-02',
  zone: 'Pacific/Auckland',
};

/** A camp in New Zealand across New Year, and Mere, who began it. */
export async function camp(seed = 1): Promise<Stage & { person: string }> {
  const stage = new Stage(seed);
  await stage.run(startGathering, CAMP);
  await stage.enter('Mere');
  return stage as Stage & { person: string };
}

/** Another device in the same camp. */
export async function joined(first: Stage, name: string, seed: number): Promise<Stage & { person: string }> {
  const stage = new Stage(seed);
  stage.hear(first);
  stage.now = first.now;
  await stage.enter(name);
  return stage as Stage & { person: string };
}

/** Everybody hears everybody. */
export function meet(...stages: readonly Stage[]): void {
  for (const stage of stages) stage.hear(...stages);
}

/** An id that nothing has. */
export const NOTHING = 'AAAAAAAAAAAAAAAA';
