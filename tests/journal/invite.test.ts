import { describe, expect, it } from 'vitest';
import { type Bytes, fromBase32, toBase32, toHex } from '#base';
import {
  type Code,
  type CodeError,
  SECRET_BYTES,
  campKeys,
  loadWords,
  newInvite,
  printCode,
  readCode,
} from '#identity';
import { Random } from '../helpers/random.ts';

const ORIGIN = 'https://camp.example';
const random = new Random(1);
const secret = new Uint8Array(16).map((_, i) => i * 7) as Bytes;
const value = (text: string): Code | CodeError => {
  const read = readCode(text);
  return read.ok ? read.value : read.error;
};

describe('I1: the invite', () => {
  it('is 128 random bits', () => {
    const seen = new Set(Array.from({ length: 100 }, () => toHex(newInvite().secret)));
    expect([seen.size, newInvite().secret.length, SECRET_BYTES]).toEqual([100, 16, 16]);
  });
});

describe('I2: everything a gathering needs follows from it', () => {
  it('as HKDF-SHA-256 of WebCrypto derives it, each under its own label', async () => {
    const keys = campKeys({ secret });
    const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
    for (const [name, label, length] of [
      ['gathering', 'gathering', 16],
      ['introductionKey', 'introduction', 32],
      ['envelopeKey', 'envelope', 32],
      ['linkKey', 'link', 32],
      ['fileKey', 'file', 32],
      ['homeRoom', 'home room', 16],
      ['homePassword', 'home password', 16],
    ] as const) {
      const info = new TextEncoder().encode(`rhizome/1 ${label}`);
      const bits = await crypto.subtle.deriveBits(
        { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
        base,
        length * 8,
      );
      expect([name, toHex(keys[name])]).toEqual([name, toHex(new Uint8Array(bits))]);
    }
  });

  it('no two keys of a gathering, and none of two gatherings, are alike', () => {
    const all = [secret, random.bytes(16)].flatMap((each) =>
      Object.values(campKeys({ secret: each })).map((key) => toHex(key as Bytes).slice(0, 32)),
    );
    expect(new Set(all).size).toBe(14);
  });
});

describe('Q1: a poster carries the invite', () => {
  it('in a link that any camera opens, in letters a QR code packs tightly', () => {
    const text = printCode({ kind: 'poster', invite: { secret } }, ORIGIN);
    expect(text).toMatch(/^HTTPS:\/\/CAMP\.EXAMPLE\/#P[A-Z2-7]{29}$/);
    expect(value(text)).toEqual({ kind: 'poster', invite: { secret } });
  });

  it('what a server is asked for does not hold it', () =>
    expect(new URL(printCode({ kind: 'poster', invite: { secret } }, ORIGIN)).pathname).toBe('/'));
});

describe('Q2: a meet code carries invite and offer', () => {
  it('of any length', () => {
    for (let length = 1; length < 120; length++) {
      const offer = random.bytes(length);
      expect(value(printCode({ kind: 'meet', invite: { secret }, offer }, ORIGIN))).toEqual({
        kind: 'meet',
        invite: { secret },
        offer,
      });
    }
  });
  it('without an offer it is broken', () => {
    const poster = printCode({ kind: 'poster', invite: { secret } }, ORIGIN);
    expect(value(poster.replace('#P', '#M'))).toBe('broken');
  });
});

describe('Q3: an answer carries no invite', () => {
  it('nor a place to go', () => {
    const answer = random.bytes(80);
    const text = printCode({ kind: 'answer', answer }, ORIGIN);
    expect(text).toMatch(/^RHIZOME:A[A-Z2-7]+$/);
    expect(value(text)).toEqual({ kind: 'answer', answer });
    expect(text).not.toContain(toBase32(secret).slice(0, 8));
  });
});

describe('Q1, Q2, Q3: what is scanned or pasted', () => {
  const poster = printCode({ kind: 'poster', invite: { secret } }, ORIGIN);

  it.each([
    ['as it is', poster],
    ['in small letters', poster.toLowerCase()],
    ['broken over lines, as mail does', poster.replace(/.{20}/g, '$& \n')],
    ['the fragment alone', poster.slice(poster.indexOf('#'))],
    ["from another host's link", `http://192.168.4.1:8080/now${poster.slice(poster.indexOf('#'))}`],
    ['after some words', `come to the camp: ${poster}`],
  ])('%s it reads', (_, text) => expect(value(text)).toEqual({ kind: 'poster', invite: { secret } }));

  it.each([
    '',
    'https://camp.example/',
    'WIFI:S:camp;P:x;;',
    'hello',
    '#X' + poster.slice(30),
    `${poster}!`,
    'x'.repeat(10_000),
  ])('%j is not a code', (text) => expect(value(text)).toBe('not-a-code'));

  it('one letter changed, left out or added is broken, but for one in 256', () => {
    let passed = 0;
    let tried = 0;
    const start = poster.indexOf('#P') + 2;
    for (let at = start; at < poster.length; at++)
      for (const letter of ['A', 'Q', '7', '']) {
        const changed = poster.slice(0, at) + letter + poster.slice(at + 1);
        if (changed === poster) continue;
        tried++;
        if (value(changed) !== 'broken' && value(changed) !== 'newer') passed++;
      }
    expect([tried > 80, passed < 3]).toEqual([true, true]);
  });

  it('one of a newer app says so', () => {
    const body = [...(fromBase32(poster.slice(poster.indexOf('#P') + 2)) as Bytes)].slice(0, -1);
    body[0] = 2;
    let sum = 0;
    for (const byte of body) sum = (sum * 31 + byte + 7) & 255;
    expect(value(`#P${toBase32(new Uint8Array([...body, sum]))}`)).toBe('newer');
  });

  it('a poster of another length is broken', () => {
    for (const length of [0, 15, 17, 40])
      expect(['broken', 'not-a-code']).toContain(
        value(printCode({ kind: 'poster', invite: { secret: random.bytes(length) } }, ORIGIN)),
      );
  });
});

describe('Q4: twelve words', () => {
  it('come back, also cut to four letters, in capitals, with commas between', async () => {
    const { inviteWords, readWords } = await loadWords();
    for (let i = 0; i < 200; i++) {
      const invite = { secret: random.bytes(16) };
      const words = inviteWords(invite);
      expect(words).toHaveLength(12);
      const said = [
        words.join(' '),
        words.map((word) => word.slice(0, 4)).join(', '),
        words.join('\n').toUpperCase(),
      ];
      for (const text of said) expect(readWords(text)).toEqual({ ok: true, value: invite });
    }
  });

  it('are those of BIP 39', async () => {
    const { inviteWords } = await loadWords();
    expect(inviteWords({ secret: new Uint8Array(16) }).join(' ')).toBe('abandon '.repeat(11) + 'about');
    expect(inviteWords({ secret: new Uint8Array(16).fill(0x7f) }).join(' ')).toBe(
      'legal winner thank year wave sausage worth useful legal winner thank yellow',
    );
  });

  it('eleven or thirteen, an unknown word, a word in the wrong place: each has its answer', async () => {
    const { inviteWords, readWords } = await loadWords();
    const words = inviteWords({ secret });
    expect(readWords(words.slice(1).join(' '))).toEqual({ ok: false, error: { reason: 'count', count: 11 } });
    expect(readWords('')).toEqual({ ok: false, error: { reason: 'count', count: 0 } });
    const misheard = readWords(['zzz', ...words.slice(1)].join(' '));
    expect(misheard).toEqual({ ok: false, error: { reason: 'word', word: 'zzz', near: undefined } });
    const near = readWords(['abandonn', ...words.slice(1)].join(' '));
    expect(near).toMatchObject({ ok: false, error: { reason: 'word', near: 'abandon' } });
    let caught = 0;
    for (let i = 0; i < 160; i++) {
      const changed = [...words];
      changed[random.below(12)] = random.pick(['zoo', 'abandon', 'camp', 'tent']);
      const read = readWords(changed.join(' '));
      if (!read.ok && read.error.reason === 'check') caught++;
    }
    expect(caught).toBeGreaterThan(130);
  });
});
