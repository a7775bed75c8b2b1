// Neighbours who do not keep to the rules: one without the invite, who says back whatever is said to it and writes
// down all it hears; and one with the invite, who passes a stranger's signals into the camp.
import { type Bytes, concat, fromHex, fromLatin1, latin1, toHex } from '#base';
import { printCode, readCode } from '#app';
import type { Engine } from '../../../src/app/engine.ts';
import { newVerify } from '#identity';
import { sha256 } from '#journal';
import { AUTHOR_LIMITS, type Holdings, Mesh, browserRtc, browserSqueeze, realTimers } from '#sync';
import type { Offering, Opened } from '../../../src/sync/rtc.ts';
import { ByQr } from '../../../src/sync/signals/by-qr.ts';
import type { Message } from '../../../src/sync/wire.ts';

type SignalMessage = Extract<Message, { is: 'signal' }>;

const LIMIT_MS = 20_000;
const PEER = latin1(new Uint8Array(16).fill(0x5a));
/** As src/sync/signals/by-mesh.ts has it. */
const OFFER = 1;
const NONCE_LETTERS = 8;

const heard: string[] = [];
let offering: Offering | undefined;
let mesh: Mesh | undefined;
const captured: SignalMessage[] = [];
const byQr = new ByQr();

/** Writes down every frame, and says it back. */
function echo({ pipe }: Opened): void {
  pipe.onFrame = (frame) => {
    heard.push(toHex(frame));
    pipe.send(frame);
  };
  pipe.onClosed = () => heard.push('closed');
}

const bytes = (hex: string): Bytes => {
  const out = fromHex(hex);
  if (!out) throw new Error('that is no hex');
  return out;
};

export const stranger = {
  /** Everything that was said to the stranger, and at last "closed". */
  heard: (): string[] => heard,

  async strangerOffers(): Promise<string> {
    const made = await browserRtc.offer(PEER, LIMIT_MS);
    if (!made.ok) throw new Error(made.error);
    offering = made.value;
    void offering.opened.then((opened) => opened.ok && echo(opened.value));
    return toHex(offering.offer);
  },

  async strangerAccepts(answer: string): Promise<boolean> {
    return (await offering?.accept(bytes(answer)))?.ok ?? false;
  },

  /** Answers the offer in a meet code, of which only the offer was seen. */
  async strangerAnswers(text: string): Promise<string> {
    const code = readCode(text);
    if (!code.ok || code.value.kind !== 'meet') throw new Error('no meet code');
    const made = await browserRtc.answer(PEER, code.value.offer, LIMIT_MS);
    if (!made.ok) throw new Error(made.error);
    void made.value.opened.then((opened) => opened.ok && echo(opened.value));
    const answer = concat([sha256(code.value.offer).subarray(0, 2), made.value.answer]);
    return printCode({ kind: 'answer', answer }, '');
  },

  /** The answer that came back for the stranger, once it is there. */
  rogueCaught: (): string | undefined => captured[0] && toHex(captured[0].body.slice(NONCE_LETTERS)),

  /** Passes a stranger's offer on to this device's one neighbour, as if a neighbour of ours had made it. */
  roguePasses(offer: string): void {
    const [link] = mesh?.links ?? [];
    if (!link) throw new Error('linked to nobody');
    const body = concat([fromLatin1('00000000'), new Uint8Array([0]), bytes(offer)]);
    const [to, from] = [fromLatin1(link.talk.peer), fromLatin1(PEER)];
    link.talk.send({ is: 'signal', to, from, sort: OFFER, body });
  },

  async rogueScans(text: string): Promise<string> {
    const code = readCode(text);
    if (!code.ok || code.value.kind !== 'meet') throw new Error('no meet code');
    const answered = await byQr.answer(code.value.offer);
    if (!answered.ok) throw new Error(answered.error);
    return printCode({ kind: 'answer', answer: answered.value.answer }, '');
  },
};

export function theMesh(): Mesh {
  if (!mesh) throw new Error('no rogue');
  return mesh;
}

/** In place of a camp's own links: ones whose finder keeps every signal to itself. */
export function goRogue(engine: Engine): void {
  const { held, door, pockets } = engine;
  const holdings: Holdings = {
    journal: held.journal,
    cards: pockets.cards,
    envelopes: pockets.envelopes,
    author: () => engine.author,
    limits: AUTHOR_LIMITS,
    pause: () => Promise.resolve(),
    takeActs: (entries, origin, unreadable) => door.enter(entries, origin, unreadable),
    takeAllActs: (entries, origin) => door.enter(entries, origin),
    takeCards: (cards, origin) => pockets.takeCards(cards, origin),
    takeEnvelopes: (envelopes, origin) => pockets.takeEnvelopes(envelopes, origin),
    onActs: (listener) => door.onNews.listen(listener),
    onPockets: (listener) => pockets.onNews.listen(listener),
  };
  const verify = newVerify();
  const peer = latin1(engine.random(16));
  mesh = new Mesh({
    holdings,
    rtc: browserRtc,
    timers: realTimers,
    squeeze: browserSqueeze,
    identity: () => ({
      linkKey: engine.keys.linkKey,
      signer: engine.signer,
      verify,
      peer,
      random: (length) => engine.random(length),
    }),
    events: {
      onChange: () => undefined,
      onCovered: () => undefined,
      onHeard: () => undefined,
      onRefused: () => undefined,
      log: () => undefined,
    },
  });
  mesh.finder = {
    seek: () => undefined,
    hear: (_link, signal) => {
      captured.push(signal);
    },
  };
  byQr.start(mesh);
}
