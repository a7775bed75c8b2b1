// Keeping what the desk decided: acts signed on the journal's own end, on disk, and only then part of the record
// and offered to others (rule K1).
import { type Result, ok } from '#base';
import { type Act, type Draft, type Entry, type Name, writeActs } from '#journal';
import type { Ledger } from '#record/ledger';
import type { DiskError, JournalStore } from '#storage';
import type { Pending, Writer } from './desk.ts';
import type { NotKept } from './health.ts';
import type { Device } from './device.ts';
import type { Held } from './held.ts';
import type { OwnKey } from './own-key.ts';
import type { Seen } from './seen.ts';
import type { Turnstile } from './turnstile.ts';

interface WriterParts {
  readonly device: Device;
  readonly held: Held;
  readonly store: JournalStore;
  readonly turnstile: Turnstile;
  readonly own: OwnKey;
  /** Reads what the disk holds and this page did not know. */
  reread(): Promise<Result<void, DiskError>>;
}

export class JournalWriter implements Writer {
  #attempt: { readonly pending: Pending; readonly entries: readonly Entry[] } | null = null;
  onKept: (acts: readonly Act[]) => void = () => undefined;
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  async write(
    pending: Pending,
    kept: (acts: readonly Act[]) => void,
  ): Promise<Result<readonly Act[], NotKept>> {
    const { turnstile } = this.#parts;
    const result = await turnstile.pass(() => this.#keep(pending, kept), true);
    if (result.ok) this.onKept(result.value);
    return result;
  }

  /** Reads what another tab has written meanwhile, or writes down anew what the disk has lost. */
  catchUp(): Promise<Result<void, DiskError>> {
    return this.#parts.turnstile.pass(() => this.#parts.reread(), true);
  }

  /**
   * A connection may end between the disk's keeping and its saying so. Then the acts are found on disk when it
   * is read again, and the command must not be written twice.
   */
  #keptAllTheSame(pending: Pending): readonly Act[] | null {
    if (this.#attempt?.pending !== pending) return null;
    const { journal } = this.#parts.held;
    const acts = this.#attempt.entries.map(({ act }) => journal.get(act.name));
    return acts.every((act) => act !== undefined) ? acts : null;
  }

  async #keep(
    pending: Pending,
    kept: (acts: readonly Act[]) => void,
  ): Promise<Result<readonly Act[], NotKept>> {
    const { held, store, device } = this.#parts;
    const done = this.#keptAllTheSame(pending);
    if (done) {
      kept(done);
      return ok(done);
    }
    const { signer } = this.#parts.own;
    const { as, word: command } = pending;
    const drafts: Draft[] = pending.changes.map((change) => ({ ...change, as, command }));
    const tip = held.journal.tipsOf(signer.author)[0] ?? null;
    const time = Math.floor(device.clock.now() / 1000);
    const seen = (key: string): readonly string[] =>
      pending.seen ? stillHeld(pending.seen, key, held.ledger) : held.ledger.headNames(key);
    const written = await writeActs(held.journal, signer, tip, drafts, seen, time);
    if (!written.ok) return written;
    this.#attempt = { pending, entries: written.value };
    const stored = await store.keep(written.value);
    if (!stored.ok) return stored;
    const acts = written.value.map((entry) => entry.act);
    kept(acts);
    held.insert(acts);
    return ok(acts);
  }
}

/**
 * What is still held of what its person saw. Words of another page may be kept on a disk that has lost what they named:
 * an act that names what nobody here holds would hold back everything after it (rule H3).
 */
function stillHeld(seen: Seen, key: string, ledger: Ledger): readonly Name[] {
  const names = seen.get(key);
  if (!names) return ledger.headNames(key);
  const held = names.filter((name) => ledger.get(name) !== undefined);
  return held.length === 0 && names.length > 0 ? ledger.headNames(key) : held;
}
