// The table of who may lean on whom: rooms, the doors they may go through, the packages they may use.

interface Room {
  /** Rooms whose doors it may go through. */
  readonly may: readonly string[];
  /** Packages it may use; `in` names the only file that may. */
  readonly packages?: readonly (string | { readonly name: string; readonly in: RegExp })[];
  /** Doors it may go through in one file only. */
  readonly onlyIn?: Readonly<Record<string, RegExp>>;
  /** No clock, no chance, no browser: what it needs of them is handed to it. */
  readonly isPure?: true;
  /** Nothing is imported from it as a whole, so it needs no door. */
  readonly isTop?: true;
}

export const NODE = 'node:*';
const SIGNAL_FROM_HOME = /\/signals\/from-home\.ts$/;

export const ROOMS: Readonly<Record<string, Room>> = {
  base: { may: [], isPure: true },
  record: { may: ['base'], isPure: true },
  'record/ledger': { may: ['base', 'record'], packages: ['yjs', 'lib0'], isPure: true },
  journal: { may: ['base'], packages: ['@noble/hashes'], isPure: true },
  identity: { may: ['base', 'journal'], packages: ['@noble/hashes', '@scure/bip39'] },
  storage: {
    may: ['base', 'journal', 'record/ledger'],
    packages: [
      'idb',
      { name: 'y-indexeddb', in: /\/view-cache\.ts$/ },
      { name: 'yjs', in: /\/view-cache\.ts$/ },
    ],
    onlyIn: { 'record/ledger': /\/view-cache\.ts$/ },
  },
  sync: {
    may: ['base', 'journal', 'identity'],
    packages: [
      '@noble/hashes',
      { name: 'y-webrtc', in: SIGNAL_FROM_HOME },
      { name: 'yjs', in: SIGNAL_FROM_HOME },
      { name: 'qr', in: /qr[^/]*\.ts$/ },
    ],
  },
  exchange: { may: ['base', 'record', 'words'], isPure: true },
  words: { may: ['base', 'record'], isPure: true },
  app: {
    may: ['base', 'record', 'record/ledger', 'journal', 'identity', 'storage', 'sync', 'exchange', 'words'],
    packages: ['workbox-window'],
  },
  ui: {
    may: ['base', 'record', 'library', 'words', 'app'],
    packages: ['preact', 'qr'],
    isTop: true,
  },
  demo: { may: ['base', 'record'], isPure: true },
  library: { may: ['base', 'record'], isPure: true },
  main: { may: ['base', 'words', 'app', 'ui'], packages: ['preact'], isTop: true },
  keeper: { may: ['base', 'journal', 'identity', 'sync', 'cli'], packages: [NODE, 'ws'], isTop: true },
  cli: {
    may: [
      'base',
      'record',
      'record/ledger',
      'journal',
      'identity',
      'sync',
      'exchange',
      'words',
      'demo',
      'keeper',
    ],
    packages: [NODE, 'vite', 'tsx', 'ws'],
    isTop: true,
  },
  sw: { may: ['base'], packages: ['workbox-precaching', 'workbox-routing'], isTop: true },
  build: { may: [], packages: [NODE, 'vite'], isTop: true },
};

/** Rooms without a door: a neighbour that may lean on them names the file. */
export const NAMED_BY_FILE = new Set(['ui', 'keeper', 'cli']);
