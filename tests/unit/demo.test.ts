import { beforeAll, describe, expect, it } from 'vitest';
import type { ValueMap } from '#base';
import { type Act, Journal, check } from '#journal';
import { type DemoCamp, SHEET, makeCamp, wordsIn } from '#demo';
import {
  type Kind,
  type RecordView,
  campTime,
  dayOf,
  dietCard,
  isKindName,
  kinds,
  meCard,
  meal,
  person,
  placesOf,
  proxyOf,
  sameNames,
  sameTimeSamePlace,
  session,
  sessionsByHour,
  task,
} from '#record';
import { Ledger } from '#record/ledger';
import type { PlayedCamp } from '../../src/cli/play-camp.ts';
import { copyEntry, lightKeys, lightVerify } from '../helpers/light.ts';
import { playLight as play } from '../helpers/play-light.ts';
import { viewOf } from '../helpers/view-of.ts';

const START = '2026-12-28';
/** What a device knows that has heard everything. */
function wholeView(played: PlayedCamp): RecordView {
  const ledger = new Ledger();
  ledger.apply(played.journal.counted);
  return viewOf(ledger);
}

const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(textsOf)
      : typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
        ? Object.values(value).flatMap(textsOf)
        : [];

let camp: DemoCamp;
let played: PlayedCamp;
let view: RecordView;
let acts: readonly Act[];
/** Ten past one on the third day. */
const MIDWAY = Date.UTC(2026, 11, 30, 0, 10) / 1000;
let midway: PlayedCamp;
let then: RecordView;

beforeAll(async () => {
  camp = makeCamp({ seed: 1, people: 60, start: START });
  played = await play(camp);
  view = wholeView(played);
  acts = played.journal.acts;
  midway = await play(makeCamp({ seed: 1, people: 60, start: START }), MIDWAY);
  then = wholeView(midway);
}, 60_000);

describe('a demo camp of sixty people', () => {
  it('nobody who asks who could says so twice', () => {
    const asked = SHEET.get('askWords') ?? [];
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((words) => /^who could/i.test(words))).toEqual([]);
  });

  it('is written by the journal itself: every act counts, and the record is about as large as asked for', async () => {
    expect([played.journal.refused.length, played.journal.waitingCount]).toEqual([0, 0]);
    expect(Math.abs(acts.length - camp.plan.acts)).toBeLessThan(camp.plan.acts / 20);
    expect([...played.journal.authors()].length).toBeGreaterThan(50);
    const admission = await check(new Journal(lightKeys), played.entries.map(copyEntry), lightVerify);
    expect([admission.admitted.length, admission.dropped.size]).toEqual([acts.length, 0]);
  });

  it('has everything a camp has', () => {
    const count = (kind: Kind): number => view.all(kind).length;
    expect([count(kinds.gathering), count(kinds.place), count(kinds.area), count(kinds.meal)]).toEqual([
      1, 13, 14, 24,
    ]);
    expect(count(person)).toBe(60);
    expect(count(session)).toBeGreaterThan(40);
    expect(count(task)).toBeGreaterThan(150);
    expect(count(kinds.concern)).toBeGreaterThan(8);
    expect(count(kinds.call)).toBeGreaterThan(30);
    expect(new Set(view.all(task).map((each) => each.sort))).toEqual(new Set(['once', 'shift', 'standing']));
    // Two shifts that are the same on all six days.
    expect(view.all(task).filter(({ repeats }) => repeats).length).toBe(2 * 5);
    for (const each of view.all(meal)) {
      expect(each.dishes).toBeTruthy();
      expect(each.claim.size).toBeGreaterThan(0);
    }
    const cleared = view.all(meal).filter((each) => each.stage === 'cleared');
    expect(cleared.length).toBeGreaterThan(18); // what two said at once may stand beside each other
    const noted = Object.values(kinds).filter((kind) => view.all(kind).some((each) => each.log.size > 0));
    expect(noted.length).toBeGreaterThanOrEqual(7);
  });

  it('every value is one its field reads', () => {
    for (const act of acts) {
      if (!isKindName(act.kind)) throw new Error(act.kind);
      const kind: Kind = kinds[act.kind];
      const fields =
        act.field === ''
          ? Object.entries(act.value as ValueMap).filter(([name]) => name !== 'n')
          : [[act.field, act.value] as const];
      for (const [name, value] of fields) {
        const field = act.sub === '' ? kind.fields[name] : kind.sets[name];
        expect([act.kind, name, value, field?.read(value) === undefined]).toEqual([
          act.kind,
          name,
          value,
          false,
        ]);
      }
    }
  });

  it('uses nearly every command', () => {
    const used = new Set(acts.map((act) => act.command));
    for (const word of [
      ...['startGathering', 'comeIn', 'comeBackAs', 'addPerson', 'offerSkills', 'addPlace'],
      ...['addArea', 'holdArea', 'letGoArea', 'addTask', 'takeTask', 'stepBack', 'didIt', 'letTaskGo'],
      ...['planMeal', 'joinCrew', 'leaveCrew', 'eatMeal', 'moveMealOn', 'offerSession', 'placeSession'],
      ...['inkSession', 'wouldCome', 'hostSession', 'raiseConcern', 'holdConcern', 'letGoConcern'],
      ...['settleConcern', 'callForHands', 'askWhoCould', 'answerCall', 'closeCall', 'editThing'],
      ...['writeNote', 'strikeNote', 'withdrawThing', 'restoreThing', 'chooseAnswer'],
    ])
      expect([word, used.has(word)]).toEqual([word, true]);
  });

  it('goes across New Year in the time of the place', () => {
    const time = campTime(view, 0);
    expect([time.zone, time.days]).toEqual(['Pacific/Auckland', 6]);
    const eve = sessionsByHour(view).filter((each) => each.when?.day === 4 && each.when.minutes >= 90);
    expect(eve.some((each) => (each.when?.at ?? 0) > Date.UTC(2026, 11, 31, 6) / 1000)).toBe(true);
    for (const each of [...view.all(session), ...view.all(meal)])
      if (each.when) expect(dayOf(time, each.when.at)).toBe(each.when.day);
    const years = new Set(acts.map((act) => new Date(act.time * 1000).getUTCFullYear()));
    expect([...years].sort()).toEqual([2026, 2027]);
  });
});

describe('people who could not hear each other', () => {
  it('two took the last place: both stay, one over', () => {
    expect(then.all(task).some((each) => placesOf(each).over === 1)).toBe(true);
  });

  it('a session was moved by two at once: both places stand; another such was chosen between', () => {
    const open = then
      .all(session)
      .filter(({ id }) => then.choices({ kind: 'session', id, field: 'when', sub: '' }).length === 2);
    expect(open.length).toBeGreaterThan(0);
    expect(acts.some((act) => act.command === 'chooseAnswer' && act.refs.length > 1)).toBe(true);
  });

  it('a thing was taken away here and edited there: the edit stands on what was taken away', () => {
    const away = then.all(task).filter((each) => each.withdrawn);
    const edited = away.filter(({ id }) => {
      const own = then.actsOf('task', id);
      const last = own.findLast((act) => act.field === 'withdrawn' && act.value !== false);
      return last && own.some((act) => act.command === 'editThing' && act.time >= last.time);
    });
    expect(edited.length).toBeGreaterThan(0);
  });

  it('two sessions are in one place at one time', () => {
    expect(then.all(session).some((each) => sameTimeSamePlace(then, each).length > 0)).toBe(true);
  });
});

describe('people', () => {
  it('some have names with macrons, some the same name', () => {
    const names = view.all(person).map((each) => each.name ?? '');
    expect(names.filter((name) => /[āēīōū]/iu.test(name)).length).toBeGreaterThan(4);
    expect(sameNames(view).size).toBeGreaterThanOrEqual(2);
  });

  it('some have no phone; others act for them, and it shows', () => {
    const without = view.all(person).filter((each) => each.key.size === 0);
    expect(without.length).toBe(7);
    const ids = new Set(without.map(({ id }) => id));
    const byProxy = acts.filter((act) => ids.has(act.sub) || ids.has(act.as));
    expect(byProxy.length).toBeGreaterThan(10);
    const claim = byProxy.find((act) => act.field === 'come' || act.field === 'eat' || act.field === 'claim');
    expect(claim && proxyOf(view, claim)).toBeTruthy();
  });

  it('some have a second phone', () => {
    expect(view.all(person).some((each) => each.key.size === 2)).toBe(true);
  });

  it('their cards read, expire after the camp, and those of throwaway keys name nobody', () => {
    const own = new Set(played.journal.authors());
    const days = { closes: Date.UTC(2027, 0, 2, 16) / 1000 };
    const kindsOf = { me: 0, diet: 0, throwaway: 0 };
    for (const card of played.cards) {
      const read = card.name === 'me' ? meCard.read(card.value) : dietCard.read(card.value);
      expect(read).toBeDefined();
      expect(card.expires).toBe(days.closes + 3 * 86_400);
      if (card.name === 'me') kindsOf.me++;
      else kindsOf.diet++;
      if (own.has(card.author)) continue;
      kindsOf.throwaway++;
      expect(read?.person).toBeUndefined();
    }
    expect(Math.min(kindsOf.me, kindsOf.diet, kindsOf.throwaway)).toBeGreaterThan(3);
  });
});

describe('its words', () => {
  const said = (): string[] => acts.flatMap((act) => textsOf(act.value)).filter((text) => text.includes(' '));

  it('are many, so that what they pack to is worth measuring', () => {
    expect(wordsIn([...SHEET.values()].flat()).size).toBeGreaterThan(1300);
    expect(wordsIn(said()).size).toBeGreaterThan(1600);
    const notes = acts.filter((act) => act.command === 'writeNote').map((act) => JSON.stringify(act.value));
    expect(new Set(notes).size / notes.length).toBeGreaterThan(0.85);
  });

  it('are whole sentences: no slot is left open, nothing is longer than its field', () => {
    for (const text of said()) expect(text).not.toMatch(/[{}]|undefined|\s$|\ban? [^a-z]*an? /u);
  });

  it('hold none of what this camp does not say', () => {
    const never =
      /\b(reports?|reported|submit\w*|approv\w*|pending|manag\w*|users?|admin\w*|failed|errors?|overdue|no-show|boss\w*|leaders?|volunteers?|staff|points|badges?|scores?)\b/i;
    for (const text of said()) expect(text).not.toMatch(never);
  });
});

describe('its steps', () => {
  it('can be stopped at any hour: what was played till then is a camp in full swing', () => {
    expect(Math.max(...midway.entries.map(({ act }) => act.time))).toBeLessThan(MIDWAY + 60);
    const ahead = sessionsByHour(then).filter((each) => (each.when?.at ?? 0) > MIDWAY);
    expect(ahead.length).toBeGreaterThan(10);
    const short = then.all(task).filter((each) => !each.done && placesOf(each).short > 0);
    expect(short.length).toBeGreaterThan(5);
    // As far as it goes it is the same camp.
    const whole = acts.slice(0, midway.entries.length).map((act) => act.name);
    expect(midway.entries.map(({ act }) => act.name)).toEqual(whole);
  });
});
