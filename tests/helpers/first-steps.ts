// Starts a gathering as its first person would, whatever the form looks like: every empty field gets some
// words, and the one form is sent until the tabs are there.
import type { Page } from 'playwright-core';

export async function beginGathering(page: Page, words = 'Mere'): Promise<void> {
  for (let screens = 0; screens < 5; screens++) {
    await page.waitForSelector('form button[type=submit], main nav, body > #root nav');
    if ((await page.locator('form button[type=submit]').count()) === 0) return;
    for (const field of await page.locator('form input:not([type=checkbox]):not([type=radio])').all()) {
      if ((await field.inputValue()) === '') await field.fill(words);
    }
    await page.locator('form button[type=submit]').first().click();
    await page.waitForFunction(() => document.querySelector('nav') !== null);
  }
}
