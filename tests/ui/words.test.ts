// Words: every refusal, state, command and field has its sentence; plurals, gaps and lists read as people speak.
import * as record from '#record';
import { type Command, type KindName, REFUSALS, kinds } from '#record';
import { capital, commas, fetchWords, isKey, listed, pieces, sentences, t } from '#words';
import { beforeAll, describe, expect, it } from 'vitest';

const DISK = ['full', 'closed', 'blocked', 'other-tab', 'aborted', 'too-large', 'no-canonical-form'] as const;

beforeAll(() => fetchWords('shell', 'parts', 'history'));

describe('sentences', () => {
  it.each(REFUSALS)('the refusal %s has one', (refusal) => {
    const words = t(`refusal.${refusal}`);
    expect(words).not.toContain('refusal.');
    expect(words).toMatch(/^[A-Z].*[.?]$/);
  });

  it.each(DISK)('what the disk said, %s, has one', (error) => {
    expect(t(`disk.${error}`)).toMatch(/^[A-Z].*\.$/);
  });

  it('a full phone is told in the words that were fixed', () => {
    expect(t('disk.full')).toBe(
      'This phone is full, so your last words aren’t kept. Leave this page open and clear some photos.',
    );
  });

  const commands = Object.values(record).filter(
    (each): each is Command<unknown> => typeof each === 'object' && 'word' in each && 'decide' in each,
  );
  it('the commands of the record are seen', () => expect(commands.length).toBeGreaterThan(30));
  it.each(commands.map(({ word }) => word))('the command %s is told in history', (word) => {
    expect(isKey(`did.${word}`)).toBe(true);
  });

  const fields = Object.entries(kinds).flatMap(([kind, { fields: each }]) =>
    Object.keys(each).map((field) => [kind as KindName, field] as const),
  );
  it.each(fields)('the field %s/%s has a name', (kind, field) => {
    expect(isKey(`name.${kind}.${field}`)).toBe(true);
  });
});

describe('plurals and gaps', () => {
  it('one and many are written apart', () => {
    expect(t('call.hands', { n: 1, where: 'Kitchen', by: '5' })).toBe('Kitchen wants 1 more hand by 5');
    expect(t('call.hands-for', { n: 1, what: 'Move the tables', by: '5' })).toBe(
      'Move the tables: 1 more hand by 5',
    );
    expect(t('call.hands', { n: 2, where: 'Kitchen', by: '5' })).toBe('Kitchen wants 2 more hands by 5');
    expect(t('news.unkept', { n: 0 })).toBe('0 changes not kept yet');
  });

  it('what fills a gap is never read for gaps of its own', () => {
    expect(t('act.on-it.of', { what: '{what} and {n}' })).toBe('I’m on it: {what} and {n}');
  });

  it('pieces come back as they were given', () => {
    const name = { bold: 'Aroha' };
    expect(pieces('now.hello', { hello: 'Kia ora', name })).toEqual(['Kia ora', ', ', name]);
  });

  it('a word whose file is not here shows its key, and loses nothing else', () => {
    expect(t('no.such' as 'app.name')).toBe('no.such');
  });

  it('a wrong key, a forgotten gap and one too many do not compile', () => {
    // @ts-expect-error no such key
    t('now.nonsense');
    // @ts-expect-error the gaps of this one are forgotten
    t('field.clock-read');
    // @ts-expect-error one gap is forgotten
    t('field.clock-read', { day: 'Thu' });
    // @ts-expect-error a plural needs its number
    t('call.hands', { where: '', by: '' });
    expect(t('field.clock-read', { day: 'Thu', time: '6:00' })).toBe('Thu, 6:00');
  });
});

describe('lists', () => {
  it('names are joined as people say them', () => {
    expect(listed([])).toBe('');
    expect(listed(['Tom'])).toBe('Tom');
    expect(listed(['Tom', 'Mere'])).toBe('Tom and Mere');
    expect(listed(['Tom', 'Mere', 'Ana'])).toBe('Tom, Mere and Ana');
    expect(listed(['Tom', 'Mere', 'Ana', 'Rua', 'Kit'])).toBe('Tom, Mere and 3 others');
  });

  it('what is not there leaves no comma behind', () => {
    expect(commas([undefined, 'by 4:30', ''])).toBe('by 4:30');
    expect(sentences(['Kitchen, by 4:30', undefined, '40 min'])).toBe('Kitchen, by 4:30. 40 min');
    expect(capital('yesterday')).toBe('Yesterday');
  });
});
