// What a gathering derives from its invite (HKDF-SHA-256, RFC 5869): its id first, with the version of the act format
// in the label, so that a later format is another gathering, never a quarrel inside this one.
// persisted: add, never change
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, toUtf8 } from '#base';
import { ACT_VERSION, type GatheringKeys } from '#journal';
import type { Invite } from './invite.ts';

export interface CampKeys extends GatheringKeys {
  /** Proves the invite when two phones link. */
  readonly linkKey: Bytes;
  /** Encrypts files that carry news. */
  readonly fileKey: Bytes;
  /** Names the room in which organisers meet from home… */
  readonly homeRoom: Bytes;
  /** …and keeps its signals from strangers. */
  readonly homePassword: Bytes;
}

export function campKeys({ secret }: Invite): CampKeys {
  const derive = (label: string, length: number): Bytes =>
    hkdf(sha256, secret, undefined, toUtf8(`rhizome/${ACT_VERSION} ${label}`), length) as Bytes;
  return {
    gathering: derive('gathering', 16),
    introductionKey: derive('introduction', 32),
    envelopeKey: derive('envelope', 32),
    linkKey: derive('link', 32),
    fileKey: derive('file', 32),
    homeRoom: derive('home room', 16),
    homePassword: derive('home password', 16),
  };
}
