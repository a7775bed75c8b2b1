// Which browsers and tools this machine has. One list for the test run, the configuration and the tests, in
// plain Node, because the run asks before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What a browser under test runs with; some of it is needed where tests run as root. */
export const CHROMIUM_FLAGS = /** @type {const} */ ([
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]);

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const CHROMIUM_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** What each tool is for and the Debian package that brings it. */
export const TOOLS = /** @type {const} */ ([
  { name: 'chromium', command: 'chromium', apt: 'chromium', for: 'every test in a browser' },
  { name: 'Firefox', command: 'firefox-esr', apt: 'firefox-esr', for: 'links between different browsers' },
  { name: 'ip', command: 'ip', apt: 'iproute2', for: 'phones on a network of their own' },
  { name: 'nft', command: 'nft', apt: 'nftables', for: 'radio that loses packets' },
  { name: 'coturn', command: 'turnserver', apt: 'coturn', for: 'meeting from home through a relay' },
  { name: 'WebKit', command: 'WebKitWebDriver', apt: 'webkit2gtk-driver', for: 'the app without links' },
  { name: 'xvfb', command: 'xvfb-run', apt: 'xvfb', for: 'WebKit' },
  { name: 'dbus', command: 'dbus-run-session', apt: 'dbus', for: 'WebKit' },
]);

/** @param {string} file */
function isRunnable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false; // not there, or not ours to run
    throw error;
  }
}

/**
 * The full path of a command, or undefined. Administrators' folders are looked in too: not every PATH has them.
 * @param {string} name
 */
export function findCommand(name) {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => join(folder, name)).find(isRunnable);
}

/** Chromium or Chrome: CHROME_PATH first. */
export function findChromium() {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) return isRunnable(chosen) ? chosen : undefined;
  for (const name of CHROMIUM_NAMES) {
    const found = findCommand(name);
    if (found !== undefined) return found;
  }
  return CHROMIUM_PLACES.find(isRunnable);
}

/** The tools of the list that are not here. */
export function missingTools() {
  return TOOLS.filter(({ name, command }) =>
    name === 'chromium' ? findChromium() === undefined : findCommand(command) === undefined,
  );
}
