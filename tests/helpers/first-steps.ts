// Starts a gathering as its first person would: every empty field gets some words, and the one form is sent until
// the tabs are there.
import type { Page } from 'playwright-core';

export async function beginGathering(page: Page, words = 'Mere'): Promise<void> {
  await page.getByRole('heading', { name: 'Start a gathering' }).click();
  const begin = page.getByRole('button', { name: 'Begin', exact: true });
  await begin.waitFor(); // with it the fields are there
  for (const field of await page.locator('form input:not([type=checkbox]):not([type=radio])').all()) {
    if ((await field.inputValue()) === '') await field.fill(words);
  }
  await begin.click();
  await page.waitForSelector('main nav, body > #root nav');
}
