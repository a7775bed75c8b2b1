// A phone that dies, with all its processes at once, at whatever moment: while it keeps what is written, while its tail
// is joined, while a camp streams in, just as document and glance are put by, while a file is read. What it called kept
// is there when it opens again, what a neighbour was told is there, and no number of its chain is given twice.
import { expect } from 'vitest';
import type { Device } from '../../helpers/device.ts';
import { eraseAll } from '../../helpers/erase-all.ts';
import { ask, openLab } from '../../helpers/lab.ts';
import { meet } from '../../helpers/meeting.ts';
import { Random } from '../../helpers/random.ts';
import { Site, whyNoKill } from '../../helpers/site.ts';
import type { Campaign, Running, Tally } from '../campaign.ts';
import { moment } from '../moment.ts';

/** The limit only ends what would hang (ms). */
const LIMIT_MS = 20_000;
/** Acts in a tail before it is joined (K4). */
const TAIL = 256;
/** What came in by a stream is put by when it has rested so long (K7, ms). */
const REST_MS = 3000;
/** So many at once are a stream (N11), and one that is put by later (K7). */
const MANY = 400;
/** Then another gathering is begun: of one author no more than 8,192 acts go at once (D9). */
const DEATHS_IN_ONE = 25;

class Dying {
  readonly #writer: Device;
  readonly #listener: Device;
  readonly #invite: string;
  readonly #kept: string[] = [];
  #death = 0;

  constructor(writer: Device, listener: Device, invite: string) {
    this.#writer = writer;
    this.#listener = listener;
    this.#invite = invite;
  }

  /** Writes until `count` tasks are kept, and dies `delayMs` later. */
  async #keepsOn(count: number, delayMs: number): Promise<void> {
    await meet(this.#writer, this.#listener);
    const kept: string[] = [];
    await new Promise<void>((resolve) => {
      void this.#writer.page
        .exposeFunction('noteKept', (title: string) => {
          if (kept.push(title) === count) resolve();
        })
        .then(() => ask(this.#writer, 'writeOn', `${this.#death}`));
    });
    await moment(delayMs);
    await this.#writer.kill9();
    this.#kept.push(...kept);
  }

  /** Somebody else's hundreds of acts come in, and it dies `delayMs` after they begin to. */
  async #streamsIn(delayMs: number): Promise<void> {
    await ask(this.#listener, 'writeMany', MANY);
    await meet(this.#writer, this.#listener);
    await moment(delayMs);
    await this.#writer.kill9();
  }

  /** A file of everything, read on a phone whose storage was cleared. */
  async #isRestored(delayMs: number): Promise<void> {
    // What only this phone has is given away first, or it would be gone with its disk.
    await meet(this.#writer, this.#listener);
    await this.#expectSame();
    const file = await ask(this.#listener, 'file', false);
    await openLab(this.#writer);
    await this.#writer.page.evaluate(eraseAll);
    await openLab(this.#writer);
    await ask(this.#writer, 'open', this.#invite);
    const reading = ask(this.#writer, 'readFile', file).catch(() => 'it died meanwhile');
    await moment(delayMs);
    await this.#writer.kill9();
    await reading;
  }

  async #expectSame(): Promise<void> {
    const same = async (): Promise<unknown> => {
      const [one, two] = await Promise.all([this.#writer, this.#listener].map((each) => ask(each, 'facts')));
      return { ...one, isSame: one?.digest === two?.digest && one?.document === two?.document };
    };
    await expect
      .poll(same, { timeout: LIMIT_MS, interval: 50 })
      .toMatchObject({ isSame: true, forked: 0, keysRetired: 0 });
  }

  async round(seed: number): Promise<Tally> {
    const random = new Random(seed);
    this.#death++;
    const before = this.#kept.length;
    const ways: readonly (readonly [string, () => Promise<void>])[] = [
      ['while it kept', () => this.#keepsOn(1 + random.below(40), random.below(20))],
      ['about when a tail was joined', () => this.#keepsOn(TAIL - 10 + random.below(20), random.below(10))],
      ['while much streamed in', () => this.#streamsIn(random.below(400))],
      ['as document and glance were put by', () => this.#streamsIn(REST_MS - 200 + random.below(1200))],
      ['while a file was read', () => this.#isRestored(random.below(300))],
    ];
    const [name, die] = ways[seed % ways.length] as (typeof ways)[number];
    await die();
    const told = await ask(this.#listener, 'tasks');
    await this.#writer.relaunch();
    await openLab(this.#writer);
    await ask(this.#writer, 'open', this.#invite);
    const held = new Set(await ask(this.#writer, 'tasks'));
    const missing = (titles: readonly string[]): string[] => titles.filter((title) => !held.has(title));
    // Of a disk that was cleared, and of what was coming in just then, others still have the rest.
    if (!name.includes('file')) expect(missing(this.#kept)).toEqual([]);
    if (!name.includes('file') && !name.includes('stream') && !name.includes('put by'))
      expect(missing(told)).toEqual([]);
    // Once more written and met, a number used twice would show as a fork on either side.
    await ask(this.#writer, 'run', 'addTask', { title: `after ${this.#death}` });
    await meet(this.#writer, this.#listener);
    await this.#expectSame();
    const after = new Set(await ask(this.#writer, 'tasks'));
    expect([...this.#kept, ...told].filter((title) => !after.has(title))).toEqual([]);
    return { deaths: 1, [name]: 1, 'tasks kept': this.#kept.length - before };
  }
}

async function newGathering(writer: Device, listener: Device): Promise<Dying> {
  await Promise.all([openLab(writer), openLab(listener)]);
  const invite = await ask(writer, 'open');
  await ask(listener, 'open', invite);
  return new Dying(writer, listener, invite);
}

async function start(): Promise<Running> {
  const site = await Site.lab();
  const [writer, listener] = await Promise.all([site.launch('writer'), site.launch('listener')]);
  let dying: Dying | undefined;
  let deaths = 0;
  const round = async (seed: number): Promise<Tally> => {
    if (!dying || deaths++ % DEATHS_IN_ONE === 0) dying = await newGathering(writer, listener);
    const tally = await dying.round(seed);
    site.expectNoFaults();
    return tally;
  };
  return { round, stop: () => site.close() };
}

export const kills: Campaign = {
  name: 'kills',
  about: 'K1: a phone that dies at any moment has what it called kept',
  rounds: 200,
  whyNot: whyNoKill,
  start,
};
