// One phone's disk in trouble, a round a seed, in a real page with a real IndexedDB: transactions that end at any write,
// connections that are gone, databases and rows that are gone or nonsense, a clock that jumps; while it is open and
// while it is not. Whatever it offered to others (K1) is held by them and brought back at the end, as neighbours do.
import { toHex } from '#base';
import { type Camp, Gatherings, type Invite } from '#app';
import { Act, type Card, Journal, type Entry, encodeAct } from '#journal';
import { addTask, comeBackAs, comeIn, startGathering, takeTask } from '#record';
import { Ledger } from '#record/ledger';
import { Random } from '../../helpers/random.ts';
import { databaseName } from '#storage';
import { deleteDisk, whileAbortedAt } from '../../storage/disk.ts';
import * as ends from './disk-ends.ts';
import { type AfterFaults, within } from './disk-ends.ts';
import { endConnections, spoilRows } from './spoilt-rows.ts';

const DAY_S = 86_400;
const CAMP = { title: 'Camp', start: '2096-12-28', end: '2097-01-02', zone: 'Pacific/Auckland' };

class Trouble {
  readonly #random: Random;
  readonly #clock = { ahead: 0 };
  readonly #gatherings: Gatherings;
  readonly #invite: Invite;
  readonly steps: string[] = [];
  readonly kept: string[] = [];
  readonly untold: string[] = [];
  /** What others hold, by name. */
  readonly others = new Map<string, Entry>();
  readonly #otherCards = new Map<string, Card>();
  readonly #numbers = new Map<string, string>();
  twice = 0;
  camp!: Camp;
  me = '';
  claimed = '';
  #guest!: Awaited<ReturnType<typeof ends.newGuest>>;
  #count = 0;
  #gathering!: Uint8Array<ArrayBuffer>;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#gatherings = new Gatherings({
      clock: { now: () => Date.now() + this.#clock.ahead },
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    });
    this.#invite = this.#gatherings.start();
  }

  async open(): Promise<void> {
    const opened = await within(this.#gatherings.open(this.#invite), 'opening');
    if (!opened.ok) throw new Error(`not opened: ${JSON.stringify(opened.error)}`);
    this.camp = opened.value;
    const engine = await within(this.camp.engine, 'the engine');
    engine.door.onNews.listen(({ acts }) => this.#offered(acts));
    engine.pockets.onNews.listen(({ cards }) => {
      for (const card of cards) this.#otherCards.set(toHex(card.bytes), card);
    });
    this.#offered(engine.held.journal.acts);
  }

  /** Acts that this phone holds as kept: from then on others may have seen them. */
  #offered(acts: readonly Act[]): void {
    for (const act of acts) {
      if (this.others.has(act.name)) continue;
      const bytes = encodeAct(this.#gathering, act);
      if (!bytes) throw new Error('no canonical form');
      this.others.set(act.name, { act: new Act(act, act.hash, act.signature), bytes });
      const number = `${act.author} ${act.seq}`;
      if (this.#numbers.has(number)) this.twice++;
      this.#numbers.set(number, act.name);
    }
  }

  async begin(): Promise<void> {
    const opened = await this.#gatherings.open(this.#invite);
    if (!opened.ok) throw new Error('not begun');
    this.#gathering = (await opened.value.engine).keys.gathering;
    await opened.value.close();
    await this.open();
    await this.#run(() => this.camp.run(startGathering, CAMP));
    this.me = await this.#run(() => this.camp.run(comeIn, { name: 'Aroha' }));
    await this.camp.actFor(this.me);
    await this.#write(1);
    this.claimed = await this.#run(() => this.camp.run(addTask, { title: 'Claimed' }));
    await this.#run(() => this.camp.run(takeTask, { task: this.claimed }));
    this.#guest = await ends.newGuest();
  }

  async #run(start: () => ReturnType<Camp['run']>): Promise<string> {
    const ran = start();
    if (!ran.ok) throw new Error(ran.error);
    const kept = await within(ran.value.kept, 'keeping');
    if (!kept.ok) throw new Error(`given up: ${kept.error}`);
    return ran.value.changes[0]?.id ?? '';
  }

  /** Written whatever the disk says just now; the promise settles when all are kept. */
  async #write(count: number): Promise<void> {
    const titles = Array.from({ length: count }, () => `task ${this.#count++}`);
    await Promise.all(titles.map((title) => this.#run(() => this.camp.run(addTask, { title }))));
    this.kept.push(...titles);
  }

  /** Somebody else's news: in any case others have it. */
  async #news(count: number): Promise<void> {
    const { held, door } = await this.camp.engine;
    const entries = await this.#guest.writes(held.journal, count, (n) => `guest ${n} ${count}`);
    this.#offered(entries.map((each) => ends.copyOf(each).act));
    await within(door.enter(entries, {}), 'the door');
  }

  async #card(): Promise<void> {
    const { pockets, signer } = await this.camp.engine;
    const expires = Math.floor(Date.now() / 1000) + DAY_S;
    const card = { name: 'me', about: '', expires, value: { where: `tent ${this.#count++}` } };
    await within(pockets.writeCard(signer, card), 'a card');
  }

  async #some(): Promise<void> {
    const what = this.#random.below(6);
    if (what < 3) await this.#write(1 + this.#random.below(what === 0 ? 70 : 4));
    else if (what === 3) await this.#news(this.#random.chance(0.3) ? 250 : 1 + this.#random.below(80));
    else if (what === 4) await this.#card();
    else await this.#reopen();
  }

  async #reopen(meanwhile: () => Promise<string | undefined> = async () => undefined): Promise<void> {
    await within(this.camp.close(), 'closing');
    const loss = await meanwhile();
    const isListed = await ends.isListed(this.camp.id);
    await this.open();
    // A phone that lost its list too knows of nothing that could be gone.
    if (loss !== undefined && isListed && !this.camp.health.now.isDamaged) this.untold.push(loss);
  }

  async step(): Promise<void> {
    const [random, name] = [this.#random, databaseName(this.camp.id)];
    const kinds = ['some', 'aborted', 'ended', 'deleted', 'spoilt', 'spoilt while open', 'clock'] as const;
    const kind = random.pick(kinds);
    const doing = this.steps.push(kind) - 1;
    const also = (words: string): void => void (this.steps[doing] = `${kind}: ${words}`);
    switch (kind) {
      case 'some':
        return this.#some();
      case 'aborted': {
        const { work } = await whileAbortedAt(1 + random.below(6), async () => {
          const begun = this.#some();
          await Promise.race([begun.catch(() => undefined), ends.faultOver()]);
          return { work: begun };
        });
        this.camp.wake(); // what waits is tried again
        return work;
      }
      case 'ended':
        endConnections();
        return this.#some();
      case 'deleted': {
        const isOpen = random.chance(0.5);
        also(isOpen ? 'open' : 'closed');
        if (!isOpen) return this.#reopen(async () => (await deleteDisk(this.camp.id), 'deleted'));
        await deleteDisk(this.camp.id);
        return this.#some();
      }
      case 'spoilt':
        return this.#reopen(async () => {
          const { words, isLoss } = await spoilRows(name, random);
          also(words);
          return isLoss ? words : undefined;
        });
      case 'spoilt while open':
        also((await spoilRows(name, random)).words);
        return this.#some();
      case 'clock':
        this.#clock.ahead = random.chance(0.3) ? 0 : (random.below(41) - 20) * DAY_S * 1000;
        this.camp.wake();
        return this.#some();
    }
  }

  async #othersBring(): Promise<void> {
    const { door, pockets } = await this.camp.engine;
    await within(door.enter([...this.others.values()].map(ends.copyOf), {}), 'the door');
    await within(pockets.takeCards([...this.#otherCards.values()], {}), 'the cards');
  }

  async end(): Promise<AfterFaults> {
    this.#clock.ahead = 0;
    await this.#reopen();
    await this.#othersBring();
    if (this.camp.person === undefined) {
      // Whoever's phone forgot them says who they are, and is that person again.
      await this.#run(() => this.camp.run(comeBackAs, { person: this.me }));
      await this.camp.actFor(this.me);
    }
    await this.#write(1);
    const engine = await this.camp.engine;
    await ends.allKept(this.camp);
    await this.#othersBring();
    const { unkept, disk } = this.camp.health.now;
    const titles = new Set(ends.titlesOf(this.camp));
    const here = ends.factsOf(engine.held.journal, engine.held.ledger);
    const there = new Journal(engine.keys);
    there.insert(
      [...this.others.values()].map((each) => ends.copyOf(each).act),
      Number.MAX_SAFE_INTEGER,
    );
    const ledger = new Ledger();
    ledger.apply(there.counted);
    const difference =
      here === ends.factsOf(there, ledger) ? '' : ends.differenceOf(engine.held.journal, there);
    const answer = {
      steps: this.steps,
      lost: this.kept.filter((title) => !titles.has(title)),
      twice: this.twice + engine.held.journal.forkedAuthors().length,
      differs: difference,
      isSamePerson: this.camp.person === this.me,
      isClaimStill: ends.isClaimed(this.camp, this.claimed, this.me),
      cardsLost: ends.cardsLost(this.#otherCards.values(), engine.pockets.cards.all()),
      untold: this.untold,
      unkept,
      disk,
    };
    await this.#reopen();
    const again = (await this.camp.engine).held;
    const isWholeAgain =
      !this.camp.health.now.isDamaged &&
      this.camp.person === this.me &&
      ends.factsOf(again.journal, again.ledger) === here;
    await this.camp.close();
    await this.#gatherings.leave(this.camp.id);
    return {
      ...answer,
      isWholeAgain,
      counts: { faults: this.steps.length, acts: again.journal.acts.length, 'tasks kept': this.kept.length },
    };
  }
}

export const diskFaults = {
  async diskRound(seed: number): Promise<AfterFaults> {
    const trouble = new Trouble(seed);
    await trouble.begin();
    const random = new Random(seed ^ 0x5bd1);
    try {
      for (let step = 3 + random.below(6); step > 0; step--) await trouble.step();
      return await trouble.end();
    } catch (error) {
      throw new Error(`${String(error)} after ${trouble.steps.join(', ')}`, { cause: error });
    }
  },
};
