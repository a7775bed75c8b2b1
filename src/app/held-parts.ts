// What the acts this device holds are made with.
import type { Clock, Log } from '#base';
import type { CampKeys } from '#identity';
import type { RecordView } from '#record';

export interface HeldParts {
  readonly keys: CampKeys;
  readonly view: RecordView;
  readonly clock: Clock;
  readonly log: Log;
  /** Names of caches are this and a number. */
  readonly cacheBase: string;
  heldMark(): string;
}
