// Before anything flows (rules L1-L4): both ends prove that they know the invite, bound to this very connection
// (both certificates, both nonces, and who offered), and only then show their author key with a signature over
// the same. A stranger learns a nonce; a go-between has other certificates; an echo has the wrong side.
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { type Bytes, ByteReader, ByteWriter, type Result, concat, equalBytes, fail, ok, toUtf8 } from '#base';
import { KEY_BYTES, type Name, SIGNATURE_BYTES, type Signer, type Verify, authorOf } from '#journal';
import type { Binding, Channel } from './channel.ts';
import { MAX_INBOX, MAX_INBOX_BYTES } from './inbox.ts';
import type { Timers } from './timers.ts';

const LINK_VERSION = 1;
const NONCE_BYTES = 16;
const PROOF_BYTES = 32;
/** Both flights together; a channel that says nothing is closed. */
export const HANDSHAKE_LIMIT_MS = 8000;
export const PEER_ID_BYTES = 16;

const HELLO = 1;
const PROOF = 2;
const AUTHOR = 3;

export interface Proved {
  readonly author: Name;
  /** The other device's id while this page lives there: what signals are addressed to. */
  readonly peer: string;
  /** What they said after their own proof, while ours was still being checked: for whoever takes over. */
  readonly late: Bytes[];
}

export type HandshakeError =
  /** Silence. */
  | 'no-answer'
  /** Speaks, but another version of this. */
  | 'version'
  /** Does not know this gathering's invite. */
  | 'other-gathering'
  /** Knows the invite but not the key it shows. */
  | 'bad-author'
  | 'closed';

export interface Self {
  readonly linkKey: Bytes;
  readonly signer: Signer;
  readonly verify: Verify;
  /** 16 random bytes, latin1. */
  readonly peer: string;
  random(length: number): Bytes;
}

/** Proves and is proved to. The channel is closed when it does not come to that. */
export function shakeHands(
  channel: Channel,
  binding: Binding,
  self: Self,
  timers: Timers,
): Promise<Result<Proved, HandshakeError>> {
  return new Promise((resolve) => {
    const shaking = new Shaking(channel, binding, self, (result) => {
      stop();
      if (!result.ok) channel.close(result.error);
      resolve(result);
    });
    const stop = timers.after(HANDSHAKE_LIMIT_MS, () => shaking.end(fail('no-answer')));
    shaking.begin();
  });
}

class Shaking {
  readonly #channel: Channel;
  readonly #binding: Binding;
  readonly #self: Self;
  readonly #done: (result: Result<Proved, HandshakeError>) => void;
  readonly #nonce: Bytes;
  #transcript: Bytes | undefined;
  #isProved = false;
  #isOver = false;
  #isBusy = false;
  /** Messages not looked at yet; when it is over, what is left of them. */
  readonly #inbox: Bytes[] = [];
  /** Of all that came. */
  #bytes = 0;

  constructor(
    channel: Channel,
    binding: Binding,
    self: Self,
    done: (result: Result<Proved, HandshakeError>) => void,
  ) {
    this.#channel = channel;
    this.#binding = binding;
    this.#self = self;
    this.#done = done;
    this.#nonce = self.random(NONCE_BYTES);
  }

  begin(): void {
    this.#channel.onMessage = (message) => {
      this.#bytes += message.length;
      if (this.#inbox.push(message) > MAX_INBOX || this.#bytes > MAX_INBOX_BYTES) this.end(fail('version'));
      void this.#work();
    };
    this.#channel.onClosed = () => this.end(fail('closed'));
    this.#channel.send(new ByteWriter().byte(HELLO).byte(LINK_VERSION).raw(this.#nonce).done());
  }

  end(result: Result<Proved, HandshakeError>): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#done(result);
  }

  /** One message after the other: a later one may come while a signature is checked. */
  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    while (!this.#isOver && this.#inbox.length > 0) await this.#receive(this.#inbox.shift() as Bytes);
    this.#isBusy = false;
  }

  async #receive(message: Bytes): Promise<void> {
    const reader = new ByteReader(message, 1);
    switch (message[0]) {
      case HELLO:
        return this.#hello(reader);
      case PROOF:
        return this.#proof(reader);
      case AUTHOR:
        return this.#author(reader);
      default:
        return this.end(fail('version'));
    }
  }

  #hello(reader: ByteReader): void {
    const version = reader.byte();
    const nonce = reader.raw(NONCE_BYTES);
    if (version !== LINK_VERSION || !nonce || this.#transcript) return this.end(fail('version'));
    const { offerer, answerer, side } = this.#binding;
    const [first, second] = side === 'offerer' ? [this.#nonce, nonce] : [nonce, this.#nonce];
    this.#transcript = sha256(concat([offerer, answerer, first, second])) as Bytes;
    this.#channel.send(new ByteWriter().byte(PROOF).raw(this.#proofOf(side)).done());
  }

  async #proof(reader: ByteReader): Promise<void> {
    const proof = reader.raw(PROOF_BYTES);
    if (!this.#transcript || !proof || this.#isProved) return this.end(fail('version'));
    if (!equalBytes(proof, this.#proofOf(this.#theirSide()))) return this.end(fail('other-gathering'));
    this.#isProved = true;
    const { signer, peer } = this.#self;
    const signature = await signer.sign(this.#claim(this.#binding.side, peer));
    const out = new ByteWriter().byte(AUTHOR).raw(signer.key).raw(signature).raw(bytesOf(peer));
    if (!this.#isOver) this.#channel.send(out.done());
  }

  async #author(reader: ByteReader): Promise<void> {
    const key = reader.raw(KEY_BYTES);
    const signature = reader.raw(SIGNATURE_BYTES);
    const id = reader.raw(PEER_ID_BYTES);
    if (!this.#isProved || !key || !signature || !id) return this.end(fail('version'));
    const peer = String.fromCharCode(...id);
    const isTheirs = await this.#self.verify(key, signature, this.#claim(this.#theirSide(), peer));
    this.end(isTheirs ? ok({ author: authorOf(key), peer, late: this.#inbox }) : fail('bad-author'));
  }

  #theirSide(): Binding['side'] {
    return this.#binding.side === 'offerer' ? 'answerer' : 'offerer';
  }

  #proofOf(side: Binding['side']): Bytes {
    const message = concat([toUtf8(`rhizome link ${side}`) as Bytes, this.#transcript as Bytes]);
    return hmac(sha256, this.#self.linkKey, message) as Bytes;
  }

  /** What an author signs: that this key and this peer id are at this end of this connection. */
  #claim(side: Binding['side'], peer: string): Bytes {
    const label = toUtf8(`rhizome link author ${side}`) as Bytes;
    return concat([label, this.#transcript as Bytes, bytesOf(peer)]);
  }
}

const bytesOf = (latin1: string): Bytes => Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));
