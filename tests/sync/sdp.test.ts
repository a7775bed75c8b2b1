import { describe, expect, it } from 'vitest';
import type { Bytes } from '#base';
import {
  type Candidate,
  type Description,
  packDescription,
  printSdp,
  readSdp,
  unpackDescription,
} from '../../src/sync/sdp.ts';
import { Random } from '../helpers/random.ts';
import fixture from './descriptions.json' with { type: 'json' };

interface Given {
  readonly name: string;
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}

const given: Given[] = fixture.descriptions.map(({ browser, camera, type, lines }) => ({
  name: `${browser}, ${type}, ${camera ? 'real addresses' : 'hidden addresses'}`,
  type: type === 'offer' ? 'offer' : 'answer',
  sdp: `${lines.join('\r\n')}\r\n`,
}));

const read = ({ type, sdp }: Given): Description => {
  const description = readSdp(type, sdp);
  if (!description) throw new Error('not read');
  return description;
};
const example = read(given[0] as Given);
const withAddress = (address: string): string =>
  printSdp({ ...example, candidates: [{ address, port: 5000 }] });

/** RFC 4291 text in full, to compare. */
const inFull = ({ address, port }: Candidate): Candidate => {
  if (!address.includes(':')) return { address, port };
  const [front = '', back] = address.split('::');
  const groups = front.split(':').filter(Boolean);
  const rest = (back ?? '').split(':').filter(Boolean);
  const zeros = back === undefined ? [] : new Array<string>(8 - groups.length - rest.length).fill('0');
  return { address: [...groups, ...zeros, ...rest].map((each) => each.padStart(4, '0')).join(':'), port };
};

describe('L7: what is needed of a description, and nothing else', () => {
  for (const each of given) {
    it(`survives the way through a code: ${each.name}`, () => {
      const description = read(each);
      expect(description.candidates.length).toBeGreaterThan(0);
      expect(description.type).toBe(each.type);
      const back = unpackDescription(packDescription(description));
      expect(back).toEqual({ ...description, candidates: description.candidates.map(inFull) });
    });

    it(`reads back what it prints: ${each.name}`, () => {
      const description = read(each);
      expect(readSdp(each.type, printSdp(description))).toEqual(description);
    });

    it(`prints what the browser said: ${each.name}`, () => {
      const printed = printSdp(read(each)).split('\r\n');
      for (const name of ['a=ice-ufrag:', 'a=ice-pwd:', 'a=fingerprint:', 'a=setup:']) {
        const line = each.sdp.split('\r\n').find((text) => text.startsWith(name));
        expect(printed).toContain(line);
      }
      expect(printed.join('\n')).not.toMatch(/ tcp /i);
    });
  }

  it('takes 76 bytes at most with one address, as a phone on a hotspot has', () => {
    for (const each of given) {
      const description = read(each);
      for (const candidate of description.candidates) {
        const packed = packDescription({ ...description, candidates: [candidate] });
        expect(packed.length).toBeGreaterThan(60);
        expect(packed.length).toBeLessThanOrEqual(76);
      }
    }
  });

  it('takes every kind of address', () => {
    const addresses = [
      '10.0.0.1',
      '255.255.255.255',
      'fe80::1c2d:3eff:fe4f:5a6b',
      '::1',
      '2001:db8::',
      '1:2:3:4:5:6:7:8',
      'e72b6379-f1a3-4865-a7fd-22d242be7ef4.local',
      'my-phone.local',
    ];
    for (const address of addresses) {
      const description = read({ name: '', type: 'offer', sdp: withAddress(address) });
      const back = unpackDescription(packDescription(description));
      expect(back?.candidates).toEqual([inFull({ address, port: 5000 })]);
    }
  });

  it('leaves out addresses that cannot be told, and names that would be asked for outside', () => {
    const others = [
      '300.1.1.1',
      '::ffff:1.2.3.4',
      '1:2:3',
      '1::2::3',
      'fe80::1%eth0',
      'evil.example',
      'a_b.local',
    ];
    for (const address of others)
      expect(read({ name: '', type: 'offer', sdp: withAddress(address) }).candidates).toEqual([]);
  });

  it('keeps six addresses of many', () => {
    const candidates = Array.from({ length: 9 }, (_, i) => ({ address: `10.0.0.${i}`, port: 1 }));
    const many = read({ name: '', type: 'offer', sdp: printSdp({ ...example, candidates }) });
    expect(many.candidates).toEqual(candidates.slice(0, 6));
  });

  it('is not read when something needed is missing or odd', () => {
    const sdp = printSdp(example);
    for (const name of ['ice-ufrag', 'ice-pwd', 'fingerprint', 'setup'])
      expect(readSdp('offer', sdp.replace(new RegExp(`a=${name}:.*\r\n`), ''))).toBeUndefined();
    expect(readSdp('offer', sdp.replace(/ice-ufrag:.*/, 'ice-ufrag:a b c'))).toBeUndefined();
    expect(readSdp('offer', sdp.replace(/ice-pwd:.*/, 'ice-pwd:short'))).toBeUndefined();
    expect(readSdp('offer', sdp.replace('sha-256', 'sha-1'))).toBeUndefined();
    expect(readSdp('offer', sdp.replace(/setup:.*/, 'setup:holdconn'))).toBeUndefined();
  });
});

describe('L7: bytes from a stranger’s screen', () => {
  const packed = given.map((each) => packDescription(read(each)));

  it('never throw, and never put a line of their own into a description: 5,000 mutants', () => {
    const random = new Random(20_260_101);
    let understood = 0;
    for (let i = 0; i < 5000; i++) {
      const bytes = mutate(random, random.pick(packed));
      const description = unpackDescription(bytes);
      if (!description) continue;
      understood++;
      const printed = printSdp(description);
      expect(printed.split('\r\n').length).toBe(15 + description.candidates.length);
      expect(printed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(readSdp(description.type, printed)).toEqual(description);
    }
    expect(understood).toBeGreaterThan(100);
  });

  it('cut anywhere they are nothing', () => {
    for (const bytes of packed)
      for (let length = 0; length < bytes.length; length++)
        expect(unpackDescription(bytes.subarray(0, length))).toBeUndefined();
  });

  it('cannot bring a carriage return or a line feed as a name', () => {
    for (const name of ['a\r\nb.local', 'a\nm=audio', '\r.local', 'a.local\n', 'a b.local']) {
      const head = packDescription({ ...example, candidates: [] });
      const text = new TextEncoder().encode(name);
      const bytes = new Uint8Array([...head.subarray(0, -1), 1, 3, text.length, ...text, 19, 136]);
      expect(unpackDescription(bytes)).toBeUndefined();
    }
  });

  it('of another version are nothing', () => {
    const bytes = packDescription(example);
    bytes[0] = ((bytes[0] as number) & 15) | (2 << 4);
    expect(unpackDescription(bytes)).toBeUndefined();
  });
});

function mutate(random: Random, bytes: Bytes): Bytes {
  const out = bytes.slice();
  const changes = 1 + random.below(3);
  for (let i = 0; i < changes; i++) out[random.below(out.length)] = random.below(256);
  if (random.chance(0.1)) return out.slice(0, random.below(out.length));
  return random.chance(0.1) ? new Uint8Array([...out, ...random.bytes(1 + random.below(20))]) : out;
}
