// A page with parts that are not laid out while they are out of sight (content-visibility): they stand there as high as
// they may be, and nobody is taken back to where they were by that.

/** It is laid out as a whole for the two frames after which a browser remembers how high each of its parts is. */
export function wholeForNow(page: HTMLElement): void {
  page.dataset['whole'] = '';
  requestAnimationFrame(() => requestAnimationFrame(() => delete page.dataset['whole']));
}
