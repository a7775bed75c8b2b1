// The record as the screens read it, of a document: every value, and what the acts behind it say.
import { type KindName, RecordView, historyOf, kinds } from '#record';
import type { Ledger } from '#record/ledger';

export function viewOf(ledger: Ledger): RecordView {
  const view = new RecordView();
  view.useActs(ledger);
  ledger.forEach((value, key) => view.set(key, value));
  return view;
}

/** The same, and each thing of each kind was read, with its history. */
export function readThrough(ledger: Ledger): RecordView {
  const view = viewOf(ledger);
  for (const kind of Object.keys(kinds) as KindName[])
    for (const thing of view.all(kinds[kind])) {
      JSON.stringify(thing);
      historyOf(view, kind, thing.id);
    }
  return view;
}
