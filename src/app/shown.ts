// What the ledger amounts to, shown in a view: in one go, or with time for the screen in between.
import { equalValues } from '#base';
import type { RecordView } from '#record';
import type { Ledger } from '#record/ledger';
import { nextTask } from '#storage';

/** All of it, and nothing else. */
export function showAll(view: RecordView, ledger: Ledger): void {
  view.clear();
  if (ledger.isDerived) ledger.forEach((value, key) => void view.set(key, value));
  else for (const [key, value] of ledger.values()) view.set(key, value);
}

/**
 * All of it over what is shown, so many keys at a time. Nothing may come in meanwhile. What a glance showed already
 * stands as it was read.
 */
export async function showInSteps(view: RecordView, ledger: Ledger, keys: number): Promise<void> {
  let shown = 0;
  for (const [key, value] of ledger.values()) {
    const [thing, entry] = partsOf(key);
    const shownNow = view.valuesOf(thing).get(entry);
    if (shownNow === undefined || !equalValues(shownNow, value)) view.set(key, value);
    if (++shown % keys === 0) await nextTask();
  }
}

/** Some keys. Answers which things (`kind:id`) they are of. */
export function showKeys(view: RecordView, ledger: Ledger, keys: Iterable<string>): readonly string[] {
  const things = new Set<string>();
  for (const text of keys) {
    const value = ledger.value(text);
    if (value !== undefined) view.set(text, value);
    things.add(partsOf(text)[0]);
  }
  return [...things];
}

/** The thing (`kind:id`) that a key is of, and what of it (`field`, `field.sub`; '' for what it was made with). */
function partsOf(key: string): readonly [thing: string, entry: string] {
  const slash = key.indexOf('/');
  return slash < 0 ? [key, ''] : [key.slice(0, slash), key.slice(slash + 1)];
}
