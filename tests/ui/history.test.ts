// A whole camp's history in sentences: whatever happened to whatever thing, nothing shows raw data, a key, or
// nothing at all.
import { Ledger } from '#record/ledger';
import { type KindName, type RecordView, campTime, isKindName, kinds } from '#record';
import { makeCamp } from '#demo';
import { fetchWords, pieces } from '#words';
import { beforeAll, expect, it } from 'vitest';
import { type LogEntry, logEntries } from '../../src/ui/parts/log/lines.ts';
import { playCamp } from '../../src/cli/play-camp.ts';
import { lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { viewOf } from '../helpers/view-of.ts';

const now = Date.UTC(2027, 0, 2, 1, 40);
let view: RecordView;
const things: { kind: KindName; id: string }[] = [];

beforeAll(async () => {
  await fetchWords('parts', 'history');
  const random = new Random(11);
  const camp = makeCamp({ seed: 5, people: 60, start: '2026-12-28', acts: 2600 });
  const played = await playCamp(camp, {
    keys: lightKeys,
    signer: () => lightSigner(random),
    until: now / 1000,
  });
  const ledger = new Ledger();
  ledger.apply(played.journal.counted);
  view = viewOf(ledger);
  for (const kind of Object.keys(kinds)) {
    if (!isKindName(kind)) continue;
    for (const { id } of view.all(kinds[kind])) things.push({ kind, id });
  }
}, 60_000);

const entriesOf = (about: { kind: KindName; id: string }): readonly LogEntry[] =>
  logEntries({ view, now, time: campTime(view, now) }, about).entries;
const textsOf = (entry: LogEntry): string[] =>
  entry.sentences.map(({ key, gaps }) =>
    pieces(key as 'did.for.in', gaps as { who: string; whom: string }).join(''),
  );

it('the camp is a whole one: every kind, and a thousand lines', () => {
  expect(new Set(things.map(({ kind }) => kind))).toEqual(new Set(Object.keys(kinds)));
  const lines = things.flatMap((about) => entriesOf(about));
  expect(lines.length).toBeGreaterThan(1000);
  expect(lines.some(({ putBack }) => putBack !== undefined)).toBe(true);
  expect(lines.some(({ note }) => note?.struck !== undefined)).toBe(true);
});

it('each line is a sentence', () => {
  const strange = things
    .flatMap((about) => entriesOf(about).flatMap(textsOf))
    .filter(
      (text) =>
        text.length < 8 ||
        /undefined|\[object|NaN|\{|\b(did|value|name|change|stage|meal|task|session|place)\.[a-z]/.test(text),
    );
  expect(strange).toEqual([]);
});

it('the newest few are the beginning of all of them, and it is told how many there are', () => {
  const telling = { view, now, time: campTime(view, now) };
  for (const about of things) {
    const all = logEntries(telling, about);
    const few = logEntries(telling, about, 3);
    expect(all.total).toBe(all.entries.length);
    expect(few).toEqual({ entries: all.entries.slice(0, 3), total: all.total });
  }
});

it('what happened last stands first', () => {
  for (const about of things) {
    const times = entriesOf(about).map(({ time }) => time ?? Number.POSITIVE_INFINITY);
    expect(times).toEqual([...times].sort((a, b) => b - a));
  }
});
