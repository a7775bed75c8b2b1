// The three lights, and larger text, as a person chooses them: the page looks again at once.
import type { Page } from 'playwright-core';

export type Light = 'day' | 'night' | 'sun';

export function setLight(page: Page, light: Light): Promise<void> {
  return page.evaluate((chosen) => {
    localStorage.setItem('light', chosen);
    dispatchEvent(new Event('light'));
  }, light);
}

/** As a browser's own text size would have it. */
export function setTextSize(page: Page, percent: number): Promise<void> {
  return page.evaluate((of) => {
    document.documentElement.style.fontSize = of === 100 ? '' : `calc(var(--root-size) * ${of / 100})`;
    dispatchEvent(new Event('resize'));
  }, percent);
}
