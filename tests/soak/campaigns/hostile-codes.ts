// Files, codes, words, descriptions and rows that are nearly right, as a whole: the answer is a value, never a throw, and
// nothing is half done. What a broken file brings is good and of the camp, and the whole file afterwards brings the rest.
import { expect } from 'vitest';
import { type Bytes, concat } from '#base';
import { type CampKeys, campKeys } from '#identity';
import { FileCarry, inviteOfFile } from '../../../src/sync/carries/file.ts';
import { createDraft, editDraft } from '../../helpers/histories.ts';
import { LightHoldings, syncSqueeze } from '../../helpers/light-holdings.ts';
import { LightDevice, lightKeys, lightSigner } from '../../helpers/light.ts';
import { Random } from '../../helpers/random.ts';
import { wrong } from '../../hostile/bytes.ts';
import type { Decoder } from '../../hostile/decoder.ts';
import { codeDecoders } from '../../hostile/decoders-codes.ts';
import { journalDecoders } from '../../hostile/decoders-journal.ts';
import { plainDecoders } from '../../hostile/decoders-plain.ts';
import { prototypes } from '../../hostile/door.ts';
import { NOW_S, hostileCards, hostileEnvelopes } from '../../hostile/pockets.ts';
import type { Campaign, Tally } from '../campaign.ts';
import { readOne } from './fuzz.ts';
import { framesOf, sealedAgain } from '../../helpers/file-frames.ts';

const invite = { secret: new Uint8Array(16).fill(3) };
const keys: CampKeys = { ...campKeys(invite), ...lightKeys };
const others: CampKeys = campKeys({ secret: new Uint8Array(16).fill(4) });
const FILES = 10;
const TEXTS = 20;
const ERRORS = ['not-a-file', 'other-gathering', 'a-list', 'not-a-list'];

interface End {
  readonly holdings: LightHoldings;
  readonly carry: FileCarry;
}

function someone(random: Random, ofKeys = keys): End {
  const holdings = new LightHoldings(new LightDevice(lightSigner(random)), () => NOW_S * 1000);
  const carry = new FileCarry(ofKeys, syncSqueeze, (length) => random.bytes(length));
  carry.start(holdings);
  return { holdings, carry };
}

async function written(random: Random, count: number): Promise<End> {
  const end = someone(random);
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const draft =
      ids.length === 0 || random.chance(0.3) ? createDraft(random) : editDraft(random, random.pick(ids));
    if (draft.field === '') ids.push(draft.id);
    await end.holdings.write([draft]);
  }
  await end.holdings.takeCards(await hostileCards(random, 6), {});
  await end.holdings.takeEnvelopes(hostileEnvelopes(random, 6), {});
  return end;
}

/** By somebody who has the invite: frames of their own making, well sealed. */
async function resealed(random: Random, file: Bytes): Promise<Bytes> {
  const opened = await framesOf(keys.fileKey, file);
  const changed = opened.frames.flatMap((frame) => {
    if (random.chance(0.2)) return [wrong(random, frame, opened.frames)];
    if (random.chance(0.1)) return random.chance(0.5) ? [] : [frame, frame];
    return [random.chance(0.1) ? concat([new Uint8Array([random.below(256)]), frame.slice(1)]) : frame];
  });
  return sealedAgain(opened, random.chance(0.3) ? random.shuffle(changed) : changed);
}

async function files(random: Random): Promise<Tally> {
  const giver = await written(random, random.below(40));
  const whole = await giver.carry.write(random.chance(0.5) ? { invite } : {});
  const list = await giver.carry.writeList();
  const foreign = await someone(random, others).carry.write();
  if (!whole.ok || !foreign.ok) throw new Error('not written');
  let toTheEnd = 0;
  for (let i = 0; i < FILES; i++) {
    const taker = someone(random);
    const file = random.pick([whole.value, whole.value, whole.value, list, foreign.value]);
    const isMended = random.chance(0.5) && file === whole.value;
    const broken = isMended ? await resealed(random, file) : wrong(random, file, [whole.value, list]);
    inviteOfFile(broken);
    const read = await taker.carry.read(broken);
    if (read.ok) toTheEnd += read.value.isWhole ? 1 : 0;
    else expect(ERRORS).toContain(read.error);
    const asked = await giver.carry.write({ lackedBy: broken });
    if (!asked.ok) expect(ERRORS).toContain(asked.error);
    // All of it is the giver's, and good; the rest comes with the whole file.
    for (const act of taker.holdings.journal.acts) expect(giver.holdings.journal.has(act.name)).toBe(true);
    const rest = await taker.carry.read(whole.value);
    expect(rest.ok && rest.value.isWhole).toBe(true);
    expect(taker.holdings.state).toBe(giver.holdings.state);
  }
  return { files: FILES, 'read to their end': toTheEnd };
}

type Seeded = readonly (readonly [Decoder, readonly Uint8Array[]])[];

async function round(seed: number, decoders: Seeded): Promise<Tally> {
  const before = prototypes();
  const random = new Random(seed);
  const tally = await files(random);
  let read = 0;
  for (const [decoder, seeds] of decoders)
    for (let i = 0; i < TEXTS; i++, read++) await readOne(decoder, wrong(random, random.pick(seeds), seeds));
  expect(prototypes()).toBe(before);
  return { ...tally, 'codes and rows': read };
}

export const hostileCodes: Campaign = {
  name: 'hostile-codes',
  about: 'files, codes, words, descriptions and rows that are nearly right',
  rounds: 500,
  async start() {
    const decoders: [Decoder, readonly Uint8Array[]][] = [];
    for (const decoder of [...codeDecoders, ...journalDecoders, ...plainDecoders])
      decoders.push([decoder, await decoder.seeds()]);
    return { round: (seed) => round(seed, decoders), stop: () => Promise.resolve() };
  },
};
