// What acts, authors and things are called: hashes of what they are.
import { describe, expect, it } from 'vitest';
import { fromBase64url, fromLatin1, latin1, toBase64url } from '#base';
import {
  type Act,
  authorOf,
  decodeAct,
  encodeAct,
  encodeValue,
  idOf,
  keyText,
  nameOf,
  sha256,
} from '#journal';
import { lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger, introductionOf } from './forge.ts';
import { gathering, decode, plainAct } from './act-fields.ts';

describe('A5: hash and name', () => {
  it('the hash is SHA-256 of the canonical bytes, without the signature; the name its first 16 bytes', () => {
    const bytes = encodeAct(lightKeys.gathering, plainAct) as Uint8Array;
    const act = decodeAct(gathering, bytes, 'signature') as Act;
    expect(act.hash).toBe(latin1(sha256(bytes)));
    expect(act.name).toBe(nameOf(sha256(bytes)));
    expect((decode(bytes) as Act).hash).toBe(act.hash);
  });

  it('SHA-256 is what WebCrypto says it is', async () => {
    const random = new Random(2);
    for (const length of [0, 1, 55, 56, 64, 1000]) {
      const bytes = random.bytes(length);
      expect(sha256(bytes)).toEqual(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    }
  });

  it('keys are kind:id, kind:id/field, kind:id/field.sub', () => {
    expect(keyText('task', 'I', '', '')).toBe('task:I');
    expect(keyText('task', 'I', 'when', '')).toBe('task:I/when');
    expect(keyText('task', 'I', 'claim', 'P')).toBe('task:I/claim.P');
  });
});

describe('A6: authors', () => {
  it("an author's id is the first half of a hash of the key, as a point of SEC 1", async () => {
    const key = new Random(3).bytes(64);
    const digest = await crypto.subtle.digest('SHA-256', new Uint8Array([4, ...key]));
    expect(authorOf(key)).toBe(latin1(new Uint8Array(digest).subarray(0, 16)));
  });

  it('a first act carries the key and a MAC made with the invite', async () => {
    const signer = lightSigner(new Random(4));
    const { act } = await new Forger(signer).create();
    expect(act.introduction).toEqual(introductionOf(lightKeys, signer.key));
    const hmacKey = await crypto.subtle.importKey(
      'raw',
      lightKeys.introductionKey,
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const message = new Uint8Array([...lightKeys.gathering, ...fromLatin1(signer.author)]);
    const mac = new Uint8Array(await crypto.subtle.sign('HMAC', hmacKey, message)).slice(0, 16);
    expect(act.introduction?.slice(64)).toEqual(mac);
  });
});

describe('A7: the id of a thing', () => {
  it('is twelve bytes of a hash of its kind and its canonical creation value', async () => {
    const value = { title: 'Chop wood', n: new Uint8Array(8) };
    const canonical = encodeValue(['task', value]) as Uint8Array<ArrayBuffer>;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', canonical));
    expect(idOf('task', value)).toBe(toBase64url(digest.subarray(0, 12)));
    expect(fromBase64url(idOf('task', value) as string)?.length).toBe(12);
  });

  it('the same words make the same thing in any order, another kind or another byte another', () => {
    expect(idOf('task', { a: 1, b: 2 })).toBe(idOf('task', { b: 2, a: 1 }));
    expect(idOf('meal', { a: 1 })).not.toBe(idOf('task', { a: 1 }));
    expect(idOf('task', { a: 2 })).not.toBe(idOf('task', { a: 1 }));
    expect(idOf('task', { a: '\ud800' })).toBeUndefined();
  });
});
