// The page's own copy on this device, and new versions of it. A new version is fetched whole and then waits:
// nothing is reloaded away from anybody. Taking it is a person's word, and even then only after everything
// written is kept. Where a browser has no service worker (plain http on a hotspot) all this is silently "none".
//
// workbox-window registers and speaks with the worker. What a registration has found is read from the registration
// itself: workbox-window's own events end with the first update that a later check finds, so one broken off by bad
// reception would hide all that follow until a reload.
import { Emitter } from '#base';
import { Workbox, messageSW } from 'workbox-window';

export type UpdateState =
  /** No copy here: without a server the page will not open again. */
  | 'none'
  /** The first copy is on its way. */
  | 'caching'
  /** Opens without any server. */
  | 'offline-ready'
  /** It does, and a newer version is here whole, waiting to be taken. */
  | 'update-waiting';

export type TakeAnswer =
  /** The page is being loaded anew. */
  | 'taken'
  | 'nothing-waiting'
  /** Something written is not kept yet, so nothing was changed. */
  | 'not-kept'
  /** The new version did not take over in time; it still waits. */
  | 'no-answer';

const WORKER = '/sw.js';
/** The one policy the page's Content-Security-Policy names (src/cli/headers.ts). */
const POLICY = 'rhizome';
const FLUSH_MS = 10_000; // a disk that takes longer than this is not keeping anything now
const TAKE_OVER_MS = 10_000;
const CHECK_PAUSE_MS = 60_000; // phones wake by the hundred at breakfast; once a minute each is plenty

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(input: string): unknown };
}

/** Which build this page is; empty while developing. */
export const buildId = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? '';

export class Updates {
  readonly onChange = new Emitter<UpdateState>();
  #state: UpdateState = 'none';
  #url: string | undefined;
  #registration: ServiceWorkerRegistration | undefined;
  #isRegistering = false;
  #wasControlled = false;
  /** Another tab took the new version: this page is still the old one and its copy is gone. */
  #isLeftBehind = false;
  #isTaking = false;
  #checkedAt = Number.NEGATIVE_INFINITY;

  get state(): UpdateState {
    return this.#state;
  }

  /** To be called once, when the page has painted: fetching the copy must not delay the first screen. */
  async start(): Promise<void> {
    const workers = serviceWorkers();
    if (!workers || this.#url !== undefined) return;
    this.#url = workerUrl();
    this.#wasControlled = workers.controller !== null;
    this.#evaluate();
    workers.addEventListener('controllerchange', () => {
      if (this.#wasControlled && !this.#isTaking) this.#isLeftBehind = true;
      this.#wasControlled = true;
      this.#evaluate();
    });
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void this.check();
    });
    await this.#register();
  }

  /** Looks for a newer version. Without a server nothing is found, and that is no matter. */
  async check(): Promise<void> {
    const workers = serviceWorkers();
    if (!workers || this.#url === undefined) return;
    if (this.#registration?.active) {
      if (performance.now() - this.#checkedAt < CHECK_PAUSE_MS) return;
      this.#checkedAt = performance.now();
      await this.#registration.update().catch(unreachable);
    } else {
      await this.#register(); // the first copy was broken off
    }
    this.#evaluate();
  }

  /**
   * Lets the waiting version in and loads the page anew. `flush` answers whether everything written is kept;
   * unless it does so in time, nothing is changed.
   */
  async takeUpdate(flush: () => Promise<boolean>): Promise<TakeAnswer> {
    const workers = serviceWorkers();
    if (!workers || this.#state !== 'update-waiting' || this.#isTaking) return 'nothing-waiting';
    this.#isTaking = true;
    try {
      const answer = await this.#take(workers, flush);
      if (answer === 'taken') location.reload();
      return answer;
    } finally {
      this.#isTaking = false;
    }
  }

  async #take(workers: ServiceWorkerContainer, flush: () => Promise<boolean>): Promise<TakeAnswer> {
    if ((await within(flush(), FLUSH_MS)) !== true) return 'not-kept';
    const waiting = this.#registration?.waiting;
    if (!waiting) return this.#isLeftBehind ? 'taken' : 'nothing-waiting';
    const tookOver = new Promise<true>((resolve) => {
      workers.addEventListener('controllerchange', () => resolve(true), { once: true });
    });
    // The answer is the change of controller; a worker that never answers must not hold the page.
    void messageSW(waiting, { type: 'SKIP_WAITING' });
    return (await within(tookOver, TAKE_OVER_MS)) === true ? 'taken' : 'no-answer';
  }

  async #register(): Promise<void> {
    if (this.#isRegistering) return;
    this.#isRegistering = true;
    const found = await new Workbox(this.#url ?? WORKER).register({ immediate: true }).catch(unreachable);
    this.#isRegistering = false;
    if (found && found !== this.#registration) {
      this.#registration = found;
      found.addEventListener('updatefound', () => this.#follow(found.installing));
      this.#follow(found.installing);
      this.#follow(found.waiting);
    }
    this.#evaluate();
  }

  #follow(worker: ServiceWorker | null): void {
    worker?.addEventListener('statechange', () => this.#evaluate());
    this.#evaluate();
  }

  /** Events only say that something changed; what it means is decided here, from what stands. */
  #evaluate(): void {
    const next = this.#decide();
    if (next === this.#state) return;
    this.#state = next;
    this.onChange.emit(next);
  }

  #decide(): UpdateState {
    const registration = this.#registration;
    if (this.#isLeftBehind || (registration?.active && registration.waiting)) return 'update-waiting';
    if (registration?.active || this.#wasControlled) return 'offline-ready';
    return registration?.installing || registration?.waiting ? 'caching' : 'none';
  }
}

/** Missing on plain http away from this machine, and in some private windows. */
function serviceWorkers(): ServiceWorkerContainer | undefined {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return undefined; // the dev server has no worker
  return navigator.serviceWorker;
}

/** Under Trusted Types a plain string may not name a script; the policy lets exactly this one through. */
function workerUrl(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy(POLICY, { createScriptURL: () => WORKER });
  return policy ? (policy.createScriptURL(WORKER) as string) : WORKER;
}

/** No server, or a file that came broken: what is here stays, and the next look tries again. */
const unreachable = (): undefined => undefined;

function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
