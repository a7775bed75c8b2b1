// Opening the gathering this device was last in, coming into another, leaving one, and taking over from another tab.
import { type Result, equalBytes, ok } from '#base';
import type { Camp, DiskError, Gatherings, Invite, NotFetched, OpenError } from '#app';
import { Cell } from './cell.ts';

export type Opened =
  | { readonly is: 'opening' }
  /** No gathering on this device yet. */
  | { readonly is: 'none' }
  | { readonly is: 'open'; readonly camp: Camp }
  | { readonly is: 'elsewhere'; readonly invite: Invite; readonly hasUnkept: boolean }
  | {
      readonly is: 'cannot-open';
      readonly why: DiskError | NotFetched;
      readonly invite: Invite | undefined;
    };

/** A code as it stands behind an address: a phone's own camera opens the page with it. */
const CODE_IN_ADDRESS = /^#[PM][A-Z2-7]{8,}$/i;
/** A file of the page's own origin to come in with, such as a board or a box lays beside the app. */
const FILE_IN_ADDRESS = /^#file=\/(?![/\\])/;

export class Opening {
  readonly state = new Cell<Opened>({ is: 'opening' });
  /**
   * A code to come in or to meet by, from the page's own address or scanned, or a file that the address names;
   * null once it has been seen to.
   */
  readonly code = new Cell<string | null>(null);
  readonly gatherings: Gatherings;
  /** What another tab took over from this one: words not kept yet are still in it. */
  #left: Camp | null = null;

  constructor(gatherings: Gatherings) {
    this.gatherings = gatherings;
  }

  /** The gathering opened last, if there is one. */
  async openLast(): Promise<void> {
    this.takeCode();
    this.state.set({ is: 'opening' });
    const rows = await this.gatherings.all();
    if (!rows.ok) this.state.set({ is: 'cannot-open', why: rows.error, invite: undefined });
    else if (rows.value[0]) await this.open({ secret: rows.value[0].secret });
    else this.state.set({ is: 'none' });
  }

  /**
   * `takeOver`: from another tab that has it open. When it cannot be opened, a gathering that is open stays so, and
   * what was in the way is only answered.
   */
  async open(invite: Invite, takeOver = false): Promise<Result<Camp, OpenError>> {
    const { now } = this.state;
    if (now.is === 'open' && equalBytes(now.camp.invite.secret, invite.secret)) return ok(now.camp);
    const opened = await this.#enter(invite, takeOver);
    if (opened.ok || now.is === 'open') return opened;
    if (opened.error.reason === 'other-tab') this.state.set({ is: 'elsewhere', invite, hasUnkept: false });
    else {
      const { error } = opened;
      this.state.set({ is: 'cannot-open', why: error.reason === 'disk' ? error.disk : error.reason, invite });
    }
    return opened;
  }

  /** Begins a new gathering. When it cannot be, that is only answered: there is nothing yet to come back to. */
  begin(): Promise<Result<Camp, OpenError>> {
    return this.#enter(this.gatherings.start(), false);
  }

  async #enter(invite: Invite, takeOver: boolean): Promise<Result<Camp, OpenError>> {
    const { now } = this.state;
    const opened = await this.gatherings.open(invite, { takeOver, isForNow: location.pathname === '/' });
    if (!opened.ok) return opened;
    if (now.is === 'open') await now.camp.close();
    if (this.#left?.id === opened.value.id) opened.value.takeUp(this.#left);
    this.#left = null;
    this.#follow(opened.value);
    return opened;
  }

  /** Erases all of a gathering from this device. Then the one opened last of the others is open. */
  async leave(id: string): Promise<Result<void, DiskError>> {
    const { now } = this.state;
    const isOpen = now.is === 'open' && now.camp.id === id;
    if (isOpen) {
      this.state.set({ is: 'opening' }); // nothing on the page holds on to it
      await now.camp.close();
    }
    const left = await this.gatherings.leave(id);
    if (isOpen) await this.openLast();
    return left;
  }

  /** The code in the page's address. It carries the invite, so it does not stay there to be seen or shared. */
  takeCode(): void {
    const { hash } = location;
    if (!CODE_IN_ADDRESS.test(hash) && !FILE_IN_ADDRESS.test(hash)) return;
    this.code.set(hash);
    history.replaceState(history.state, '', location.pathname + location.search);
  }

  #follow(camp: Camp): void {
    this.state.set({ is: 'open', camp });
    const stop = camp.health.onChange.listen((health) => {
      if (!health.isElsewhere) return;
      stop();
      this.#left = camp;
      this.#isElsewhere(camp, health.unkept > 0);
      // What was on its way to the disk may be kept after all.
      void camp.closed.then(() => {
        if (this.#left === camp) this.#isElsewhere(camp, camp.health.now.unkept > 0);
      });
    });
  }

  #isElsewhere({ invite }: Camp, hasUnkept: boolean): void {
    this.state.set({ is: 'elsewhere', invite, hasUnkept });
  }
}
