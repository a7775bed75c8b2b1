// What somebody eats, on a card, in the way they chose: only counted, under a throwaway key that nothing ties to
// them, or with their name, for everybody to read. The throwaway keys stay on this device, so that what was said with
// one can be changed and taken away by the same one. Their cards count 1, 2, 3: a counter that is the time, as on
// other cards, would tell who wrote something else in that second (rule C6).
import { type DeviceKey, newDeviceKey, signerOf } from '#identity';
import type { Signer } from '#journal';
import { DIET, type DietCard, type Facts, dietCard, dietOf, plain, saysNothing } from '#record';
import type { JournalStore } from '#storage';
import type { Pockets } from './pockets.ts';

/** By nobody's name, or by their own. */
export type DietWay = 'counted' | 'named';

export interface DietSaid {
  readonly way: DietWay;
  readonly diet: DietCard;
}

/** persisted: add, never change. By person, in the journal's database: the key, and the counter of its last card. */
type DietKeys = { readonly [person: string]: DeviceKey };
type DietCounts = { readonly [person: string]: number };
const KEYS = 'diet-keys';
const COUNTS = 'diet-counts';

export interface DietParts {
  readonly pockets: Pockets;
  readonly store: JournalStore;
  readonly facts: Facts;
  own(): Signer;
  random(length: number): Uint8Array;
  /** Whom a card in the own slot is about: '' for the device's own person. */
  aboutOf(person: string): string;
}

export class Diets {
  readonly #parts: DietParts;

  constructor(parts: DietParts) {
    this.#parts = parts;
  }

  /** What was said for a person, with their name on whichever phone or on this one without; nothing once it faded. */
  async saidFor(person: string): Promise<DietSaid | undefined> {
    const named = dietOf(this.#parts.facts, person);
    if (named) return { way: 'named', diet: named };
    const key = (await this.#kept())?.keys[person];
    const card = key && this.#parts.pockets.cards.of(signerOf(key).author, DIET);
    const counted = card && dietCard.read(card.value);
    return counted && !saysNothing(counted) ? { way: 'counted', diet: counted } : undefined;
  }

  /**
   * Says it, until `expires` (s), and empties what was said in the other way; `null` takes it away. True once all of
   * it is kept.
   */
  async say(
    person: string,
    said: { readonly way: DietWay; readonly diet: Omit<DietCard, 'person' | 'mark'> } | null,
    expires: number,
  ): Promise<boolean> {
    const { pockets, facts, own, random, aboutOf } = this.#parts;
    const kept = await this.#kept();
    if (!kept) return false;
    const key = kept.keys[person] ?? (said?.way === 'counted' ? await newDeviceKey() : undefined);
    const named = { signer: own(), about: aboutOf(person), empty: { person } };
    const counted = key && { signer: signerOf(key), about: '', empty: {} };
    const isNamed = dietOf(facts, person) !== undefined;
    for (const slot of said?.way === 'counted' ? [counted, named] : [named, counted]) {
      if (!slot) continue;
      const isSaid = said !== null && slot === (said.way === 'named' ? named : counted);
      const held = pockets.cards.of(slot.signer.author, DIET, slot.about);
      if (!isSaid && !held && !(slot === named && isNamed)) continue;
      const counter = slot === named ? undefined : (kept.counts[person] ?? 0) + 1;
      if (key && counter !== undefined && !(await this.#keep(kept, person, key, counter))) return false;
      const isKept = await pockets.writeCard(slot.signer, {
        name: DIET,
        about: slot.about,
        counter,
        // One that fades before what it replaces would let the old one come back.
        expires: Math.max(expires, held?.expires ?? 0),
        value: plain(isSaid ? { ...slot.empty, ...said.diet, mark: random(8) } : slot.empty),
      });
      if (!isKept) return false;
    }
    return true;
  }

  async #kept(): Promise<{ readonly keys: DietKeys; readonly counts: DietCounts } | undefined> {
    const keys = await this.#parts.store.read<DietKeys>(KEYS);
    const counts = await this.#parts.store.read<DietCounts>(COUNTS);
    return keys.ok && counts.ok ? { keys: keys.value ?? {}, counts: counts.value ?? {} } : undefined;
  }

  /** Before the card: one whose key was lost could not be changed any more, nor one whose counter was forgotten. */
  async #keep(
    { keys, counts }: { readonly keys: DietKeys; readonly counts: DietCounts },
    person: string,
    key: DeviceKey,
    counter: number,
  ): Promise<boolean> {
    const kept = { [KEYS]: { ...keys, [person]: key }, [COUNTS]: { ...counts, [person]: counter } };
    return (await this.#parts.store.write(kept)).ok;
  }
}
