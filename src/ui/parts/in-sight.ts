// What comes to be in focus by the keys is brought into sight. Browsers leave it where it is when a sliver of it shows
// in a row that scrolls aside, and when it lies beneath the dock or the tabs, which cover the lower edge of a page.

/** Room for the ring around it (px). */
const RING = 8;

/** Called when something in the page comes to be in focus. A finger's own target stays where it is. */
export function bringInSight(dock: Element | null, { target, currentTarget }: FocusEvent): void {
  if (!dock || !(target instanceof Element) || target === currentTarget) return;
  if (!target.matches(':focus-visible') || target.closest('.dock, [role=dialog]')) return;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const beneath = target.getBoundingClientRect().bottom + RING - dock.getBoundingClientRect().top;
  if (beneath > 0) scrollBy(0, beneath);
}
