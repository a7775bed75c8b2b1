// A hundred ways to send an act that is none, or one that should not count: made from honest ones, by authors whose own
// keys are good. What an author may well say of their own is among them: it counts, and harms nobody.
import { type Bytes, type Value, latin1, toBase64url } from '#base';
import { type Entry, type Signer, encodeAct, idOf } from '#journal';
import { Forger, type Forged, introductionOf } from '../journal/forge.ts';
import { wrong } from './bytes.ts';
import { type Loose, loose, signed } from './door.ts';
import { oddValue, twin } from './odd.ts';
import { type Scene, anyThing } from './scene.ts';

type Way = (scene: Scene) => Promise<readonly Loose[]> | readonly Loose[];

const anyEntry = ({ random, honest }: Scene): Entry => random.pick(honest);
const anyRogue = ({ random, rogues }: Scene): Forger => random.pick(rogues);
const anySigner = (scene: Scene): Signer => scene.proofs.signer(scene.random);
const name = ({ random }: Scene): string => latin1(random.bytes(16));

/** An honest act with a change in its bytes, under its own signature or any other. */
function changed(scene: Scene): readonly Loose[] {
  const { random, honest } = scene;
  const { act, bytes } = anyEntry(scene);
  const others = honest.map((each) => each.bytes);
  const mutant = wrong(random, bytes, others);
  const isSame = latin1(mutant) === latin1(bytes);
  // The very bytes with a signature of nobody: dropped too, and the honest ones are not held up by it.
  const signature = isSame || random.chance(0.3) ? latin1(random.bytes(64)) : act.signature;
  return [{ bytes: mutant, signature }];
}

/** An act of a rogue, on whatever it likes, with whatever value. */
function anything(scene: Scene): Forged {
  const { random } = scene;
  const thing = anyThing(scene);
  const sub = random.chance(0.3) ? toBase64url(random.bytes(12)) : '';
  const field = random.pick(['title', 'when', 'claim', 'log', 'x', '', 'constructor', 'Title', 'a b', 'é']);
  const id = random.chance(0.8) ? thing.id : toBase64url(random.bytes(12));
  const kind = random.pick([
    'task',
    'task',
    'task',
    'meal',
    'nobody',
    'Task',
    '',
    'a'.repeat(64),
    '__proto__',
  ]);
  const command = random.pick(['test', 'takeTask', 'x y', '', 'z'.repeat(64), '1']);
  const as = random.chance(0.2) ? toBase64url(random.bytes(12)) : '';
  return { kind, id, field, sub, as, command, time: random.pick(TIMES), value: oddValue(scene) };
}
const TIMES = [0, 1, 1_700_000_000, 2 ** 32, 2 ** 40];

/** What it names may be nothing, not there, elsewhere, refused, too much, in another order, or just right. */
function someRefs(scene: Scene): string[] {
  const { random, honest, rogues } = scene;
  const all = [...honest, ...rogues.flatMap(({ entries }) => entries)].map(({ act }) => act.name);
  const many = (count: number): string[] => Array.from({ length: count }, () => random.pick(all));
  switch (random.below(6)) {
    case 0:
      return [];
    case 1:
      return [name(scene)];
    case 2:
      return many(1 + random.below(4));
    case 3:
      return Array.from({ length: random.pick([32, 33, 900]) }, () => name(scene)).sort();
    default:
      return [...new Set(many(1 + random.below(6)))].sort();
  }
}

const theirs = async (scene: Scene): Promise<readonly Loose[]> => [
  loose(await anyRogue(scene).act({ ...anything(scene), refs: someRefs(scene) })),
];

/** What anybody may say: a head of an honest key, replaced. */
async function ordinary(scene: Scene): Promise<readonly Loose[]> {
  const { act } = anyEntry(scene);
  const rogue = anyRogue(scene);
  if (act.field === '') return [loose(await rogue.set(act, 'title', [act.name], { value: 'mine now' }))];
  const { kind, id, field, sub, name: ref } = act;
  return [loose(await rogue.act({ kind, id, field, sub, refs: [ref], value: 'mine now' }))];
}

async function creation(scene: Scene): Promise<readonly Loose[]> {
  const { random } = scene;
  const value = random.pick<Value>([
    { title: 'x', n: random.bytes(8) },
    anyThing(scene).value,
    oddValue(scene),
  ]);
  const right = idOf('task', value) ?? toBase64url(random.bytes(12));
  const id = random.pick([right, right, anyThing(scene).id]);
  const refs = random.chance(0.2) ? [name(scene)] : [];
  return [loose(await anyRogue(scene).act({ kind: 'task', id, value, refs }))];
}

/** On another's chain, with a gap, on what is not there, on a hash that is right in part. The tip stays where it was. */
async function brokenChain(scene: Scene): Promise<readonly Loose[]> {
  const { random } = scene;
  const rogue = anyRogue(scene);
  const { tip } = rogue;
  const other = anyEntry(scene).act;
  const before = random.pick([other.hash, tip?.hash ?? other.hash, latin1(random.bytes(32))]);
  const prev = random.chance(0.3) ? before.slice(0, 16) + latin1(random.bytes(16)) : before;
  const seq = 1 + random.pick([other.seq, tip?.seq ?? 0, (tip?.seq ?? 0) + 7, 2 ** 53 - 2]);
  const entry = await rogue.act({ ...anything(scene), seq, prev, introduction: null });
  const isOfOurs = prev === tip?.hash && seq === tip.seq + 1;
  if (!isOfOurs) {
    rogue.tip = tip;
    rogue.entries.pop();
  }
  return [loose(entry)];
}

/** Two acts after one, or two beginnings: both are branches and both are kept. */
async function fork(scene: Scene): Promise<readonly Loose[]> {
  const rogue = anyRogue(scene);
  const { tip } = rogue;
  rogue.tip = scene.random.chance(0.3) ? null : (scene.random.pick(rogue.entries)?.act ?? null);
  const entries = [await rogue.create('task', { title: 'beside', n: scene.random.below(1e6) })];
  entries.push(await rogue.act({ ...anything(scene), refs: someRefs(scene) }));
  if (scene.random.chance(0.5)) rogue.tip = tip ?? rogue.tip;
  return entries.map(loose);
}

/** In another's name: their id with one's own key, or one's own key under their introduction. */
async function impostor(scene: Scene): Promise<readonly Loose[]> {
  const { keys } = scene.proofs;
  const { act } = anyEntry(scene);
  const signer = anySigner(scene);
  const mac = scene.random.chance(0.5) ? keys : { ...keys, introductionKey: new Uint8Array(32) };
  const introduction = introductionOf(mac, signer.key);
  const author = scene.random.pick([act.author, signer.author]);
  const isFirst = scene.random.chance(0.5);
  const chain = isFirst
    ? { seq: 0, prev: '', introduction }
    : { seq: act.seq + 1, prev: act.hash, introduction: null };
  const bytes = encodeAct(keys.gathering, { ...act, author, ...chain, time: scene.random.below(1e9) });
  return [await signed(signer, bytes as Bytes)];
}

/** A chain that nobody signs, or one longer than a signature proves. */
async function unsigned(scene: Scene): Promise<readonly Loose[]> {
  const { random, proofs } = scene;
  const forger = new Forger(proofs.signer(random), proofs.keys);
  if (random.chance(0.98)) {
    const length = 1 + random.below(4);
    for (let i = 0; i < length; i++) await forger.act({ isUnsigned: true, value: { n: i } });
    return forger.entries.map(loose);
  }
  for (let i = 0; i < random.pick([255, 256, 257]); i++)
    await forger.act({ isUnsigned: true, value: { n: i } });
  return [...forger.entries, await forger.act()].map(loose);
}

/** Honest acts again: as they were, without what proves them, or with another's proof. */
function again(scene: Scene): readonly Loose[] {
  const { random, commands } = scene;
  const command = random.pick(commands).map(loose);
  const other = anyEntry(scene).act.signature;
  const how = random.below(3);
  return random.shuffle(command).map(({ bytes, signature }) => ({
    bytes,
    signature: how === 0 ? signature : how === 1 ? '' : other,
  }));
}

/** Somebody new with each act, or very much of one. */
async function flood(scene: Scene): Promise<readonly Loose[]> {
  const { random, proofs } = scene;
  const thing = anyThing(scene);
  const out: Loose[] = [];
  let forger = new Forger(proofs.signer(random), proofs.keys);
  const isOfMany = random.chance(0.5) && proofs.signer(random) !== forger.signer;
  for (let i = 0; i < 12; i++) {
    if (isOfMany) forger = new Forger(proofs.signer(random), proofs.keys);
    out.push(loose(await forger.set(thing, 'title', [thing.name], { value: random.below(1e6) })));
  }
  return out;
}

const garbage = async (scene: Scene): Promise<readonly Loose[]> => [
  await signed(anySigner(scene), scene.random.bytes(scene.random.below(400))),
];

const WAYS: readonly Way[] = [
  changed,
  changed,
  changed,
  changed,
  twin,
  twin,
  theirs,
  theirs,
  theirs,
  ordinary,
];
const MORE_WAYS: readonly Way[] = [
  creation,
  brokenChain,
  brokenChain,
  fork,
  impostor,
  unsigned,
  again,
  garbage,
];

/** So many pieces at least. */
export async function hostileActs(scene: Scene, count: number): Promise<readonly Loose[]> {
  const out: Loose[] = [];
  const ways = [...WAYS, ...MORE_WAYS, ...(scene.random.chance(0.2) ? [flood] : [])];
  while (out.length < count) out.push(...(await scene.random.pick(ways)(scene)));
  return out;
}
