import { describe, expect, it } from 'vitest';
import { ACCEPT_BELOW, type Link, MAX_LINKS, placeFor, toLetGo } from '../../src/sync/room.ts';
import type { Via } from '../../src/sync/signal.ts';
import { Bench } from '../helpers/channels.ts';

const bench = new Bench(1);
const NOW = bench.timers.now();

interface Wish {
  readonly via?: Via;
  readonly peer?: string;
  readonly author?: string;
  readonly isQuiet?: boolean;
  readonly heardAt?: number;
  readonly ageMs?: number;
  readonly peers?: number;
  readonly isTaking?: boolean;
}

let number = 0;
/** A link as far as it matters here. */
function link(wish: Wish = {}): Link {
  const talk = {
    peer: wish.peer ?? `peer ${++number}`,
    author: wish.author ?? 'author',
    isQuiet: wish.isQuiet ?? false,
    heardAt: wish.heardAt ?? NOW,
    openedAt: NOW - (wish.ageMs ?? 600_000),
  };
  const peers = Array.from({ length: wish.peers ?? 6 }, (_, i) => ({ peer: `${i}`, links: 5 }));
  const progress = wish.isTaking ? { done: 1, total: 2 } : null;
  return { talk: talk as Link['talk'], via: wish.via ?? 'mesh', peers, progress };
}
const links = (count: number, wish: Wish = {}): Link[] => Array.from({ length: count }, () => link(wish));
const newcomer = (via: Via, wish: { peer?: string; author?: string; lower?: boolean } = {}) => ({
  via,
  peer: wish.peer ?? 'newcomer',
  author: wish.author ?? 'author',
  offererIsLower: wish.lower ?? true,
});
const place = (coming: ReturnType<typeof newcomer>, held: readonly Link[]) =>
  placeFor(coming, held, bench.timers);

describe('M1: a place for one more', () => {
  it('a neighbour’s dial is taken below eight that are heard', () => {
    expect(place(newcomer('mesh'), links(ACCEPT_BELOW - 1)).isFree).toBe(true);
    expect(place(newcomer('mesh'), links(ACCEPT_BELOW)).isFree).toBe(false);
    expect(place(newcomer('mesh'), [...links(ACCEPT_BELOW - 1), ...links(2, { isQuiet: true })]).isFree).toBe(
      true,
    );
  });

  it('quiet ones count among the ten, and go first, the longest unheard before the others', () => {
    const quiet = link({ isQuiet: true, heardAt: NOW - 9000 });
    const held = [
      ...links(7),
      link({ isQuiet: true, heardAt: NOW - 7000 }),
      quiet,
      ...links(1, { via: 'qr', isQuiet: true }),
    ];
    expect(held.length).toBe(MAX_LINKS);
    for (const via of ['mesh', 'qr', 'home'] as const)
      expect(place(newcomer(via), held)).toEqual({ isFree: true, without: [quiet] });
  });

  it('M9: face to face one that the mesh made makes room, and when there is none the one with most others', () => {
    const made = link({ via: 'mesh' });
    expect(place(newcomer('qr'), [...links(9, { via: 'qr' }), made])).toEqual({
      isFree: true,
      without: [made],
    });
    const rich = link({ via: 'qr', peers: 9 });
    expect(place(newcomer('qr'), [...links(9, { via: 'qr' }), rich])).toEqual({
      isFree: true,
      without: [rich],
    });
  });

  it('from home nobody who was met face to face makes room', () => {
    expect(place(newcomer('home'), links(MAX_LINKS, { via: 'qr' })).isFree).toBe(false);
    expect(place(newcomer('home'), [...links(9, { via: 'qr' }), link()]).isFree).toBe(true);
  });
});

describe('M4: two links to one peer', () => {
  const twin = link({ peer: 'twin' });

  it('the one that the lower id offered stays', () => {
    expect(place(newcomer('mesh', { peer: 'twin', lower: true }), [twin])).toEqual({
      isFree: true,
      without: [twin],
    });
    expect(place(newcomer('mesh', { peer: 'twin', lower: false }), [twin]).isFree).toBe(false);
  });

  it('a quiet one gives way to any', () => {
    const quiet = link({ peer: 'twin', isQuiet: true });
    for (const coming of [newcomer('mesh', { peer: 'twin', lower: false }), newcomer('qr', { peer: 'twin' })])
      expect(place(coming, [quiet])).toEqual({ isFree: true, without: [quiet] });
  });

  it('met again face to face the new one stays', () => {
    expect(place(newcomer('qr', { peer: 'twin', lower: false }), [twin])).toEqual({
      isFree: true,
      without: [twin],
    });
  });

  it('one that claims a peer’s id under another key takes nobody’s place', () => {
    for (const via of ['mesh', 'qr', 'home'] as const)
      expect(place(newcomer(via, { peer: 'twin', author: 'thief' }), [twin]).isFree).toBe(false);
  });

  it('among ten, only the twin goes', () => {
    const held = [...links(9), twin];
    expect(place(newcomer('qr', { peer: 'twin' }), held)).toEqual({ isFree: true, without: [twin] });
  });
});

describe('M8: which to let go', () => {
  const letGo = (held: Link, isNeeded: boolean): boolean =>
    toLetGo([held], bench.timers, isNeeded) !== undefined;

  it('one the mesh made, a minute old, to a neighbour with more than four others', () => {
    expect(letGo(link(), false)).toBe(true);
    expect(letGo(link({ via: 'qr' }), false)).toBe(false);
    expect(letGo(link({ via: 'home' }), false)).toBe(false);
    expect(letGo(link({ ageMs: 59_000 }), false)).toBe(false);
    expect(letGo(link({ peers: 4 }), false)).toBe(false);
  });

  it('for somebody with hardly a link one of five seconds', () => {
    expect(letGo(link({ ageMs: 5001 }), true)).toBe(true);
    expect(letGo(link({ ageMs: 4000 }), true)).toBe(false);
    expect(letGo(link({ via: 'qr' }), true)).toBe(false);
    expect(letGo(link({ peers: 4 }), true)).toBe(false);
  });

  it('never one through which a camp is just coming', () => {
    expect(letGo(link({ isTaking: true }), false)).toBe(false);
    expect(letGo(link({ isTaking: true }), true)).toBe(false);
  });
});
