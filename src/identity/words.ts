// The invite as twelve words to say aloud (BIP 39, English list: 128 bits and a checksum of 4). Loaded only
// when somebody says or types them: the list is as large as a screen of the app.
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { type Invite, SECRET_BYTES } from './invite.ts';

export type WordsError =
  | { readonly reason: 'count'; readonly count: number }
  | { readonly reason: 'word'; readonly word: string; readonly near: string | undefined }
  | { readonly reason: 'check' };

export const inviteWords = ({ secret }: Invite): string[] => entropyToMnemonic(secret, wordlist).split(' ');

/** Words may be cut to their first four letters, which tell them all apart. */
export function readWords(text: string): { ok: true; value: Invite } | { ok: false; error: WordsError } {
  const said = text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  if (said.length !== 12) return { ok: false, error: { reason: 'count', count: said.length } };
  const words: string[] = [];
  for (const word of said) {
    const known = wordlist.find((each) => each === word || (word.length >= 4 && each.startsWith(word)));
    if (known === undefined) return { ok: false, error: { reason: 'word', word, near: nearest(word) } };
    words.push(known);
  }
  try {
    const secret = mnemonicToEntropy(words.join(' '), wordlist);
    if (secret.length !== SECRET_BYTES) return { ok: false, error: { reason: 'check' } };
    return { ok: true, value: { secret: new Uint8Array(secret) } };
  } catch (error) {
    if (error instanceof Error) return { ok: false, error: { reason: 'check' } }; // the checksum disagrees
    throw error;
  }
}

function nearest(word: string): string | undefined {
  return wordlist.find((each) => each.startsWith(word.slice(0, 3)));
}
