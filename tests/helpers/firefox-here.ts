// A phone with Firefox, run whole inside its namespace, because Firefox is driven over a local socket: serves a folder,
// opens a page of it, and evaluates there what comes in, one line of JSON each.
// Usage: firefox-here.ts DIR PROFILE PATH
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { connect } from 'puppeteer-core';
import { serve } from '../../src/cli/serve.ts';
import { findCommand } from './browsers.mjs';

const [dir = '', profile = '', path = '/'] = process.argv.slice(2);
const prefs = {
  // The camera is allowed: with it Firefox, too, tells its real address.
  'permissions.default.camera': 1,
  'media.navigator.permission.disabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
};
const lines = Object.entries(prefs).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
writeFileSync(join(profile, 'user.js'), lines.join('\n'));

/** The same each time: what is kept belongs to the page's origin. */
const PORT = 4173;
const served = await serve({ dir, port: PORT });
if (!served.ok) throw new Error(served.error);
const firefox = spawn(
  findCommand('firefox-esr') ?? 'firefox',
  ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'],
  { stdio: ['ignore', 'ignore', 'pipe'] },
);
const input = process.stdin.resume();
// Ends with whoever started it, however that ended.
input.once('close', () => {
  firefox.kill('SIGKILL');
  process.exit();
});

let address = '';
for await (const line of createInterface({ input: firefox.stderr })) {
  address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1] ?? '';
  if (address !== '') break;
}
firefox.stderr.resume();
const browser = await connect({ browserWSEndpoint: `${address}/session`, protocol: 'webDriverBiDi' });
const page = await browser.newPage();
await page.goto(served.value.url + path);
process.stdout.write('ready\n');

for await (const line of createInterface({ input })) {
  const answer: unknown = await page.evaluate(JSON.parse(line) as string);
  process.stdout.write(`${JSON.stringify({ answer })}\n`);
}
