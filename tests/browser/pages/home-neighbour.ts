// Somebody in the room from home who does all that y-webrtc does: has a document, tells of themselves, asks for both.
// And what connections a page made, as the browser counts them.
import { type Bytes, fromHex, toHex } from '#base';
import { campKeys } from '#identity';
import type { Mesh } from '#sync';
import type { WebrtcConn, WebrtcProvider } from 'y-webrtc';
import { Doc, encodeStateAsUpdate } from 'yjs';
import { dataPipe } from '../../../src/sync/link.ts';
import { readSdp } from '../../../src/sync/sdp.ts';
import { theMesh } from './stranger.ts';

/** What they do on the channel of our own: nothing, or link, by rule O3 or with the sides turned round. */
type Manner = 'silent' | 'by the rule' | 'turned round';

interface Connection extends WebrtcConn {
  peer: { _pc: RTCPeerConnection; on(event: 'data', listener: (data: Uint8Array) => void): void };
}

const made: RTCPeerConnection[] = [];
/** Their channels that bear links. */
const ours: RTCDataChannel[] = [];
const said: string[] = [];
const overheard: string[] = [];
let ear: WebSocket | undefined;
let provider: WebrtcProvider | undefined;

/** y-webrtc's kinds of message (its own numbers). */
const SYNC_AND_ASK = [[0, 0, 1, 0], [3]] as const;

export const homeNeighbour = {
  /** From now on. */
  watchConnections(): void {
    const Own = RTCPeerConnection;
    window.RTCPeerConnection = class extends Own {
      constructor(configuration?: RTCConfiguration) {
        super(configuration);
        made.push(this);
      }
      override createDataChannel(label: string, options?: RTCDataChannelInit): RTCDataChannel {
        const channel = super.createDataChannel(label, options);
        if (label === 'rhizome') ours.push(channel);
        return channel;
      }
    };
  },

  /** Ends every link on a connection from home, and leaves what it ran on. */
  linksEnd(): void {
    for (const channel of ours.splice(0)) channel.close();
  },

  /** Servers that any of them was given. */
  serversGiven: (): unknown[] => made.flatMap((each) => each.getConfiguration().iceServers ?? []),

  connections(): { made: number; open: number; closed: number } {
    const count = (state: RTCPeerConnectionState): number =>
      made.filter((each) => each.connectionState === state).length;
    return { made: made.length, open: count('connected'), closed: count('closed') };
  },

  /**
   * How each connection goes: by addresses of their own (`host`), or through a server (`relay`), at whichever end: with
   * one each, each may send by the other's.
   */
  async paths(): Promise<string[]> {
    const reports = await Promise.all(made.map((each) => each.getStats()));
    return reports.flatMap((report) => {
      const stats = report as unknown as Map<string, Record<string, string>>;
      const pairs = [...stats.values()].map((each) => stats.get(each['selectedCandidatePairId'] ?? ''));
      return pairs.flatMap((pair) => {
        const [here, there] = (['localCandidateId', 'remoteCandidateId'] as const).map(
          (end) => stats.get(pair?.[end] ?? '')?.['candidateType'],
        );
        return there === 'relay' ? there : (here ?? []);
      });
    });
  },

  /** Channels of all of them, with what went through. */
  async channels(): Promise<{ isOurs: boolean; id: number; sent: number; received: number }[]> {
    const reports = await Promise.all(made.map((each) => each.getStats()));
    return reports
      .flatMap((report) => [...(report as unknown as Map<string, Record<string, unknown>>).values()])
      .filter((stat) => stat['type'] === 'data-channel' && stat['state'] === 'open')
      .map((stat) => ({
        isOurs: stat['label'] === 'rhizome',
        id: Number(stat['dataChannelIdentifier']),
        sent: Number(stat['messagesSent']),
        received: Number(stat['messagesReceived']),
      }));
  },

  /** `secret`: the invite, hex. To link this page has to have the gathering open, with links of its own. */
  async joinFromHome(url: string, secret: string, manner: Manner): Promise<void> {
    const keys = campKeys({ secret: fromHex(secret) as Bytes });
    await homeNeighbour.joinRoom(url, toHex(keys.homeRoom), toHex(keys.homePassword), manner);
  },

  /** Under this password, known or guessed; without one nothing is sealed. */
  async joinRoom(url: string, room: string, password: string | null, manner: Manner): Promise<void> {
    const { WebrtcProvider: Provider } = await import('y-webrtc');
    const doc = new Doc();
    doc.getMap('tasks').set('some', 'words');
    const joined = new Provider(room, doc, {
      signaling: [url],
      ...(password !== null && { password }),
      peerOpts: { config: { iceServers: [] } },
    });
    provider = joined;
    joined.awareness.setLocalState({ name: 'Tama' });
    const met = new WeakSet<WebrtcConn>();
    joined.on('peers', () => {
      for (const connection of joined.room?.webrtcConns.values() ?? []) {
        if (met.has(connection)) continue;
        met.add(connection);
        const { peer } = connection as Connection;
        peer.on('data', (data) => said.push(toHex(new Uint8Array(data))));
        if (manner !== 'silent') link(peer._pc, theMesh(), manner);
      }
    });
  },

  neighbourSees: (): { said: string[]; present: number; synced: boolean } => ({
    said,
    present: (provider?.awareness.getStates().size ?? 1) - 1,
    synced: [...(provider?.room?.webrtcConns.values() ?? [])].some((each) => each.synced),
  }),

  /** Writes in the document, and asks once more for theirs and who is there. */
  neighbourAsks(): void {
    provider?.doc.getMap('tasks').set('more', 'words');
    for (const connection of provider?.room?.webrtcConns.values() ?? [])
      for (const message of SYNC_AND_ASK)
        (connection.peer as unknown as { send(data: Uint8Array): void }).send(new Uint8Array(message));
  },

  /** An answer to nobody's offer, from somebody with whom nobody has a connection: as one that comes too late. */
  neighbourAnswersLate(): void {
    const room = provider?.room;
    const [met] = room?.webrtcConns.values() ?? [];
    if (!room || !met) throw new Error('nobody to answer');
    const own = room.peerId;
    room.peerId = 'gone';
    (met.peer as { emit(name: string, said: unknown): void }).emit('signal', { type: 'answer', sdp: '' });
    room.peerId = own;
  },

  /** Whatever harm can be said in y-webrtc's own words: updates, deletions, presence of hundreds, rubbish, and much of it. */
  neighbourVandalises(): number {
    const doc = new Doc();
    const record = doc.getMap('r');
    for (let i = 0; i < 2000; i++) record.set(`task:${i}`, 'x'.repeat(50));
    const filled = encodeStateAsUpdate(doc);
    for (const key of [...record.keys()]) record.delete(key);
    const emptied = encodeStateAsUpdate(doc);
    const withLength = (bytes: Uint8Array): number[] => [
      ...[(bytes.length & 127) | 128, ((bytes.length >> 7) & 127) | 128, bytes.length >> 14],
      ...bytes,
    ];
    const rubbish = crypto.getRandomValues(new Uint8Array(60_000));
    const messages = [
      [0, 2, ...withLength(filled)],
      [0, 1, ...withLength(emptied)],
      [0, 2, ...withLength(rubbish)],
      [1, ...withLength(rubbish)],
      [1, 255, 255, 255, 255, 15],
      [2, 1],
      [...rubbish],
      [0, 0, 255],
      [],
    ];
    let sent = 0;
    for (const connection of provider?.room?.webrtcConns.values() ?? [])
      for (let i = 0; i < 20; i++)
        for (const message of messages) {
          (connection.peer as unknown as { send(data: Uint8Array): void }).send(new Uint8Array(message));
          sent++;
        }
    return sent;
  },

  /** At the signalling server: what is no message of y-webrtc's, to everybody who listens to this topic. */
  async shoutAt(url: string, topic: string): Promise<void> {
    const socket = new WebSocket(url);
    await new Promise((resolve) => void (socket.onopen = resolve));
    const data = [null, 5, '', 'AAAA', {}, [], { type: 'announce', from: 'nobody' }, 'x'.repeat(100_000)];
    for (const each of data) socket.send(JSON.stringify({ type: 'publish', topic, data: each }));
    await new Promise((resolve) => {
      socket.onclose = resolve;
      socket.close();
    });
  },

  /** At the signalling server, as somebody who knows the room's name and nothing else. */
  async overhear(url: string, topic: string): Promise<void> {
    const socket = new WebSocket(url);
    ear = socket;
    await new Promise((resolve) => void (socket.onopen = resolve));
    socket.onmessage = ({ data }) => overheard.push(String(data));
    socket.send(JSON.stringify({ type: 'subscribe', topics: [topic] }));
  },

  /** What was sealed there, as text of one byte a letter. */
  overheard: (): string[] => overheard.map((text) => atob((JSON.parse(text) as { data: string }).data)),

  /** How much was said there, sealed or not. */
  overheardCount: (): number => overheard.length,

  /** Says all of it once more, as it was. */
  saysAgain(): number {
    const all = [...overheard];
    for (const each of all) ear?.send(each);
    return all.length;
  },

  neighbourLeaves(): void {
    provider?.destroy();
    provider = undefined;
  },
};

function link(pc: RTCPeerConnection, mesh: Mesh, manner: Manner): void {
  const channel = pc.createDataChannel('whatever', { negotiated: true, id: 100 });
  channel.binaryType = 'arraybuffer';
  channel.onopen = () => {
    const [ours, theirs] = [printOf(pc.localDescription), printOf(pc.remoteDescription)];
    const isOfferer = toHex(ours) < toHex(theirs) === (manner === 'by the rule');
    mesh.adopt('home', {
      pipe: dataPipe(channel, () => channel.close()),
      peer: null,
      binding: {
        offerer: isOfferer ? ours : theirs,
        answerer: isOfferer ? theirs : ours,
        side: isOfferer ? 'offerer' : 'answerer',
      },
    });
  };
}

function printOf(description: RTCSessionDescription | null): Uint8Array<ArrayBuffer> {
  const { type, sdp } = description ?? {};
  const read = type === 'offer' || type === 'answer' ? readSdp(type, sdp ?? '') : undefined;
  if (!read) throw new Error('no fingerprint');
  return read.fingerprint;
}
