// What comes to be in focus by the keys is brought into sight. Browsers leave it where it is when a sliver of it shows
// in a row that scrolls aside, and when it lies beneath the dock or the tabs, which cover the lower edge of a page.

/** Room for the ring around it (px). */
const RING = 8;

/** What opens under a finger near the lower edge is to be seen with its buttons: the page moves up as far as it needs. */
export function bringWholeInSight(element: Element | null): void {
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  const edge = document.querySelector('.dock')?.getBoundingClientRect().top ?? innerHeight;
  const beneath = bottom + RING - edge;
  if (beneath > 0) scrollBy(0, Math.min(beneath, Math.max(0, top - RING)));
}

/** Called when something in the page comes to be in focus. A finger's own target stays where it is. */
export function bringInSight(dock: Element | null, { target, currentTarget }: FocusEvent): void {
  if (!dock || !(target instanceof Element) || target === currentTarget) return;
  if (!target.matches(':focus-visible') || target.closest('.dock, [role=dialog]')) return;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const beneath = target.getBoundingClientRect().bottom + RING - dock.getBoundingClientRect().top;
  if (beneath > 0) scrollBy(0, beneath);
}
