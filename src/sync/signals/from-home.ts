// Meeting from home, before the gathering (rules O1-O5): y-webrtc finds and connects peers over a signalling server
// whose address somebody typed in; on each connection it makes, a channel of our own runs the ordinary link
// protocol, proof included. Its document stays empty and whatever it receives is not listened to: nothing about it
// reaches the record. Loaded only when switched on.
import { type WebrtcConn, WebrtcProvider } from 'y-webrtc';
import * as Y from 'yjs';
import { type Bytes, type Stop, compareBytes, toHex } from '#base';
import type { CampKeys } from '#identity';
import { dataPipe } from '../link.ts';
import { readSdp } from '../sdp.ts';
import type { LinkMaker, SignalWay } from '../signal.ts';

/** Our channel on y-webrtc's connection: negotiated, so that it never meets simple-peer's own. */
const CHANNEL_ID = 100;
const MAX_CONNECTIONS = 6;
/** A connection that has not come about by then (ms) is given up; each in vain doubles it, up to the other. */
const TRY_MS = 4000;
const TRY_AT_MOST_MS = 60_000;

/** What a TURN server says to a name or password that it does not know (RFC 5389, 15.6; RFC 5766, 15). */
const REFUSALS: readonly number[] = [401, 403];

/** How y-webrtc seals a message: this, and what makes each the only one of its kind. In base64 no byte is shared. */
const SEALED = /^B0FFUy1HQ00M([A-Za-z0-9+/]{16})/;
/** So many messages are known again. */
const KNOWN_AT_MOST = 4096;

export interface HomeAddresses {
  /** `wss://…`: a y-webrtc signalling server. */
  readonly signalling: readonly string[];
  /** `stun:…`, `turn:…` with name and password. */
  readonly ice: readonly RTCIceServer[];
}

/** What of y-webrtc this leans on; pinned by version and held by a test. */
interface HomeConnection extends WebrtcConn {
  peer: {
    /** Null once it is closed. */
    _pc: RTCPeerConnection | null;
    on(event: string, listener: () => void): void;
    removeAllListeners(event: string): void;
  };
}

interface HomeServer {
  readonly connected: boolean;
  emit(name: string, said: readonly unknown[]): void;
}

export class FromHome implements SignalWay {
  readonly via = 'home';
  readonly #keys: CampKeys;
  readonly #addresses: HomeAddresses;
  readonly #seen = new WeakSet<object>();
  readonly #open = new Set<object>();
  readonly #known = new Set<string>();
  #provider: WebrtcProvider | null = null;
  /** Connections since the last good one that did not come about. */
  #inVain = 0;
  #isRefused = false;

  constructor(keys: CampKeys, addresses: HomeAddresses) {
    this.#keys = keys;
    this.#addresses = addresses;
  }

  /** How many of the signalling servers answer. */
  get reached(): number {
    return this.#servers.filter(({ connected }) => connected).length;
  }

  /** Whether somebody was there whom no connection led to, since the last that came about. */
  get isInVain(): boolean {
    return this.#inVain > 0;
  }

  /** Whether a TURN server refused the name and password, since the last connection that came about. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  get #servers(): readonly HomeServer[] {
    return (this.#provider?.signalingConns ?? []) as HomeServer[];
  }

  start(maker: LinkMaker): Stop {
    const doc = new Y.Doc();
    const provider = new WebrtcProvider(toHex(this.#keys.homeRoom), doc, {
      signaling: [...this.#addresses.signalling],
      password: toHex(this.#keys.homePassword),
      maxConns: MAX_CONNECTIONS,
      peerOpts: { config: { iceServers: [...this.#addresses.ice] } },
    });
    provider.awareness.setLocalState(null); // nobody's presence is told
    this.#provider = provider;
    for (const server of this.#servers) {
      const emit = server.emit.bind(server);
      server.emit = (name, said) => {
        if (name !== 'message' || this.#isNews(said[0])) emit(name, said);
      };
    }
    provider.on('peers', () => {
      const connections = provider.room?.webrtcConns.values() ?? [];
      for (const connection of connections) this.#meet(connection as HomeConnection, maker);
    });
    return () => {
      this.#provider = null;
      provider.destroy();
      doc.destroy();
    };
  }

  /** An old description, said again by whoever overheard it, would end the connection that it once made. */
  #isNews(message: unknown): boolean {
    const data = (message as { data?: unknown } | null)?.data;
    const mark = typeof data === 'string' ? SEALED.exec(data)?.[1] : undefined;
    if (mark === undefined || this.#known.has(mark)) return false;
    this.#known.add(mark);
    for (const oldest of this.#known) {
      if (this.#known.size <= KNOWN_AT_MOST) break;
      this.#known.delete(oldest);
    }
    return true;
  }

  #meet(connection: HomeConnection, maker: LinkMaker): void {
    if (this.#seen.has(connection)) return;
    this.#seen.add(connection);
    const { peer } = connection;
    const { _pc: made } = peer;
    if (!made) return;
    // y-webrtc would work through whatever comes; here nobody listens, and nothing piles up either.
    peer.removeAllListeners('data');
    peer.on('data', () => undefined);
    let giveUp = this.#giveUpLater(connection, () => this.#inVain++);
    peer.on('close', () => {
      clearTimeout(giveUp);
      this.#open.delete(connection);
    });
    made.addEventListener('icecandidateerror', ({ errorCode }) => {
      this.#isRefused ||= REFUSALS.includes(errorCode);
    });
    const channel = made.createDataChannel('rhizome', { negotiated: true, id: CHANNEL_ID });
    channel.binaryType = 'arraybuffer';
    // The connection outlives a link that ended, and y-webrtc would make no other. Who never said a word gets none either.
    const linkAnew = (): void => {
      if (this.#open.has(connection)) giveUp = this.#giveUpLater(connection);
    };
    channel.addEventListener('message', () => channel.addEventListener('close', linkAnew), { once: true });
    channel.onopen = () => {
      // Given up in the very moment in which it came about.
      if (peer._pc === null) return;
      // y-webrtc only stops asking at six, and answers whoever asks. Closed before it is open it would fill the
      // other's room for ever.
      if (this.#open.size >= MAX_CONNECTIONS) return connection.destroy();
      const ours = fingerprintOf(made.localDescription);
      const theirs = fingerprintOf(made.remoteDescription);
      // It is given up in time, as one that did not come about: it would stand for ever, and no link on it.
      if (!ours || !theirs) return channel.close();
      clearTimeout(giveUp);
      this.#inVain = 0;
      this.#isRefused = false;
      this.#open.add(connection);
      // y-webrtc may offer from both ends at once; who is called the offerer only has to be the same at both.
      const isLower = compareBytes(ours, theirs) < 0;
      maker.adopt('home', {
        pipe: dataPipe(channel, () => channel.close()),
        peer: null,
        binding: {
          offerer: isLower ? ours : theirs,
          answerer: isLower ? theirs : ours,
          side: isLower ? 'offerer' : 'answerer',
        },
      });
    };
  }

  /**
   * y-webrtc waits for ever for an answer that was lost, or that the other, who offered in the same moment, never gave;
   * and while it waits it takes no other offer of theirs. Once a connection is closed it asks again who is there.
   */
  #giveUpLater(
    connection: HomeConnection,
    then: () => void = () => undefined,
  ): ReturnType<typeof setTimeout> {
    const limit = Math.min(TRY_AT_MOST_MS, TRY_MS * 2 ** this.#inVain);
    // Not both ends in the same moment again.
    return setTimeout(
      () => {
        then();
        connection.destroy();
      },
      limit * (1 + Math.random() / 2),
    );
  }
}

function fingerprintOf(description: RTCSessionDescription | null): Bytes | undefined {
  if (description?.type !== 'offer' && description?.type !== 'answer') return undefined;
  return readSdp(description.type, description.sdp)?.fingerprint;
}
