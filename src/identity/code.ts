// The three codes (rules Q1-Q4): a poster carries the invite; a meet code the invite and an offer, in one URL
// fragment that any camera app can open and no server is ever sent; an answer carries no invite. Capital
// letters and base32 keep them in the tight alphabet of a QR code.
// persisted: add, never change
import { type Bytes, concat, fromBase32, toBase32 } from '#base';
import { type Invite, SECRET_BYTES } from './invite.ts';

const CODE_VERSION = 1;

export type Code =
  | { readonly kind: 'poster'; readonly invite: Invite }
  | { readonly kind: 'meet'; readonly invite: Invite; readonly offer: Bytes }
  | { readonly kind: 'answer'; readonly answer: Bytes };

export type CodeError =
  /** Not one of ours at all. */
  | 'not-a-code'
  /** Ours, but made by an app that is newer than this one. */
  | 'newer'
  /** Ours, but cut or misread. */
  | 'broken';

/** `origin` as in `https://camp.example`; an answer needs none. */
export function printCode(code: Code, origin: string): string {
  const version = new Uint8Array([CODE_VERSION]);
  switch (code.kind) {
    case 'poster':
      return `${origin.toUpperCase()}/#P${checked([version, code.invite.secret])}`;
    case 'meet':
      return `${origin.toUpperCase()}/#M${checked([version, code.invite.secret, code.offer])}`;
    case 'answer':
      return `RHIZOME:A${checked([version, code.answer])}`;
  }
}

/** From a scan, a pasted text or the page's own address. */
export function readCode(text: string): { ok: true; value: Code } | { ok: false; error: CodeError } {
  const match = /(?:#|RHIZOME:)([PMA])([A-Z2-7]+)$/.exec(text.trim().replace(/\s+/g, '').toUpperCase());
  if (!match) return { ok: false, error: 'not-a-code' };
  const body = fromBase32(match[2] as string);
  if (!body || body.length < 2 || check(body.subarray(0, -1)) !== body[body.length - 1])
    return { ok: false, error: 'broken' };
  if (body[0] !== CODE_VERSION) return { ok: false, error: 'newer' };
  const rest = body.slice(1, -1) as Bytes;
  const secret = rest.slice(0, SECRET_BYTES) as Bytes;
  switch (match[1]) {
    case 'P':
      if (rest.length !== SECRET_BYTES) return { ok: false, error: 'broken' };
      return { ok: true, value: { kind: 'poster', invite: { secret } } };
    case 'M':
      if (rest.length <= SECRET_BYTES) return { ok: false, error: 'broken' };
      return { ok: true, value: { kind: 'meet', invite: { secret }, offer: rest.slice(SECRET_BYTES) } };
    default:
      return { ok: true, value: { kind: 'answer', answer: rest } };
  }
}

function checked(parts: readonly Uint8Array[]): string {
  const body = concat(parts);
  return toBase32(concat([body, new Uint8Array([check(body)])]));
}

/** One byte against typing slips; a QR code has stronger checks of its own. */
function check(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum * 31 + byte + 7) & 255;
  return sum;
}
