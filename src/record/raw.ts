// A thing as a view holds it: what is kept, what lies over it, and what both read as.
import type { Value } from '#base';
import type { Said } from './acts.ts';
import type { Kind, Of } from './kind.ts';

export interface Raw {
  readonly id: string;
  /** Values by `field` or `field.sub`; '' for the creation. */
  readonly kept: Map<string, Value>;
  over: Map<string, Value> | null;
  read: Of<Kind> | null;
  /** Entries on which answers were given apart and one of them counts before the others (rule U6). */
  weighed: Map<string, Said> | null;
}
