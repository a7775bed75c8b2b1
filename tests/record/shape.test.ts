// The shape of the record may only grow: what a device wrote years ago has to read tomorrow, and what tomorrow's app
// writes has to leave today's alone. UPDATE_SHAPE=1 writes what is new into the snapshot; nothing takes out what is
// there. To let go of a name move it, with its last shape and a word why, into retired-names.json: it is never
// used again.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DIET, ME, dietCard, kinds, meCard } from '#record';
import type { Kind } from '../../src/record/kind.ts';
import { hasOnlyGrown, readShape } from './shape.ts';

type Names = { readonly [name: string]: string };
const fileOf = (name: string): string => fileURLToPath(new URL(`../../src/record/${name}`, import.meta.url));
const readJson = <T>(name: string): T => JSON.parse(readFileSync(fileOf(name), 'utf8')) as T;

/** `kind`, `kind/field`, `kind/set.` and `card name`, with what each may hold. */
function shapesNow(): Names {
  const out: { [name: string]: string } = {};
  for (const [name, kind] of Object.entries(kinds) as [string, Kind][]) {
    expect(kind.kind).toBe(name);
    out[name] = 'kind';
    for (const [field, { shape }] of Object.entries(kind.fields)) out[`${name}/${field}`] = shape;
    for (const [set, { shape }] of Object.entries(kind.sets)) out[`${name}/${set}.`] = shape;
  }
  out[`card ${ME}`] = meCard.shape;
  out[`card ${DIET}`] = dietCard.shape;
  return out;
}

/** What of the snapshot is gone or means something else now, and what retired names are used again. */
function breaches(snapshot: Names, retired: Names, now: Names): string[] {
  const out: string[] = [];
  for (const [name, shape] of Object.entries(snapshot)) {
    const today = now[name];
    if (today === undefined) out.push(`${name} is gone`);
    else if (today !== shape && (shape === 'kind' || !hasOnlyGrown(readShape(shape), readShape(today))))
      out.push(`${name} was "${shape}" and is "${today}"`);
  }
  for (const name of Object.keys(retired))
    if (now[name] !== undefined) out.push(`${name} is retired for good`);
  return out;
}

describe('V3: the shape of the record only grows', () => {
  const snapshot = readJson<Names>('shape-snapshot.json');
  const retired = readJson<Names>('retired-names.json');
  const now = shapesNow();

  it('everything in the snapshot is there and can hold what it could; no retired name is used', () =>
    expect(breaches(snapshot, retired, now)).toEqual([]));

  it('everything there is stands in the snapshot (UPDATE_SHAPE=1 writes it there)', () => {
    if (process.env['UPDATE_SHAPE'] === '1' && breaches(snapshot, retired, now).length === 0)
      writeFileSync(fileOf('shape-snapshot.json'), `${JSON.stringify(now, null, 2)}\n`);
    expect(readJson<Names>('shape-snapshot.json')).toEqual(now);
  });

  it('a name is retired or in the snapshot, not both, and every retired one says why', () => {
    for (const [name, why] of Object.entries(retired)) {
      expect([name, snapshot[name]]).toEqual([name, undefined]);
      expect(why.length).toBeGreaterThan(20);
    }
  });
});

describe('V3: this test sees what it is there to see', () => {
  const before: Names = {
    a: 'kind',
    'a/one': 'text 120',
    'a/two': 'one of in back or none',
    'a/log.': '{ at: instant; note?: text 200 }',
  };
  const without = (name: string): Names =>
    Object.fromEntries(Object.entries(before).filter(([each]) => each !== name));

  it.each<[string, Names]>([
    ['a new kind', { ...before, b: 'kind', 'b/x': 'instant' }],
    ['a new field, a new set', { ...before, 'a/three': 'yes or no', 'a/claim.': 'instant' }],
    ['a longer text', { ...before, 'a/one': 'text 200' }],
    ['a word more to choose from', { ...before, 'a/two': 'one of in back maybe or none' }],
    [
      'a new part that need not be there',
      { ...before, 'a/log.': '{ at: instant; by?: text 60; note?: text 200 }' },
    ],
  ])('%s is growth', (_, now) => expect(breaches(before, {}, now)).toEqual([]));

  it.each<[string, Names]>([
    ['a kind gone', without('a')],
    ['a field gone', without('a/one')],
    ['a set gone', without('a/log.')],
    ['a shorter text', { ...before, 'a/one': 'text 100' }],
    ['another type', { ...before, 'a/one': 'whole 1..120' }],
    ['a word less', { ...before, 'a/two': 'one of in or none' }],
    ['no longer none', { ...before, 'a/two': 'one of in back' }],
    ['a part gone', { ...before, 'a/log.': '{ at: instant }' }],
    ['a part that is needed now', { ...before, 'a/log.': '{ at: instant; note: text 200 }' }],
    ['a new part that is needed', { ...before, 'a/log.': '{ at: instant; by: text 60; note?: text 200 }' }],
    ['a field become a kind', { ...before, a: 'text 5' }],
  ])('%s is not', (_, now) => expect(breaches(before, {}, now)).toHaveLength(1));

  it('a retired name used again is not', () =>
    expect(breaches({}, { 'a/one': 'text 120: said better by a/two' }, before)).toEqual([
      'a/one is retired for good',
    ]));
});
