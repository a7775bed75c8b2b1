// A neighbour who knows the invite and says whatever it likes: every kind of message, true, half true and false, at
// whatever pace; it may stop listening, stop talking, or break the line in the middle of a frame.
import { type Bytes, fromLatin1, latin1 } from '#base';
import { type Entry, StreamWriter, planRuns } from '#journal';
import { createDraft, editDraft } from '../helpers/histories.ts';
import { LightDevice } from '../helpers/light.ts';
import type { Random } from '../helpers/random.ts';
import type { Air, SimDevice } from '../helpers/sim.ts';
import { Stranger, randomDigest } from '../helpers/stranger.ts';
import { randomValue } from '../journal/values.ts';
import { FRAME_BYTES } from '../../src/sync/frame.ts';
import { allBuckets } from '../../src/sync/rows.ts';
import { encodeMessage } from '../../src/sync/wire-writer.ts';
import { type Message, SETS } from '../../src/sync/wire.ts';
import { wrong } from './bytes.ts';
import { hostileCards, hostileEnvelopes } from './pockets.ts';

/** Ends of cards and envelopes stand this far from the moment: at the very second two clocks would disagree. */
const AHEAD_S = 86_400;

export interface Surroundings {
  readonly air: Air;
  readonly random: Random;
  readonly victim: SimDevice;
  readonly others: readonly SimDevice[];
  /** Whole messages that honest devices said to each other. */
  readonly overheard: Bytes[];
  readonly nowS: () => number;
}

type Say = (rogue: Rogue) => readonly (Message | Bytes)[] | Promise<readonly (Message | Bytes)[]>;

export class Rogue {
  readonly around: Surroundings;
  readonly stranger: Stranger;
  readonly random: Random;
  /** What it writes itself: good acts of its own, which count like anybody's. */
  readonly device: LightDevice;

  private constructor(around: Surroundings, stranger: Stranger) {
    this.around = around;
    this.stranger = stranger;
    this.random = around.random;
    this.device = new LightDevice(stranger.signer);
  }

  static async meets(around: Surroundings): Promise<Rogue> {
    const { victim, air, random } = around;
    const options = { isOfferer: random.chance(0.5), via: random.pick(['qr', 'mesh'] as const) };
    return new Rogue(around, await Stranger.meets(victim, air, random, options));
  }

  get isGone(): boolean {
    return this.stranger.closed !== null || !this.stranger.channel.isOpen;
  }

  /** One thing it does. Answers how many messages or frames that were. */
  async act(): Promise<number> {
    if (this.random.chance(0.04)) return this.#breakFrames();
    const said = await this.random.pick(SAYINGS)(this);
    for (const each of said) this.stranger.sayBytes(each instanceof Uint8Array ? each : encodeMessage(each));
    return said.length;
  }

  #breakFrames(): number {
    const { random, stranger } = this;
    const full = new Uint8Array(FRAME_BYTES).fill(1);
    const frames: Bytes[] = random.pick([
      [new Uint8Array(0)],
      [new Uint8Array([2, 1])],
      [new Uint8Array([1])],
      [new Uint8Array(FRAME_BYTES + 1)],
      Array.from({ length: 140 }, () => full),
      [full, random.bytes(30)],
    ]);
    for (const frame of frames) stranger.pipe.send(frame);
    return frames.length;
  }

  /** So many good acts of its own. */
  async write(count: number): Promise<Entry[]> {
    const { random, device } = this;
    const out: Entry[] = [];
    for (let i = 0; i < count; i++) {
      const ids = device.journal.counted.filter(({ field }) => field === '').map(({ id }) => id);
      const isNew = ids.length === 0 || random.chance(0.3);
      out.push(...(await device.write([isNew ? createDraft(random) : editDraft(random, random.pick(ids))])));
    }
    return out;
  }

  /** Acts as they go one by one. */
  static live(entries: readonly Entry[]): Message {
    const acts = entries.map(({ act, bytes }) => ({ bytes, signature: fromLatin1(act.signature) }));
    return {
      is: 'live',
      acts: acts.map((each) => (each.signature.length === 64 ? each : { ...each, signature: null })),
    };
  }
}

const anySet = (random: Random): (typeof SETS)[number] => random.pick(SETS);
const times = (count: number, message: () => Message): Message[] => Array.from({ length: count }, message);
const anyPeer = ({ random, around, stranger }: Rogue): Bytes =>
  random.chance(0.6)
    ? fromLatin1(random.pick([around.victim.peer, stranger.peer, ...around.others.map(({ peer }) => peer)]))
    : random.bytes(16);

const lieOfHoldings: Say = ({ random, around }) => {
  const { journal, cards, envelopes } = around.victim.holdings;
  const same = {
    acts: journal.buckets.whole(),
    cards: cards.buckets.whole(),
    envelopes: envelopes.buckets.whole(),
  };
  const held = random.pick([0, journal.acts.length, journal.acts.length + 1000, 2 ** 53 - 1]);
  return times(1 + random.below(4), () =>
    random.chance(0.5) ? { ...randomDigest(random), held } : { is: 'digest', ...same, held },
  );
};

const ask: Say = ({ random }) =>
  times(1 + random.below(random.chance(0.1) ? 60 : 3), () => ({
    is: 'buckets',
    set: anySet(random),
    hashes: random.bytes(512),
  }));

const rows: Say = ({ random, around }) => {
  const { journal } = around.victim.holdings;
  const real = allBuckets.flatMap((bucket) => journal.rowsOf(bucket)).map(fromLatin1);
  const row = (): Bytes =>
    real.length > 0 && random.chance(0.6)
      ? wrong(random, random.pick(real)).slice(0, 64)
      : random.bytes(random.below(64));
  return times(1 + random.below(random.chance(0.1) ? 60 : 3), () => ({
    is: 'rows',
    set: anySet(random),
    answer: random.chance(0.5),
    more: random.chance(0.3),
    buckets: random.chance(0.5) ? allBuckets : allBuckets.filter(() => random.chance(0.2)),
    rows: random.chance(0.3) ? real : Array.from({ length: random.below(20) }, row),
  }));
};

const stream: Say = async (rogue) => {
  const { random, device } = rogue;
  if (random.chance(0.3)) return [{ is: 'stream', total: random.pick([0, 5, 2 ** 53 - 1]) }];
  await rogue.write(1 + random.below(20));
  const writer = new StreamWriter(device.journal, planRuns(device.journal.acts));
  const out: Message[] = [{ is: 'stream', total: writer.total }];
  while (!writer.isDone) {
    const parcel = writer.next();
    const isSqueezed = random.chance(0.1);
    out.push({ is: 'parcel', isSqueezed, bytes: random.chance(0.4) ? wrong(random, parcel) : parcel });
  }
  return random.chance(0.6) ? [...out, { is: 'stream-end' }] : out;
};

const odds: Say = ({ random }) =>
  times(random.pick([1, 1, 3, 200]), () => ({
    is: random.pick(['taken', 'stream-end', 'enough', 'ping', 'pong'] as const),
  }));

const live: Say = async (rogue) => {
  const { random, around } = rogue;
  const own = await rogue.write(1 + random.below(random.chance(0.1) ? 60 : 5));
  const theirs = around.victim.holdings.device.entries;
  const some = random.chance(0.5) || theirs.length === 0 ? own : [random.pick(theirs), ...own];
  const message = Rogue.live(random.chance(0.7) ? some : random.shuffle(some)) as Extract<
    Message,
    { is: 'live' }
  >;
  const acts = message.acts.map((each) =>
    random.chance(0.2)
      ? {
          bytes: wrong(random, each.bytes),
          signature: random.chance(0.5) ? each.signature : random.bytes(64),
        }
      : each,
  );
  return [{ is: 'live', acts }];
};

const pockets: Say = async ({ random, around }) => {
  const now = around.nowS() + AHEAD_S;
  if (random.chance(0.5)) return [{ is: 'cards', cards: await hostileCards(random, 5, now) }];
  return [{ is: 'envelopes', envelopes: hostileEnvelopes(random, 5, now) }];
};

const peers: Say = (rogue) => {
  const { random } = rogue;
  const one = (): { peer: Bytes; links: number } => ({ peer: anyPeer(rogue), links: random.below(256) });
  return times(random.pick([1, 1, 30]), () => ({
    is: 'peers',
    peers: Array.from({ length: random.below(17) }, one),
  }));
};

const signals: Say = (rogue) => {
  const { random } = rogue;
  return times(random.pick([1, 2, 90]), () => ({
    is: 'signal',
    to: anyPeer(rogue),
    from: anyPeer(rogue),
    sort: random.pick([1, 1, 1, 2, 3, random.below(256)]),
    body: random.chance(0.5) ? random.bytes(random.below(1025)) : signalBody(rogue),
  }));
};

/** An offer of a peer that will never open. */
const signalBody = (rogue: Rogue): Bytes => {
  const { random } = rogue;
  return fromLatin1(
    `00000000${String.fromCharCode(random.below(4))}${latin1(anyPeer(rogue))}${latin1(random.bytes(16))}`,
  );
};

const garbled: Say = ({ random, around }) => [
  around.overheard.length > 0
    ? wrong(random, random.pick(around.overheard), around.overheard)
    : random.bytes(20),
];
const replayed: Say = ({ random, around }) =>
  around.overheard.length > 0 ? [random.pick(around.overheard)] : [random.bytes(20)];
const newer: Say = ({ random }) => [
  new Uint8Array([32 + random.below(224), ...random.bytes(random.below(50))]),
];
const bye: Say = ({ random }) => [{ is: 'bye', why: JSON.stringify(randomValue(random)).slice(0, 50) }];
const nothing: Say = () => [];

const OFTEN: readonly Say[] = [
  lieOfHoldings,
  ask,
  rows,
  stream,
  odds,
  live,
  pockets,
  peers,
  signals,
  replayed,
  nothing,
];
const SAYINGS: readonly Say[] = [...OFTEN, ...OFTEN, ...OFTEN, garbled, newer, bye];
