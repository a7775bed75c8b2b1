// The key this device writes with in a gathering, and going on under a new one. An old key is never given up in one
// step and the reason for it kept in another: whatever makes it unsafe and the new key are one transaction.
import { type Result, ok } from '#base';
import { type DeviceKey, isKeyOf, newDeviceKey, signerOf } from '#identity';
import type { Name, Signer } from '#journal';
import type { DiskError, JournalStore, Meta } from '#storage';

export interface NextKey {
  /** To be kept together with what makes the old key unsafe. */
  readonly meta: Meta;
  /** Once that is on disk. */
  use(): void;
}

export class OwnKey {
  /** This device writes under another author than this one from now on. */
  onNew: (former: Name) => void = () => undefined;
  #signer: Signer;

  private constructor(key: DeviceKey) {
    this.#signer = signerOf(key);
  }

  /** The key on disk, or a new one that is not there yet. */
  static async read(
    store: JournalStore,
  ): Promise<Result<{ readonly own: OwnKey; readonly isNew: boolean; readonly meta: Meta }, DiskError>> {
    const kept = await readKey(store);
    if (!kept.ok) return kept;
    const key = kept.value ?? (await newDeviceKey());
    const own = new OwnKey(key);
    return ok({ own, isNew: !kept.value, meta: { self: key, author: own.author } });
  }

  get author(): Name {
    return this.#signer.author;
  }

  get signer(): Signer {
    return this.#signer;
  }

  async next(): Promise<NextKey> {
    const key = await newDeviceKey();
    const signer = signerOf(key);
    return { meta: { self: key, author: signer.author }, use: () => this.#goOnAs(signer) };
  }

  /** Another tab may have gone on under a new key. */
  async reread(store: JournalStore): Promise<void> {
    const kept = await readKey(store);
    if (!kept.ok || !kept.value) return;
    const signer = signerOf(kept.value);
    if (signer.author !== this.author) this.#goOnAs(signer);
  }

  #goOnAs(signer: Signer): void {
    const former = this.author;
    this.#signer = signer;
    this.onNew(former);
  }
}

/** Undefined where there is none, or none that others would know its words by: it is lost (K9). */
async function readKey(store: JournalStore): Promise<Result<DeviceKey | undefined, DiskError>> {
  const [self, author] = await Promise.all([store.read('self'), store.read('author')]);
  if (!self.ok) return self;
  if (!author.ok) return author;
  return ok(isKeyOf(author.value, self.value) ? self.value : undefined);
}
