// The door of the ledger: the only corner that knows Yjs.
export type { LedgerAct } from './act.ts';
export { documentMark, markOf, newDocument, readDocument } from './document.ts';
export { Ledger } from './ledger.ts';
