// How each link stands, as the screens tell it.
import type { Link, Progress, Via } from '#sync';

export interface LinkState {
  readonly author: string;
  readonly via: Via;
  /** ms */
  readonly openedAt: number;
  readonly heardAt: number;
  readonly isQuiet: boolean;
  /** Same acts as here, as far as both have said. */
  readonly isEqual: boolean;
  /** Acts the other said it holds. */
  readonly theirCount: number | undefined;
  /** Acts coming in bulk from there. */
  readonly progress: Progress | null;
}

export const linkStates = (links: readonly Link[]): readonly LinkState[] =>
  links.map(({ talk, via, progress }) => ({
    author: talk.author,
    via,
    openedAt: talk.openedAt,
    heardAt: talk.heardAt,
    isQuiet: talk.isQuiet,
    isEqual: talk.isEqual,
    theirCount: talk.theirCount,
    progress,
  }));

/** The largest of what comes in bulk just now, by links or from a file. */
export function arrivingOf(links: readonly LinkState[], fromFile: Progress | null): Progress | null {
  let most = fromFile;
  for (const { progress } of links) if (progress && progress.total > (most?.total ?? 0)) most = progress;
  return most;
}
