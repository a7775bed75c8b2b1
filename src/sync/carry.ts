// The port of carries: ways for news to travel between what two devices hold. One way is one file in carries/.
// All merge and none replaces; all are safe to repeat, to cut and to begin again; a stranger's or another
// gathering's news changes nothing by any of them. Each passes the same contract suite.
import type { Stop } from '#base';
import type { Holdings } from './holdings.ts';

export interface Carry {
  readonly name: 'links' | 'file';
  /** From now on it carries to and from these holdings. */
  start(holdings: Holdings): Stop;
}
