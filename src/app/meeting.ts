// Meeting face to face, as the screens see it: codes to show, and what was scanned, photographed or pasted.
import { type Result, type Stop, equalBytes, ok } from '#base';
import { type CodeError, type Invite, campKeys, printCode, readCode } from '#identity';
import { ByQr, type DialError, type Mesh } from '#sync';
import type { Engine } from './engine.ts';

export interface ShownCode {
  readonly text: string;
  /** False when the browser hides our address: the code may work on some hotspots only. */
  readonly isReachable: boolean;
  /** True once somebody is linked by it; false when its time was over, or it came to nothing. */
  readonly opened: Promise<boolean>;
}

export type Scanned =
  /** Show this code to the other; it is linked when `opened` says so. */
  | { readonly is: 'answer'; readonly text: string; readonly opened: Promise<boolean> }
  /** The other's answer was taken; the link opens any moment, and `opened` says whether it did. */
  | { readonly is: 'linking'; readonly opened: Promise<boolean> }
  | { readonly is: 'same-gathering' }
  | { readonly is: 'other-gathering'; readonly invite: Invite };

export class Meeting {
  readonly #engine: Engine;
  readonly #byQr = new ByQr();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  start(mesh: Mesh): Stop {
    return this.#byQr.start(mesh);
  }

  async showCode(origin: string): Promise<Result<ShownCode, DialError>> {
    const shown = await this.#byQr.show();
    if (!shown.ok) return shown;
    const { offer, isReachable, linked } = shown.value;
    const text = printCode({ kind: 'meet', invite: this.#engine.invite, offer }, origin);
    return ok({ text, isReachable, opened: linked });
  }

  async scanned(text: string): Promise<Result<Scanned, CodeError | DialError>> {
    const code = readCode(text);
    if (!code.ok) return code;
    if (code.value.kind === 'answer') {
      const accepted = await this.#byQr.accept(code.value.answer);
      return accepted.ok ? ok({ is: 'linking', opened: accepted.value.linked }) : accepted;
    }
    const { invite } = code.value;
    if (!equalBytes(campKeys(invite).gathering, this.#engine.keys.gathering))
      return ok({ is: 'other-gathering', invite });
    if (code.value.kind === 'poster') return ok({ is: 'same-gathering' });
    const answered = await this.#byQr.answer(code.value.offer);
    if (!answered.ok) return answered;
    const answer = printCode({ kind: 'answer', answer: answered.value.answer }, '');
    return ok({ is: 'answer', text: answer, opened: answered.value.linked });
  }
}
