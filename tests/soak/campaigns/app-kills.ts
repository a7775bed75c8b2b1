// A phone with the whole app that dies, with all its processes at once: while somebody types, as a newer version comes
// and as it is taken, as another tab takes a gathering over. It opens again with no server anywhere; what was kept is
// there, and so are half-written words but for the last seconds of them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { core } from '../../../src/words/en/core.ts';
import { parts } from '../../../src/words/en/parts.ts';
import { shell } from '../../../src/words/en/shell.ts';
import type { Device } from '../../helpers/device.ts';
import { beginGathering } from '../../helpers/first-steps.ts';
import { type NewerBuild, buildNewer } from '../../helpers/newer-build.ts';
import { Random } from '../../helpers/random.ts';
import { Site, whyNoKill } from '../../helpers/site.ts';
import { truthOf } from '../../helpers/truth.ts';
import { fill, goesTo, heading, press } from '../../helpers/ui-steps.ts';
import { hasCopy } from '../../helpers/watched.ts';
import type { Campaign, Running, Tally } from '../campaign.ts';
import { moment } from '../moment.ts';

/** The limit only ends what would hang (ms). */
const LIMIT_MS = 20_000;
const FIELD = 'What wants doing?';

class Dying {
  readonly #phone: Device;
  readonly #newer: NewerBuild;
  #acts = 0;
  #round = 0;

  constructor(phone: Device, newer: NewerBuild) {
    this.#phone = phone;
    this.#newer = newer;
  }

  get #page(): Device['page'] {
    return this.#phone.page;
  }

  async #diesAfter(ms: number): Promise<void> {
    await moment(ms);
    await this.#phone.kill9();
  }

  /** Answers what was on disk when it died. */
  async #typing(random: Random): Promise<() => Promise<void>> {
    await goesTo(this.#page, '/tasks/new');
    const first = `Begun ${this.#round}`;
    await this.#page.getByLabel(FIELD).pressSequentially(first);
    const isOnDisk = async (): Promise<boolean> => isInStorage(this.#phone.profile, first);
    await expect.poll(isOnDisk, { timeout: LIMIT_MS, interval: 50 }).toBe(true);
    const more = ', and gone on with for a while';
    const typing = this.#page.getByLabel(FIELD).pressSequentially(more, { delay: 10 });
    const typed = typing.catch(() => 'it died meanwhile');
    await this.#diesAfter(random.below(400));
    await typed;
    return async () => {
      await goesTo(this.#page, '/tasks/new');
      const words = await this.#page.getByLabel(FIELD).inputValue();
      expect([words.startsWith(first), `${first}${more}`.startsWith(words)]).toEqual([true, true]);
      await press(this.#page, parts['field.draft-clear']);
    };
  }

  /** The app that was not taken last is served from now on, and looked for. */
  async #anotherComes(): Promise<void> {
    const isNewer = await this.#isNewer();
    await this.#phone.stopServer();
    await this.#phone.startServer(isNewer ? undefined : this.#newer.dir);
    await this.#page.evaluate(() => {
      void navigator.serviceWorker.ready.then((registration) => registration.update());
    });
  }

  readonly #isNewer = (): Promise<boolean> =>
    this.#page.evaluate(() => document.documentElement.dataset['edition'] === 'newer');

  async #newerComes(random: Random): Promise<void> {
    await this.#anotherComes();
    await this.#diesAfter(random.below(1200));
  }

  async #newerIsTaken(random: Random): Promise<void> {
    await this.#anotherComes();
    await goesTo(this.#page, '/');
    await press(this.#page, core['update.take']);
    await this.#diesAfter(random.below(600));
  }

  async #takeover(random: Random): Promise<void> {
    await this.#phone.openPage();
    await this.#phone.open('/tasks');
    await press(this.#page, shell['elsewhere.use-here']);
    await this.#diesAfter(random.below(400));
  }

  async round(seed: number): Promise<Tally> {
    const random = new Random(seed);
    this.#round++;
    const title = `Task ${this.#round}`;
    await goesTo(this.#page, '/tasks/new');
    await fill(this.#page, FIELD, title);
    await press(this.#page, 'Add it');
    await heading(this.#page, title);
    await this.#page.getByText(core['mark.unkept']).waitFor({ state: 'detached' });
    const path = new URL(this.#page.url()).pathname;
    const acts = (await truthOf(this.#phone)).acts.length;
    expect(acts).toBeGreaterThan(this.#acts);
    const ways = [
      ['while it was typed', () => this.#typing(random)],
      ['as a newer one came', () => this.#newerComes(random)],
      ['as the newer one was taken', () => this.#newerIsTaken(random)],
      ['as another tab took over', () => this.#takeover(random)],
    ] as const;
    const [name, die] = ways[seed % ways.length] as (typeof ways)[number];
    const after = await die();
    await this.#phone.stopServer();
    await this.#phone.relaunch();
    await this.#phone.open(path);
    await heading(this.#page, title);
    await after?.();
    const now = await truthOf(this.#phone);
    expect([now.acts.length >= acts, now.forked]).toEqual([true, 0]);
    this.#acts = now.acts.length;
    await this.#phone.startServer((await this.#isNewer()) ? this.#newer.dir : undefined);
    return { deaths: 1, [name]: 1 };
  }
}

/** Whether the browser has put it where it finds it after its own death. */
function isInStorage(profile: string, text: string): boolean {
  const folder = join(profile, 'Default', 'Local Storage', 'leveldb');
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
}

async function start(): Promise<Running> {
  const newer = await buildNewer();
  const site = Site.app();
  const phone = await site.launch('phone');
  await phone.open();
  await beginGathering(phone.page);
  await hasCopy(phone.page);
  const dying = new Dying(phone, newer);
  return {
    round: (seed) => dying.round(seed),
    stop: async () => {
      await site.close();
      newer.remove();
    },
  };
}

export const appKills: Campaign = {
  name: 'app-kills',
  about: 'K1 K8: the whole app dies while it is typed in, changed for a newer one or opened in another tab',
  rounds: 200,
  whyNot: whyNoKill,
  start,
};
