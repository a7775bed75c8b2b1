// This device's key in one gathering: ECDSA on P-256, which every WebCrypto has. It is made not to be exported,
// so a stolen backup or a curious script has no private key to take; a copied profile still has its use, which
// is why a device that meets acts of its own it does not hold goes on under a new key.
import { type Bytes, concat, latin1 } from '#base';
import { KEY_BYTES, type Signer, type Verify, authorOf } from '#journal';

const P256 = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SHA256 = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface DeviceKey {
  readonly privateKey: CryptoKey;
  /** x and y of the public point, 64 bytes. */
  readonly publicKey: Bytes;
}

/** Whether it is one, and that of `author`: of what a disk says is a key. */
export function isKeyOf(author: unknown, self: unknown): self is DeviceKey {
  const { privateKey, publicKey } = (self ?? {}) as Partial<DeviceKey>;
  const isKey = privateKey instanceof CryptoKey && publicKey instanceof Uint8Array;
  return isKey && authorOf(publicKey) === author;
}

export async function newDeviceKey(): Promise<DeviceKey> {
  const pair = await crypto.subtle.generateKey(P256, false, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { privateKey: pair.privateKey, publicKey: raw.slice(1) };
}

export function signerOf(key: DeviceKey): Signer {
  return {
    author: authorOf(key.publicKey),
    key: key.publicKey,
    sign: async (message) => new Uint8Array(await crypto.subtle.sign(SHA256, key.privateKey, message)),
  };
}

/** Imported public keys kept ready; more authors than this are imported again. */
const MAX_IMPORTED = 2048;

/** Checks signatures; importing a key costs as much as checking with it, so keys are kept for the next time. */
export function newVerify(): Verify {
  const imported = new Map<string, Promise<CryptoKey | null>>();
  const importKey = (key: Bytes): Promise<CryptoKey | null> => {
    const name = latin1(key);
    let found = imported.get(name);
    if (!found) {
      if (imported.size >= MAX_IMPORTED) imported.delete(imported.keys().next().value as string);
      imported.set(name, (found = importRaw(key)));
    }
    return found;
  };
  return async (key, signature, message) => {
    const ready = await importKey(key);
    return ready !== null && crypto.subtle.verify(SHA256, ready, signature, message);
  };
}

/** Null for bytes that are no point of the curve. */
async function importRaw(key: Bytes): Promise<CryptoKey | null> {
  if (key.length !== KEY_BYTES) return null;
  try {
    return await crypto.subtle.importKey('raw', concat([new Uint8Array([4]), key]), P256, false, ['verify']);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
