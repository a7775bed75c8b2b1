// The door of identity: this device's key, and the invite as a link, a code or words.
export { type DeviceKey, isKeyOf, newDeviceKey, newVerify, signerOf } from './device-key.ts';
export { type CampKeys, campKeys } from './camp-keys.ts';
export { type Invite, SECRET_BYTES, newInvite } from './invite.ts';
export { type Code, type CodeError, printCode, readCode } from './code.ts';
export type { WordsError } from './words.ts';

/** Twelve words and back, with their list. */
export const loadWords = (): Promise<typeof import('./words.ts')> => import('./words.ts');
