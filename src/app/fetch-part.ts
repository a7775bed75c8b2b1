// Parts of the app that are fetched when they are first needed. On a first visit, before the page has its own copy,
// a hotspot may cut a fetch at any moment; that is tried again a few times, and then it is an answer like others.
import { type Result, fail, ok } from '#base';

/** Pauses (ms) before it is tried again: a network that changes is back within a second or two. */
const PAUSES_MS = [200, 800, 2000] as const;

export type NotFetched = 'not-fetched';

/**
 * `load` is an `import()`. Whatever it says the part is not here: a TypeError where the fetch was cut, a SyntaxError
 * where a sign-in page came in its place.
 */
export async function fetchPart<Part>(load: () => Promise<Part>): Promise<Result<Part, NotFetched>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return ok(await load());
    } catch {
      const pause = PAUSES_MS[attempt];
      if (pause === undefined) return fail('not-fetched');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
