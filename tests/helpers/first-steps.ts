// Starts a gathering as its first person would: every empty field gets some words, and the one form is sent. It is there
// once it greets them; the tabs may be those of another that was open before.
import type { Page } from 'playwright-core';

/** `days`: its first and last, where they are not those the form says. */
export async function beginGathering(
  page: Page,
  words = 'Mere',
  days?: readonly [first: string, last: string],
): Promise<void> {
  await page.getByRole('heading', { name: 'Start a gathering' }).click();
  const begin = page.getByRole('button', { name: 'Begin', exact: true });
  await begin.waitFor(); // with it the fields are there
  if (days) {
    await page.getByLabel('First day').fill(days[0]);
    await page.getByLabel('Last day').fill(days[1]);
  }
  for (const field of await page.locator('form input:not([type=checkbox]):not([type=radio])').all()) {
    if ((await field.inputValue()) === '') await field.fill(words);
  }
  await begin.click();
  await page.getByRole('heading', { level: 1, name: `Kia ora, ${words}` }).waitFor();
}
