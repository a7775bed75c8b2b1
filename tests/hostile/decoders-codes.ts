// Decoders of codes, words, descriptions and the heads of files: what comes by camera, by voice, by hand.
import { expect } from 'vitest';
import * as base from '#base';
import type { Bytes } from '#base';
import { type Code, loadWords, printCode, readCode } from '#identity';
import { printHead, readHead } from '../../src/sync/carries/file-format.ts';
import * as sdp from '../../src/sync/sdp.ts';
import { ByQr } from '../../src/sync/signals/by-qr.ts';
import type { LinkMaker } from '../../src/sync/signal.ts';
import { Random } from '../helpers/random.ts';
import type { Decoder } from './decoder.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const utf8 = (said: string): Bytes => new TextEncoder().encode(said) as Bytes;
const ORIGIN = 'https://camp.example';

/** A code of any letters, or any bytes in a code whose check byte is right. */
const code: Decoder = {
  name: 'code',
  seeds: () => {
    const random = new Random(14);
    const invite = { secret: random.bytes(16) };
    const codes: Code[] = [
      { kind: 'poster', invite },
      { kind: 'meet', invite, offer: random.bytes(90) },
      { kind: 'answer', answer: random.bytes(80) },
    ];
    const texts = codes.map((each) => utf8(printCode(each, ORIGIN)));
    return [
      ...texts,
      ...['P', 'M', 'A'].map((sort) => base.concat([new Uint8Array([0]), utf8(sort), random.bytes(20)])),
    ];
  },
  run: (bytes) => {
    const read = readCode(bytes[0] === 0 ? rightCode(bytes.slice(1)) : text(bytes));
    if (!read.ok) return false;
    const again = readCode(printCode(read.value, ORIGIN));
    expect(again).toEqual(read);
    return true;
  },
};

function rightCode(bytes: Uint8Array): string {
  const body = bytes.slice(1);
  let sum = 0;
  for (const byte of body) sum = (sum * 31 + byte + 7) & 255;
  return `x#${String.fromCharCode(bytes[0] ?? 0)}${base.toBase32(base.concat([body, new Uint8Array([sum])]))}`;
}

const words: Decoder = {
  name: 'words',
  seeds: async () => [utf8((await loadWords()).inviteWords({ secret: new Random(15).bytes(16) }).join(' '))],
  run: async (bytes) => {
    const { inviteWords, readWords } = await loadWords();
    const read = readWords(text(bytes));
    if (!read.ok) return false;
    expect(readWords(inviteWords(read.value).join(' '))).toEqual(read);
    return true;
  },
};

const description: Decoder = {
  name: 'description',
  seeds: () => {
    const fingerprint = new Random(16).bytes(32);
    const ice = { ufrag: 'aB3/', password: 'x'.repeat(24), fingerprint };
    const hex = { ufrag: 'abcdef01', password: '0123456789abcdef'.repeat(2), fingerprint };
    const at = (address: string): sdp.Candidate => ({ address, port: 50_000 });
    const [v6, name] = [
      'fe80:0000:0000:0000:0000:0000:0000:0001',
      '01234567-89ab-cdef-0123-456789abcdef.local',
    ];
    return [
      sdp.packDescription({ type: 'offer', setup: 'actpass', ...ice, candidates: [at('192.168.1.7')] }),
      sdp.packDescription({
        type: 'answer',
        setup: 'active',
        ...hex,
        candidates: [at(v6), at(name), at('tom-phone.local')],
      }),
    ];
  },
  run: (bytes) => {
    const read = sdp.unpackDescription(bytes);
    sdp.readSdp('offer', text(bytes));
    if (!read) return false;
    const printed = sdp.printSdp(read);
    expect(printed.split('\r\n').length).toBe(15 + read.candidates.length);
    expect(sdp.readSdp(read.type, printed)).toEqual(read);
    expect(sdp.unpackDescription(sdp.packDescription(read))).toEqual(read);
    return true;
  },
};

const NO_MAKER: LinkMaker = {
  self: 'p'.repeat(16),
  offer: () => Promise.resolve(base.fail('no-address')),
  answer: () => Promise.resolve(base.fail('not-a-signal')),
  adopt: () => undefined,
};

const answer: Decoder = {
  name: 'answer',
  seeds: () => [new Random(17).bytes(80), new Uint8Array([1, 2])],
  run: async (bytes) => {
    const byQr = new ByQr();
    byQr.start(NO_MAKER);
    expect(await byQr.accept(bytes)).toEqual(base.fail('not-a-signal'));
    expect((await byQr.answer(bytes)).ok).toBe(false);
    return false;
  },
};

const fileHead: Decoder = {
  name: 'file-head',
  seeds: () => {
    const random = new Random(18);
    const head = { tag: random.bytes(8), salt: random.bytes(8) };
    return [
      printHead({ ...head, isList: false, secret: random.bytes(16) }),
      printHead({ ...head, isList: true, secret: null }),
    ];
  },
  run: (bytes) => {
    const reader = new base.ByteReader(bytes);
    const head = readHead(reader);
    if (!head) return false;
    expect(printHead(head)).toEqual(bytes.slice(0, reader.at));
    return true;
  },
};

export const codeDecoders: readonly Decoder[] = [code, words, description, answer, fileHead];
