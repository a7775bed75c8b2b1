// Cards and envelopes to put on a disk.
import { type Card, type Envelope, slotOf, writeCard, writeEnvelope } from '#journal';
import { lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';

export interface Pocketful {
  readonly cards: readonly { readonly slot: string; readonly card: Card }[];
  readonly envelopes: readonly Envelope[];
}

/** Good for a day from `now` (s). `bytes`: of each envelope's body. */
export async function pocketful(
  count: number,
  bytes = 100,
  now = Math.floor(Date.now() / 1000),
): Promise<Pocketful> {
  const random = new Random(crypto.getRandomValues(new Uint32Array(1))[0] as number);
  const cards: { slot: string; card: Card }[] = [];
  const envelopes: Envelope[] = [];
  for (let i = 0; i < count; i++) {
    const card = await writeCard(lightKeys, lightSigner(random), {
      name: 'me',
      about: '',
      counter: now,
      expires: now + 86_400,
      value: { where: `tent ${i}` },
    });
    if (!card) throw new Error('no card');
    cards.push({ slot: slotOf(card), card });
    const sealed = { body: random.bytes(bytes), expires: now + 86_400, preimage: random.bytes(32) };
    const envelope = writeEnvelope(lightKeys, sealed);
    if (!envelope) throw new Error('no envelope');
    envelopes.push(envelope);
  }
  return { cards, envelopes };
}
