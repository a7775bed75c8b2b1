// Cards of a name that only a newer app knows, fields more on those that both know, envelopes with whatever in them, and
// a file with frames and messages of later: an older app keeps what it can check, passes it on, shows what it knows of it
// and steps over the rest.
import { describe, expect, it } from 'vitest';
import { ByteWriter, type Bytes, concat, toBase64url } from '#base';
import { campKeys } from '#identity';
import { writeCard, writeEnvelope } from '#journal';
import { CardFacts } from '../../src/app/facts.ts';
import { FileCarry } from '../../src/sync/carries/file.ts';
import { createDraft } from '../helpers/histories.ts';
import { LightHoldings, syncSqueeze } from '../helpers/light-holdings.ts';
import { LightDevice, lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { camp } from '../record/stage.ts';
import { Air, SimDevice, VirtualTime, meet } from '../helpers/sim.ts';
import { framesOf, sealedAgain } from '../helpers/file-frames.ts';

const NOW_S = 1_700_000_000;
const DAY_S = 86_400;
const keys = { ...campKeys({ secret: new Uint8Array(16).fill(3) }), ...lightKeys };
const SOMEBODY = toBase64url(new Uint8Array(12).fill(7));

function someone(random: Random): LightHoldings {
  return new LightHoldings(new LightDevice(lightSigner(random)), () => NOW_S * 1000);
}

/** What a newer app wrote: a card of its own, the card that all know with a field more, and an envelope of its own. */
async function newer(
  random: Random,
  person = SOMEBODY,
  device = new LightDevice(lightSigner(random)),
): Promise<LightHoldings> {
  const holdings = new LightHoldings(device, () => NOW_S * 1000);
  const { signer } = holdings.device;
  const [about, counter, expires] = ['', NOW_S, NOW_S + DAY_S];
  const cards = await Promise.all([
    writeCard(keys, signer, {
      name: 'boat-crew',
      about,
      counter,
      expires,
      value: { boat: 'Waka', seats: 3 },
    }),
    writeCard(keys, signer, {
      name: 'me',
      about,
      counter,
      expires,
      value: { person, whereToFind: 'by the river', mood: 'sunny', presence: 'here' },
    }),
    writeCard(keys, signer, {
      name: 'diet',
      about,
      counter,
      expires,
      value: { person, tags: ['vegan', 'breatharian'] },
    }),
  ]);
  const given = cards.map((card) => {
    if (!card) throw new Error('no card');
    return card;
  });
  expect(await holdings.takeCards(given, 'own')).toBe(3);
  const envelope = writeEnvelope(keys, { body: random.bytes(200), expires, preimage: random.bytes(32) });
  if (!envelope) throw new Error('no envelope');
  expect(await holdings.takeEnvelopes([envelope], 'own')).toBe(1);
  await holdings.write([createDraft(random)]);
  return holdings;
}

async function exchange(...all: readonly LightHoldings[]): Promise<void> {
  const random = new Random(9);
  const time = new VirtualTime();
  const air = new Air(time, random);
  const phones = all.map(
    (holdings) => new SimDevice(air, random, { holdings, signer: holdings.device.signer }),
  );
  for (const [i, phone] of phones.entries()) if (i > 0) await meet(phones[i - 1] as SimDevice, phone);
  await time.run(20_000);
  for (const phone of phones) phone.stop();
}

const carryOf = (holdings: LightHoldings): FileCarry => {
  const random = new Random(4);
  const carry = new FileCarry(keys, syncSqueeze, (length) => random.bytes(length));
  carry.start(holdings);
  return carry;
};

async function fileOf(holdings: LightHoldings): Promise<Bytes> {
  const file = await carryOf(holdings).write();
  if (!file.ok) throw new Error(file.error);
  return file.value;
}

describe('C2 C5 E1: cards and envelopes of a newer app', () => {
  it('are kept and passed on by an older one, by links, to whoever was never near the newer', async () => {
    const random = new Random(1);
    const [from, older, third] = [await newer(random), someone(random), someone(random)];
    await exchange(from, older);
    expect(older.state).toBe(from.state);
    await exchange(older, third);
    expect(third.state).toBe(from.state);
  });

  it('and by file', async () => {
    const random = new Random(2);
    const [from, older, third] = [await newer(random), someone(random), someone(random)];
    expect(await carryOf(older).read(await fileOf(from))).toMatchObject({
      ok: true,
      value: { isWhole: true },
    });
    await carryOf(third).read(await fileOf(older));
    expect([older.state, third.state]).toEqual([from.state, from.state]);
  });

  it('V2: of a card with more on it than is known, what is known is shown', async () => {
    const stage = await camp();
    const from = await newer(new Random(3), stage.person, stage.device);
    const facts = new CardFacts(from.cards, stage.view);
    expect(facts.me(stage.person)).toMatchObject({ whereToFind: 'by the river', presence: 'here' });
    expect(facts.me(stage.person)).not.toHaveProperty('mood');
    expect(facts.diets()).toMatchObject([{ person: stage.person, tags: ['vegan'] }]);
  });
});

describe('F4: a file of a newer app', () => {
  /** The same file with more in it, sealed as the others are. */
  async function withMore(file: Bytes, more: readonly Bytes[]): Promise<Bytes> {
    const opened = await framesOf(keys.fileKey, file);
    // One between every two, and none after the end.
    const all = opened.frames.flatMap((frame, i) => [more[i % more.length] as Bytes, frame]);
    return sealedAgain(opened, all);
  }

  it('is read to its end: frames and messages of later are stepped over', async () => {
    const random = new Random(5);
    const from = await newer(random);
    const later = [
      new Uint8Array([77]),
      concat([new Uint8Array([9]), random.bytes(300)]),
      new ByteWriter().byte(3).byte(200).bytes(random.bytes(40)).done(), // a message of a kind to come
    ];
    const older = someone(random);
    const read = await carryOf(older).read(await withMore(await fileOf(from), later));
    expect(read).toMatchObject({ ok: true, value: { isWhole: true, acts: 1 } });
    expect(older.state).toBe(from.state);
  });
});
