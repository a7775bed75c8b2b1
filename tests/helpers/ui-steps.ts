// What people do on the screens, as steps: press, fill in, read; show a code, scan it, come in. By the words that are
// to be read there, so that a screen that says something else is found out.
import type { Page } from 'playwright-core';
import type { Device } from './device.ts';

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).click();
export const fill = (page: Page, label: string | RegExp, words: string): Promise<void> =>
  page.getByLabel(label).fill(words);
export const unfold = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name }).click();
/** A chip or a segment that is chosen. */
export const isChosen = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, pressed: true }).waitFor();
export const sees = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor();

/** Within the page: one that is opened anew has no links. */
export const goesTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    const link = document.createElement('a');
    link.href = to;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);

export const pathOf = (page: Page): string => new URL(page.url()).pathname;

export const pictureOfCode = (page: Page): Promise<Buffer> => page.locator('.qr').last().screenshot();

export async function comesIn(page: Page, name: string): Promise<void> {
  await fill(page, 'What shall we call you?', name);
  await press(page, 'Come in');
  await heading(page, `Kia ora, ${name}`);
}

/** One shows its code and the other scans it, by the button of that name; then the same the other way round. */
export async function meets(shows: Device, scans: Device, scan: string): Promise<void> {
  await goesTo(shows.page, '/meet');
  scans.camera.lookAtPicture(await pictureOfCode(shows.page));
  await press(scans.page, scan);
  await scansAnswer(shows, scans);
  scans.camera.lookAway();
}

/** Another phone's answer is scanned by whoever showed the code, and both say that they are linked. */
export async function scansAnswer(shows: Device, answers: Device): Promise<void> {
  await sees(answers.page, /Now let them scan this/);
  shows.camera.lookAtPicture(await pictureOfCode(answers.page));
  await press(shows.page, 'Scan their code');
  await sees(shows.page, /^Linked with/);
  await press(shows.page, 'Done');
  shows.camera.lookAway();
}
