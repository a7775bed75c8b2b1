// The invite: 128 random bits. Whoever has it is in; it cannot be called back. Everything else a gathering needs is
// derived from it (camp-keys).
import type { Bytes } from '#base';

export const SECRET_BYTES = 16;

export interface Invite {
  readonly secret: Bytes;
}

export function newInvite(): Invite {
  return { secret: crypto.getRandomValues(new Uint8Array(SECRET_BYTES)) };
}
