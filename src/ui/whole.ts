// A page with parts that are not laid out while they are out of sight (content-visibility). Until they are, each is as
// high as it may be, and the place where somebody left a page is not to be found by that.

/** It is laid out as a whole for the two frames after which a browser remembers how high each of its parts is. */
export function wholeForNow(page: HTMLElement): void {
  page.dataset['whole'] = '';
  requestAnimationFrame(() => requestAnimationFrame(() => delete page.dataset['whole']));
}
