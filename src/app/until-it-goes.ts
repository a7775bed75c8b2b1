// Starts that may come to nothing: until something shows, and until the disk says yes and all parts are here.
import { type Result, ok } from '#base';
import type { DiskError } from '#storage';
import type { NotFetched } from './fetch-part.ts';

/** Why something does not start yet: the disk, or a part of the app that did not come. */
export type WhyNotYet = DiskError | NotFetched;

/** Between attempts (ms). */
const RETRY_MS = 3000;

/** `refused` is told why it did not go, and answers whether to leave it at that. */
export async function untilItGoes(
  start: () => Promise<Result<void, WhyNotYet>>,
  refused: (why: WhyNotYet) => boolean,
): Promise<void> {
  for (;;) {
    const started = await start();
    if (started.ok || refused(started.error)) return;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

/** Answers as soon as something shows, or why nothing does. Where it goes wrong after that, `goOn` is told. */
export function untilShown(
  start: (shown: () => void) => Promise<Result<void, WhyNotYet>>,
  goOn: () => void,
): Promise<Result<void, WhyNotYet>> {
  return new Promise((resolve) => {
    let isShown = false;
    const shown = (): void => {
      isShown = true;
      resolve(ok(undefined));
    };
    void start(shown).then((started) => {
      resolve(started);
      if (isShown && !started.ok) goOn();
    });
  });
}
