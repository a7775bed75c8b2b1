// Cards to be offered, and what came of it.
import { toBase64url } from '#base';
import { type Card, type Cards, type Signer, writeCard } from '#journal';
import { lightKeys, lightSigner, lightVerify } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';

export const NOW = 1_798_700_000;

export const about = toBase64url(new Uint8Array(12).fill(5));

export const signer = lightSigner(new Random(1));

export type Wanted = Partial<Pick<Card, 'name' | 'about' | 'counter' | 'expires' | 'value'>>;

export const write = async (wanted: Wanted = {}, by: Signer = signer): Promise<Card> => {
  const card = {
    name: 'me',
    about: '',
    counter: 1,
    expires: NOW + 3600,
    value: { presence: 'here' },
    ...wanted,
  };
  const written = await writeCard(lightKeys, by, card);
  if (!written) throw new Error('not written');
  return written;
};

export const offer = async (cards: Cards, card: Card, now = NOW): Promise<string> => {
  const checked = await cards.check(card.bytes, card.signature, now, lightVerify);
  if (!checked.ok) return checked.error;
  return cards.insert(checked.value, now) ? 'taken' : 'passed over';
};
