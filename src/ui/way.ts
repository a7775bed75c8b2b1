// Finding one's way: the address, the way back, and where each page was scrolled. The browser's own history is
// the only memory, so that the phone's back key and the app's Back are one and the same. Each entry carries how
// deep it is and where Back leads, which is why this is written here: a router that writes its own entries has no
// room for either.
import { t } from '#words';
import { Cell, useCell } from './cell.ts';
import { wholeForNow } from './whole.ts';

/** Where Back leads. */
export interface Origin {
  readonly url: string;
  readonly name: string;
}

export interface Place {
  /** One time of being somewhere: coming back to an entry is the same visit, going there again is another. */
  readonly visit: string;
  readonly path: string;
  readonly query: URLSearchParams;
  /** Entries of ours beneath this one. */
  readonly depth: number;
  readonly from: Origin | undefined;
  /** A sheet lies over the page; Back closes it. */
  readonly isSheet: boolean;
  /** Come to by its tab. */
  readonly isByTab: boolean;
  /** The address we came back from, if we came by going back. */
  readonly backFrom: string | undefined;
}

/** What stands in an entry of the browser's history. */
interface Stamp {
  readonly visit: string;
  readonly depth: number;
  readonly from?: Origin | undefined;
  readonly isSheet?: boolean;
  /** Come to by its tab, from wherever: no row of another page led here. */
  readonly isByTab?: boolean;
}

export const HOME = '/';

const newVisit = (): string => Math.random().toString(36).slice(2);
const addressNow = (): string => location.pathname + location.search;

class Way {
  readonly place: Cell<Place>;
  /** What the screen that is shown calls itself: the name Back will have on the next one. */
  #name = '';
  readonly #scrolls = new Map<string, number>();
  /** Tab roots keep their place however they are left. */
  readonly #tabScrolls = new Map<string, number>();
  #afterBack: (() => void) | undefined;
  #scrollTo = 0;
  /** Nobody has gone anywhere yet: where focus is, is the browser's. Coming in is going somewhere, at one address. */
  isFirst = true;

  constructor() {
    history.scrollRestoration = 'manual';
    const known = stampNow();
    const stamp: Stamp = known ? { ...known, isSheet: false } : { visit: newVisit(), depth: 0 };
    history.replaceState(stamp, '');
    this.place = new Cell(placeOf(stamp, undefined));
    addEventListener('popstate', () => this.#popped());
    document.addEventListener('click', (event) => this.#clicked(event));
  }

  /** Onward to an address of ours. `isReplacing`: instead of where we are. */
  go(url: string, isReplacing = false): void {
    const { path, visit, depth, from, isSheet } = this.place.now;
    this.#leave();
    if (isReplacing && !isSheet) {
      const isSame = url.split('?')[0] === path;
      this.#show({ visit: isSame ? visit : newVisit(), depth, from }, url, true);
      return;
    }
    // What a sheet leads to takes the sheet's entry: Back does not open it again.
    const here = { url: addressNow(), name: this.#name };
    this.#show({ visit: newVisit(), depth: isSheet ? depth : depth + 1, from: here }, url, isSheet);
  }

  /** Back, or to `fallback` when this page was the first. */
  back(fallback: string): void {
    if (this.place.now.depth > 0) history.back();
    else this.go(fallback, true);
  }

  /** To a tab's root: Back from there leads to Now, and from Now out. The lit tab's root goes to its top. */
  goTab(root: string): void {
    const { now } = this.place;
    if (now.path === root && !now.isSheet) {
      scrollTo(0, 0);
      return;
    }
    this.#leave();
    if (root === HOME) this.#unwind(0, () => this.#enterTab(root, 0));
    else if (now.depth === 0) {
      if (now.path !== HOME) this.#show({ visit: newVisit(), depth: 0 }, HOME, true, true);
      this.#enterTab(root, 1);
    } else this.#unwind(1, () => this.#enterTab(root, 1));
  }

  /** A sheet over the page. Answers whether it may open: one at most. */
  openSheet(): boolean {
    const { now } = this.place;
    if (now.isSheet) return false;
    this.#leave();
    const { visit, depth, from, isByTab } = now;
    const stamp: Stamp = { visit, depth: depth + 1, from, isSheet: true, isByTab };
    history.pushState(stamp, '');
    this.place.set(placeOf(stamp, undefined));
    return true;
  }

  closeSheet(): void {
    if (this.place.now.isSheet) history.back();
  }

  /** Called by a screen that is shown. */
  named(name: string): void {
    this.#name = name;
  }

  /**
   * Called when the page of a visit stands. It is scrolled to where it was; the row it was left by is in focus
   * after coming back, its heading otherwise. A page that is the first is left to the browser.
   */
  arrive(page: HTMLElement, heading: HTMLElement | null): void {
    if (this.isFirst) return;
    if (this.#scrollTo > 0) wholeForNow(page);
    scrollTo(0, this.#scrollTo);
    const { backFrom } = this.place.now;
    const row =
      backFrom === undefined
        ? undefined
        : [...page.querySelectorAll('a')].find((link) => link.getAttribute('href') === backFrom);
    (row ?? heading)?.focus({ preventScroll: true });
  }

  #enterTab(root: string, depth: number): void {
    const from = depth === 0 ? undefined : { url: HOME, name: t('tab.now') };
    const isThere = stampNow()?.depth === depth;
    this.#show({ visit: newVisit(), depth, from, isByTab: true }, root, isThere);
    this.#scrollTo = this.#tabScrolls.get(root) ?? 0;
  }

  /** Back to the entry of this depth, then `then`; at once if we are there or before it. */
  #unwind(depth: number, then: () => void): void {
    const steps = this.place.now.depth - depth;
    if (steps <= 0) then();
    else {
      this.#afterBack = then;
      history.go(-steps);
    }
  }

  #leave(): void {
    const { visit, path, isSheet } = this.place.now;
    if (isSheet) return; // the page beneath was left when the sheet opened
    this.#scrolls.set(visit, scrollY);
    this.#tabScrolls.set(path, scrollY);
  }

  #show(stamp: Stamp, url: string, isReplacing: boolean, isSilent = false): void {
    if (isReplacing) history.replaceState(stamp, '', url);
    else history.pushState(stamp, '', url);
    if (isSilent) return;
    this.#scrollTo = 0;
    this.#arriveAt(stamp, undefined);
  }

  #arriveAt(stamp: Stamp, backFrom: string | undefined): void {
    this.isFirst = false;
    this.place.set(placeOf(stamp, backFrom));
  }

  #popped(): void {
    const then = this.#afterBack;
    this.#afterBack = undefined;
    if (then) {
      then();
      return;
    }
    const before = this.place.now;
    this.#leave();
    let stamp = stampNow();
    if (!stamp) {
      // An entry we did not make: the fragment of the address was changed by hand.
      stamp = { visit: before.visit, depth: before.depth, from: before.from };
      history.replaceState(stamp, '');
    }
    this.#scrollTo = this.#scrolls.get(stamp.visit) ?? 0;
    const isBack = stamp.depth < before.depth && stamp.visit !== before.visit && !before.isByTab;
    this.#arriveAt(stamp, isBack ? `${before.path}${searchOf(before.query)}` : undefined);
  }

  /** Links to addresses of ours need not load anything. */
  #clicked(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const link = event.composedPath().find((each) => each instanceof HTMLAnchorElement);
    if (!link || link.origin !== location.origin || link.target !== '' || link.hasAttribute('download'))
      return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) toPart(href.slice(1));
    else this.go(link.pathname + link.search);
  }
}

export const way = new Way();

export const usePlace = (): Place => useCell(way.place);

/** To a part of this page, without an entry in the history: Back means pages. */
function toPart(id: string): void {
  const part = document.getElementById(id);
  part?.focus();
  part?.scrollIntoView();
}

function stampNow(): Stamp | undefined {
  const state = history.state as Partial<Stamp> | null;
  return typeof state?.visit === 'string' && typeof state.depth === 'number' ? (state as Stamp) : undefined;
}

function placeOf({ visit, depth, from, isSheet, isByTab }: Stamp, backFrom: string | undefined): Place {
  const path = location.pathname.replace(/\/+$/, '') || HOME;
  const query = new URLSearchParams(location.search);
  return { visit, path, query, depth, from, isSheet: isSheet === true, isByTab: isByTab === true, backFrom };
}

function searchOf(query: URLSearchParams): string {
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** The named parts of a path that fits a pattern such as `/task/:id`, or undefined. */
export function matchPath(pattern: string, path: string): { readonly [name: string]: string } | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return undefined;
  const params: { [name: string]: string } = {};
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return undefined;
  }
  return params;
}
