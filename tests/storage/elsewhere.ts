// What is written and held away from this page: what a neighbour would give of everything, and what a copy of this phone
// wrote by the same key.
import type { Camp } from '#app';
import { Act, type Entry, encodeAct, writeActs } from '#journal';

/** What a neighbour would give of everything held here. */
export async function othersHave(camp: Camp): Promise<Entry[]> {
  const { held, keys } = await camp.engine;
  return held.journal.acts.map((act) => {
    const bytes = encodeAct(keys.gathering, act);
    if (!bytes) throw new Error('no canonical form');
    return { act: new Act(act, act.hash, act.signature), bytes };
  });
}

export const bring = async (camp: Camp, entries: readonly Entry[]): Promise<number> =>
  (await (await camp.engine).door.enter(entries, {})).taken;

export const forked = async (camp: Camp): Promise<string[]> =>
  (await camp.engine).held.journal.forkedAuthors();

/** What a copy of this phone wrote: an act of its key that it does not hold. */
export async function fromTheCopy(camp: Camp): Promise<Entry[]> {
  const { held, signer } = await camp.engine;
  const tip = held.journal.tipsOf(signer.author)[0] ?? null;
  const [task] = held.journal.acts.filter((act) => act.kind === 'task');
  const draft = {
    as: '',
    command: 'x',
    kind: 'task',
    id: task?.id ?? '',
    field: 'title',
    sub: '',
    value: 'a, elsewhere',
  };
  const acts = await writeActs(
    held.journal,
    signer,
    tip,
    [draft],
    (key) => held.ledger.headNames(key),
    1_700_000_000,
  );
  if (!acts.ok) throw new Error(acts.error);
  return acts.value;
}
