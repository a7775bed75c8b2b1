// What the ledger amounts to, shown in a view: in one go, or with time for the screen in between.
import type { RecordView } from '#record';
import type { Ledger } from '#record/ledger';
import { nextTask } from '#storage';

/** All of it, and nothing else. */
export function showAll(view: RecordView, ledger: Ledger): void {
  view.clear();
  if (ledger.isDerived) ledger.forEach((value, key) => void view.set(key, value));
  else for (const [key, value] of ledger.values()) view.set(key, value);
}

/** All of it over what is shown, so many keys at a time. Nothing may come in meanwhile. */
export async function showInSteps(view: RecordView, ledger: Ledger, keys: number): Promise<void> {
  let shown = 0;
  for (const [key, value] of ledger.values()) {
    view.set(key, value);
    if (++shown % keys === 0) await nextTask();
  }
}
