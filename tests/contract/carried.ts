// Two devices' worth of things to be carried: acts, cards, envelopes, and the names of all that is held.
import { type Draft, writeCard, writeEnvelope } from '#journal';
import { createDraft, editDraft, setDraft } from '../helpers/histories.ts';
import { LightHoldings } from '../helpers/light-holdings.ts';
import { LightDevice, lightKeys, lightSigner } from '../helpers/light.ts';
import { type Random } from '../helpers/random.ts';

const NOW_MS = 1_700_000_000_000;
const NOW_S = NOW_MS / 1000;

export const someone = (random: Random): LightHoldings =>
  new LightHoldings(new LightDevice(lightSigner(random)), () => NOW_MS);

export async function writeActs(holdings: LightHoldings, random: Random, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const ids = holdings.journal.counted.filter((act) => act.field === '').map((act) => act.id);
    const drafts: Draft[] =
      ids.length === 0 || random.chance(0.3)
        ? [createDraft(random)]
        : [editDraft(random, random.pick(ids)), setDraft(random, random.pick(ids))];
    await holdings.write(drafts);
  }
}

export async function writeCardOf(
  holdings: LightHoldings,
  name: string,
  counter: number,
  value: string,
): Promise<void> {
  const expires = NOW_S + 86_400;
  const card = await writeCard(lightKeys, holdings.device.signer, {
    name,
    about: '',
    counter,
    expires,
    value,
  });
  if (!card || (await holdings.takeCards([card], 'own')) !== 1) throw new Error('no card was written');
}

export async function seal(holdings: LightHoldings, random: Random, preimage = random.bytes(16)) {
  const expires = NOW_S + 86_400;
  const made = writeEnvelope(lightKeys, { expires, preimage, body: random.bytes(200) });
  if (!made || (await holdings.takeEnvelopes([made], 'own')) !== 1) throw new Error('nothing was sealed');
  return { ...made, preimage };
}

/** Names of everything held: nothing of it may ever be lost. */
export const held = (holdings: LightHoldings): string[] => [
  ...holdings.journal.acts.map((act) => act.name),
  ...[...holdings.cards.all()].map((card) => card.author + card.name),
  ...[...holdings.envelopes.all()].map((envelope) => envelope.name),
];
