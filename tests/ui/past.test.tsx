// What the first screen can do without: Now drawn from what is not past is Now drawn from everything, letter for
// letter, whoever looks at it, through the whole of a made-up camp.
import { makeCamp } from '#demo';
import { campKeys, newDeviceKey, newInvite, signerOf } from '#identity';
import { type Facts, RecordView, isEnoughForNow, isPast, noFacts } from '#record';
import { Ledger } from '#record/ledger';
import type { Camp, News } from '#app';
import { cleanup, render } from '@testing-library/preact';
import { fetchWords } from '#words';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { HealthBoard } from '../../src/app/health.ts';
import { Watching } from '../../src/app/watch.ts';
import { CampPlayer } from '../../src/cli/play-camp.ts';
import { NowScreen } from '../../src/ui/areas/now/index.tsx';
import { Cell } from '../../src/ui/cell.ts';
import { CampContext, NewsContext } from '../../src/ui/use-camp.ts';

const START = Date.UTC(2026, 11, 27, 11);
const HOUR_MS = 3600_000;

beforeAll(() => fetchWords('shell', 'parts', 'history'));
afterEach(cleanup);

/** What Now asks of a camp, with nothing behind it but this view. */
function campOf(view: RecordView, now: number, me: string): Camp {
  const clock = { now: () => now };
  const [facts, person] = [(): Facts => noFacts, () => me];
  const watching = new Watching(view, clock, facts, person);
  const camp = {
    view,
    clock,
    person: me,
    health: new HealthBoard(),
    ask: watching.ask.bind(watching),
    watch: watching.watch.bind(watching),
  };
  return camp as unknown as Camp;
}

function nowOf(view: RecordView, now: number, me: string): string {
  const { container, unmount } = render(
    <CampContext.Provider value={campOf(view, now, me)}>
      <NewsContext.Provider value={new Cell<News | null>(null)}>
        <NowScreen />
      </NewsContext.Provider>
    </CampContext.Provider>,
  );
  const html = container.innerHTML;
  unmount();
  return html;
}

it.each([1, 2, 3])(
  'K10: Now says the same without what is past (camp %i)',
  { timeout: 60_000 },
  async (seed) => {
    const camp = makeCamp({ seed, people: 40, start: '2026-12-28' });
    const player = new CampPlayer(camp, {
      keys: campKeys(newInvite()),
      signer: async () => signerOf(await newDeviceKey()),
    });
    let [behind, enough] = [0, 0];
    for (let hour = 7; hour < 7 * 24; hour += 17) {
      const at = START + hour * HOUR_MS;
      await player.playUntil(at / 1000);
      const [all, present] = [new RecordView(), new RecordView()];
      const ledger = new Ledger();
      ledger.apply(player.journal.counted);
      ledger.forEach((value, key) => void all.set(key, value));
      const things = all.things().things;
      for (const thing of things) {
        if (isPast({ view: all, now: at }, thing)) behind++;
        else present.setThing(thing, all.valuesOf(thing));
      }
      // Written down then, and looked at soon or the next day.
      for (const now of [at, at + 5 * HOUR_MS, at + 26 * HOUR_MS]) {
        if (!isEnoughForNow({ view: present, now })) continue;
        enough++;
        for (const { person } of camp.campers.slice(0, 6))
          if (person !== undefined) expect(nowOf(present, now, person)).toBe(nowOf(all, now, person));
      }
    }
    expect(behind).toBeGreaterThan(300);
    expect(enough).toBeGreaterThan(15);
  },
);
