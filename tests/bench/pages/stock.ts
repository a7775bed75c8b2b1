// A camp as y-indexeddb keeps it and y-webrtc hands it on, with nothing of ours around them: one Yjs map, key to value.
import { fromHex } from '#base';
import { IndexeddbPersistence, fetchUpdates } from 'y-indexeddb';
import { WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';

const NAME = 'stock';
let doc = new Y.Doc();
let provider: WebrtcProvider | undefined;
const record = (): Y.Map<unknown> => doc.getMap('record');

const stock = {
  /** Keeps a state (hex) and changes that came after it, each as it came. */
  async keep(state: string, changes: readonly string[]): Promise<void> {
    doc = new Y.Doc();
    const kept = new IndexeddbPersistence(NAME, doc);
    await kept.whenSynced;
    for (const each of [state, ...changes]) Y.applyUpdate(doc, fromHex(each) as Uint8Array<ArrayBuffer>);
    await fetchUpdates(kept); // asked of the same store, and so answered after all that was written
    await kept.destroy();
  },

  /** Opens what was kept. Answers when it could be read (ms after the page was asked for), and its keys. */
  async open(): Promise<{ at: number; keys: number }> {
    doc = new Y.Doc();
    await new IndexeddbPersistence(NAME, doc).whenSynced;
    const keys = record().size;
    return { at: performance.now(), keys };
  },

  /** From now on whoever is in the room gets what is here, as y-webrtc does it. */
  share(url: string): void {
    provider = new WebrtcProvider(NAME, doc, { signaling: [url], peerOpts: { config: { iceServers: [] } } });
  },

  /** A newcomer. Settles when so many keys are here; answers how long after it was connected (ms), or how many came. */
  async join(url: string, keys: number, limitMs: number): Promise<{ tookMs: number | null; came: number }> {
    doc = new Y.Doc();
    stock.share(url);
    const connected = await new Promise<number>((resolve) => {
      provider?.on('peers', ({ webrtcPeers }) => webrtcPeers.length > 0 && resolve(performance.now()));
    });
    return new Promise((resolve) => {
      const late = setTimeout(() => resolve({ tookMs: null, came: record().size }), limitMs);
      record().observe(() => {
        if (record().size < keys) return;
        clearTimeout(late);
        resolve({ tookMs: performance.now() - connected, came: record().size });
      });
    });
  },
};

export type Stock = typeof stock;

Object.assign(window, { stock });
