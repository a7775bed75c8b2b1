// Signals face to face (rules Q5-Q8): one shows an offer, the other scans it and shows an answer, the first scans
// that. Two scans and two phones are linked, with nothing between them but light. Whether the codes travel by
// camera, picture or pasted text is the screen's business.
import { type Bytes, type Result, type Stop, concat, fail, ok } from '#base';
import { sha256 } from '#journal';
import type { DialError } from '../rtc.ts';
import type { LinkMaker, LinkOffer, SignalWay } from '../signal.ts';

/** Somebody walks over, fumbles, holds the phone still: an offer is good for this long (ms). */
export const OFFER_LIMIT_MS = 90_000;
/** Earlier offers that may still be answered. */
const MAX_OPEN = 3;
/** Ties an answer to its offer, so that it cannot be tried on the wrong one. */
const TAG_BYTES = 2;

export interface ShownOffer {
  readonly offer: Bytes;
  /** False when the browser hides our address: it may do on some hotspots only. */
  readonly isReachable: boolean;
  /** Settles when somebody came by it: true once linked, proof included. */
  readonly linked: Promise<boolean>;
}

export class ByQr implements SignalWay {
  readonly via = 'qr';
  #maker: LinkMaker | null = null;
  #open: { readonly tag: string; readonly offering: LinkOffer; readonly linked: Promise<boolean> }[] = [];

  start(maker: LinkMaker): Stop {
    this.#maker = maker;
    return () => {
      for (const { offering } of this.#open) offering.cancel();
      this.#open = [];
      this.#maker = null;
    };
  }

  /** An offer to show. Ask for the camera first: without it browsers hide or withhold our address. */
  async show(): Promise<Result<ShownOffer, DialError>> {
    const made = await this.#maker?.offer('qr', OFFER_LIMIT_MS);
    if (!made) return fail('cancelled');
    if (!made.ok) return made;
    const { offer, isReachable, linked } = made.value;
    const done = linked.then((result) => {
      this.#open = this.#open.filter((each) => each !== entry);
      return result.ok;
    });
    const entry = { tag: tagOf(offer), offering: made.value, linked: done };
    this.#open.push(entry);
    if (this.#open.length > MAX_OPEN) this.#open.shift()?.offering.cancel();
    return ok({ offer, isReachable, linked: done });
  }

  /** The answer to an offer that was scanned. It has to be shown until `linked` settles. */
  async answer(offer: Bytes): Promise<Result<{ answer: Bytes; linked: Promise<boolean> }, DialError>> {
    const made = await this.#maker?.answer('qr', offer, OFFER_LIMIT_MS);
    if (!made) return fail('cancelled');
    if (!made.ok) return made;
    return ok({
      answer: concat([tagBytes(offer), made.value.answer]),
      linked: made.value.linked.then((result) => result.ok),
    });
  }

  /** The answer that was scanned from the other's screen. `linked` as `show` gave it for the offer it is to. */
  async accept(answer: Bytes): Promise<Result<{ linked: Promise<boolean> }, DialError>> {
    const tag = String(answer.subarray(0, TAG_BYTES));
    const entry = this.#open.find((each) => each.tag === tag);
    if (!entry || answer.length <= TAG_BYTES) return fail('not-a-signal');
    const accepted = await entry.offering.accept(answer.slice(TAG_BYTES));
    return accepted.ok ? ok({ linked: entry.linked }) : accepted;
  }
}

const tagBytes = (offer: Bytes): Bytes => sha256(offer).slice(0, TAG_BYTES);
const tagOf = (offer: Bytes): string => String(tagBytes(offer));
