// A device's own key: what it signs is known for its, and the private half stays where it was made.
import { expect, it } from 'vitest';
import { toUtf8, type Bytes } from '#base';
import { isKeyOf, newDeviceKey, newVerify, signerOf } from '#identity';

const WORDS = toUtf8('Mere takes the wood') as Bytes;

it('A6: the private half of a device’s key cannot be taken out, by whatever form', async () => {
  const { privateKey, publicKey } = await newDeviceKey();
  for (const form of ['jwk', 'pkcs8', 'raw'] as const)
    await expect(crypto.subtle.exportKey(form, privateKey)).rejects.toThrow();
  await expect(crypto.subtle.wrapKey('pkcs8', privateKey, privateKey, 'AES-GCM')).rejects.toThrow();
  expect(publicKey.length).toBe(64);
});

it('A6: what it signed is known by its public half, and by no other', async () => {
  const [key, other] = [await newDeviceKey(), await newDeviceKey()];
  const { author, sign } = signerOf(key);
  const signature = await sign(WORDS);
  const verify = newVerify();
  expect(await verify(key.publicKey, signature, WORDS)).toBe(true);
  expect(await verify(other.publicKey, signature, WORDS)).toBe(false);
  expect(await verify(key.publicKey, signature, toUtf8('Mere takes the food') as Bytes)).toBe(false);
  expect([isKeyOf(author, key), isKeyOf(author, other), isKeyOf(author, undefined)]).toEqual([
    true,
    false,
    false,
  ]);
});
