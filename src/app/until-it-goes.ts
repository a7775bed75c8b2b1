// Tries until the disk says yes, for as long as somebody wants it.
import type { Result } from '#base';
import type { DiskError } from '#storage';

/** Between attempts when the disk said no (ms). */
const RETRY_MS = 3000;

/** `refused` is told why it did not go, and answers whether to leave it at that. */
export async function untilItGoes(
  start: () => Promise<Result<void, DiskError>>,
  refused: (error: DiskError) => boolean,
): Promise<void> {
  for (;;) {
    const started = await start();
    if (started.ok || refused(started.error)) return;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
