// What people with the invite, and others, can send in place of honest acts: a hundred pieces a round, before, between
// and behind what a camp wrote, to two phones in two orders. Nothing throws, nothing honest is lost, nothing that was
// dropped leaves a trace, and both phones end with the same acts and the same document, byte for byte.
import { expect } from 'vitest';
import { hostileActs } from '../../hostile/acts.ts';
import { Door, type Loose, evenOut, loose, prototypes } from '../../hostile/door.ts';
import { type Proofs, type Scene, lightProofs, newScene, realProofs } from '../../hostile/scene.ts';
import { Random } from '../../helpers/random.ts';
import type { Campaign, Tally } from '../campaign.ts';

const PIECES = 100;
/** Of so many rounds one is with ECDSA: what it adds shows, and it costs ten times as much. */
const REAL_EVERY = 10;
/** What was early is told as early and comes again; more turns than this are never needed. */
const TURNS = 2;

/** Everything in an order of its own, honest commands whole and in their order, in batches of its own. */
function shuffled(random: Random, scene: Scene, hostile: readonly Loose[]): Loose[][] {
  const honest = scene.commands.map((command) => command.map(loose));
  const pieces: (readonly Loose[])[] = random.shuffle(hostile).map((each) => [each]);
  for (const command of honest) pieces.push(command);
  // Where an honest command stands is chance; which of them comes there is not: each after what it builds on.
  const places = random.shuffle(pieces);
  let next = 0;
  const ordered = places.map((each) =>
    honest.includes(each as Loose[]) ? (honest[next++] as Loose[]) : each,
  );
  const out: Loose[][] = [];
  while (ordered.length > 0) out.push(ordered.splice(0, 1 + random.below(12)).flat());
  return out;
}

function expectHonest(door: Door, alone: Door, { honest, honestAuthors }: Scene): void {
  for (const { act } of honest) expect(door.journal.get(act.name)?.standing).toBe('counted');
  const { counted } = door.journal;
  const changed = new Set(counted.filter(({ author }) => !honestAuthors.has(author)).map(({ key }) => key));
  const there = new Map<string, unknown>();
  door.ledger.forEach((value, key) => void there.set(key, value));
  alone.ledger.forEach((value, key) => {
    if (!changed.has(key)) expect(there.get(key)).toEqual(value);
    there.delete(key);
  });
  for (const key of there.keys()) expect(changed.has(key)).toBe(true);
}

async function round(seed: number, proofs: Proofs): Promise<Tally> {
  const before = prototypes();
  const random = new Random(seed);
  const scene = await newScene(random, proofs);
  const hostile = await hostileActs(scene, PIECES);
  const newDoor = (): Door => new Door(proofs.keys, proofs.verify);
  const [one, two, clean, alone] = [newDoor(), newDoor(), newDoor(), newDoor()];
  for (const door of [one, two])
    for (let turn = 0; turn < TURNS; turn++)
      for (const batch of shuffled(random, scene, hostile)) await door.take(batch);
  await alone.take(scene.honest.map(loose));
  for (const door of [one, two]) {
    // What fell because it came together with a forged copy of itself comes from whoever is honest.
    await door.hear(alone);
    expectHonest(door, alone, scene);
  }
  await evenOut(one, two);
  expect(two.document).toBe(one.document);
  // A phone that never saw what was dropped.
  await evenOut(clean, one);
  expect(clean.dropped.size).toBe(0);
  expect(clean.document).toBe(one.document);
  one.readAll();
  expect(prototypes()).toBe(before);
  const { acts, counted, refused } = one.journal;
  const sum = [...one.dropped.values(), ...two.dropped.values()].reduce((all, each) => all + each, 0);
  return {
    hostile: hostile.length,
    'told dropped': sum,
    'taken in': acts.length - scene.honest.length,
    refused: refused.length,
    waiting: acts.length - counted.length - refused.length,
  };
}

export const hostileActsCampaign: Campaign = {
  name: 'hostile-acts',
  about: 'what strangers and members can send in place of honest acts',
  rounds: 1000,
  async start() {
    const real = await realProofs();
    return {
      round: (seed) => round(seed, seed % REAL_EVERY === 0 ? real() : lightProofs),
      stop: () => Promise.resolve(),
    };
  },
};
