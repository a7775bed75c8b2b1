// Between two devices: messages in order, both ways, until it closes. A link is one, a test's pair of arrays
// is one; whatever runs over it cannot tell.
import type { Bytes } from '#base';

export interface Channel {
  readonly isOpen: boolean;
  /** Bytes given to `send` that have not left yet. */
  readonly backlog: number;
  onMessage: (message: Bytes) => void;
  /** Called once, whoever closed it. */
  onClosed: (why: string) => void;
  send(message: Bytes): void;
  /** Resolves when the backlog is small, or the channel closed. */
  whenRoom(): Promise<void>;
  close(why: string): void;
}

/** What binds a channel to its transport: both ends' certificates, and which end made the offer (rule L2). */
export interface Binding {
  readonly offerer: Bytes;
  readonly answerer: Bytes;
  readonly side: 'offerer' | 'answerer';
}
