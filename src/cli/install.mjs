// What is installed against what the lock names, found by reading both: a fresh clone, a pulled change and an
// interrupted install all show here, and a file merely touched does not. Plain Node: it runs before anything
// is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} Locked */

/** The oldest Node the tools run on. */
const OLDEST = [20, 19];

/** A sentence when this Node is too old, else undefined. */
export function nodeTooOld(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = OLDEST;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return undefined;
  return `Rhizome is built with Node ${OLDEST.join('.')} or newer; this is ${version}. Please install a newer Node.`;
}

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined}
 */
function packagesOf(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // cut off while it was written: as good as none
    throw error;
  }
}

/**
 * True when every package of the lock is there in the version the lock names.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional }]) => {
    if (path === '' || optional || devOptional) return true; // optional: for other machines than this one
    return found[path]?.version === version && existsSync(join(root, path));
  });
}

/**
 * Installs what is missing. Answers a sentence when that did not work.
 * @param {string} root
 * @returns {string | undefined}
 */
export function install(root) {
  const old = nodeTooOld();
  if (old !== undefined) return old;
  if (isInstalled(root)) return undefined;
  console.log('Installing what is missing (npm ci). The first time this takes about half a minute.');
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return undefined;
  return npm.error
    ? 'npm was not found. It comes with Node: please install Node again.'
    : 'npm could not install everything; what it said stands above. Is this machine online?';
}
