// `npm test`: everything there is to check, on a machine that has only Node. Installs what is missing, runs
// each check to its end even when an earlier one did not pass, and says as its last line how many passed.
// Plain Node, because nothing is installed yet when it begins.
//
//   node tests/run.mjs                     everything
//   node tests/run.mjs --only unit,lint    these alone
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from '../src/cli/install.mjs';
import { TOOLS, findChromium, findCommand, missingTools } from './helpers/browsers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'tests', 'out');
const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name);

/** No check may hang the rest (ms). */
const LONGEST_CHECK_MS = 17 * 60_000;

/**
 * @typedef {{ name: string, command: string, args: string[] }} Check
 * @typedef {{ name: string, projects: string[], needsBrowser: boolean }} Tests
 */

/** @type {Check[]} */
const BEFORE = [
  { name: 'format', command: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  {
    name: 'lint',
    command: bin('oxlint'),
    args: ['--type-aware', '--deny-warnings', 'src', 'sw', 'tests', 'vite.config.ts'],
  },
  ...['tsconfig.json', 'src/tsconfig.pure.json', 'src/cli', 'sw', 'tests'].map((project) => ({
    name: `types of ${project}`,
    command: bin('tsc'),
    args: ['-p', project],
  })),
  { name: 'unused', command: bin('knip'), args: [] },
  { name: 'build', command: bin('tsx'), args: ['src/cli/build.ts'] },
  { name: 'size', command: bin('tsx'), args: ['src/cli/size.ts'] },
];

/** @type {Tests[]} */
const TESTS = [
  { name: 'unit', projects: ['unit', 'ui'], needsBrowser: false },
  { name: 'browser', projects: ['browser'], needsBrowser: true },
  { name: 'e2e', projects: ['e2e'], needsBrowser: true },
];

let passed = 0;
let failed = 0;
/** @type {string[]} */
const notRun = [];
/** @type {string[]} */
const brokenNames = [];
/** @type {Set<string>} */
const filesRun = new Set();

/**
 * @param {string} name
 * @param {boolean} isGood
 */
function count(name, isGood) {
  if (isGood) passed++;
  else {
    failed++;
    brokenNames.push(name);
  }
}

/**
 * Runs to the end, or to the time limit. What it says is kept back unless it matters.
 * @param {string} command
 * @param {string[]} args
 * @param {boolean} isQuiet
 * @returns {Promise<{ isGood: boolean, said: string }>}
 */
function run(command, args, isQuiet) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, CHROME_PATH: findChromium() ?? '' },
      stdio: ['ignore', isQuiet ? 'pipe' : 'inherit', isQuiet ? 'pipe' : 'inherit'],
      shell: process.platform === 'win32',
    });
    let said = '';
    child.stdout?.on('data', (data) => (said += data));
    child.stderr?.on('data', (data) => (said += data));
    const limit = setTimeout(() => {
      said += `\nIt did not end within ${LONGEST_CHECK_MS / 60_000} minutes.`;
      child.kill('SIGKILL');
    }, LONGEST_CHECK_MS);
    child.on('error', (error) => (said += error.message));
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ isGood: code === 0, said });
    });
  });
}

/** @param {Check} check */
async function runCheck({ name, command, args }) {
  const start = performance.now();
  const { isGood, said } = await run(command, args, true);
  count(name, isGood);
  console.log(`${isGood ? 'ok ' : 'NOT'} ${name} (${seconds(start)})`);
  if (!isGood || name === 'size') console.log(said.trimEnd());
}

/** @param {Tests} tests */
async function runTests({ name, projects, needsBrowser }) {
  const start = performance.now();
  const report = join(out, `${name}.json`);
  rmSync(report, { force: true });
  const { isGood } = await run(
    bin('vitest'),
    [
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--passWithNoTests',
      // By itself the runner leaves a core for whoever watches; nobody does. Those in a browser go one by one anyhow.
      ...(needsBrowser ? [] : ['--maxWorkers', String(availableParallelism())]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    false,
  );
  const before = failed;
  readReport(report, name);
  // Something outside every test went wrong: a worker that died, an error nobody awaited.
  if (!isGood && failed === before) count(`${name} as a whole`, false);
  console.log(`${failed === before ? 'ok ' : 'NOT'} ${name} (${seconds(start)})`);
}

/**
 * @param {string} file
 * @param {string} name
 */
function readReport(file, name) {
  /** @type {{ testResults: { name: string, status: string, assertionResults: { status: string, fullName: string }[] }[] }} */
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.log(`${name} left no readable report: ${String(error)}`);
    count(`${name} as a whole`, false);
    return;
  }
  if (report.testResults.length === 0) notRun.push(`${name}: there are no such tests yet`);
  for (const { name: path, status, assertionResults } of report.testResults) {
    const short = relative(root, path);
    filesRun.add(short.replaceAll('\\', '/'));
    if (assertionResults.length === 0 && status === 'failed') count(`${short} (could not be read)`, false);
    for (const test of assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') {
        count(`${short} > ${test.fullName}`, test.status === 'passed');
      } else notRun.push(`${short} > ${test.fullName}`);
    }
  }
}

/** A test that no project takes up would pass for ever. */
function countForgottenFiles() {
  const all = readdirSync(join(root, 'tests'), { recursive: true })
    .map((name) => `tests/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => /\.test\.tsx?$/.test(name));
  const forgotten = all.filter((name) => !filesRun.has(name));
  for (const name of forgotten) console.log(`Nobody ran ${name}`);
  count('every test file is run', forgotten.length === 0);
}

/** As root on a machine with apt the missing browsers are installed; elsewhere it is said what is missing. */
function provideBrowsers() {
  const missing = missingTools();
  if (missing.length === 0) return;
  const command = `apt-get install -y --no-install-recommends ${TOOLS.map(({ apt }) => apt).join(' ')}`;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && findCommand('apt-get') !== undefined) {
    console.log(`Installing what the tests need: ${missing.map(({ apt }) => apt).join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const [program = '', ...args] = command.split(' ');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    count('browsers could be installed', status === 0 && missingTools().length === 0);
  }
  for (const { name, for: use } of missingTools()) notRun.push(`${use}: ${name} is not here`);
  if (missingTools().length > 0) console.log(`To have them on Debian: sudo ${command}`);
}

/** @param {number} start */
const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;

function summary() {
  if (brokenNames.length > 0)
    console.log(`\nNot passed:\n${brokenNames.map((name) => `  ${name}`).join('\n')}`);
  if (notRun.length > 0) {
    const lines = notRun.map((name) => `  ${name}`).join('\n');
    console.log(`\n!!! NOT RUN on this machine (CHROME_PATH can name a browser):\n${lines}`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

const start = performance.now();
const { argv } = process;
const only = argv.includes('--only') ? (argv[argv.indexOf('--only') + 1] ?? '').split(',') : undefined;
const names = [...BEFORE, ...TESTS].map(({ name }) => name);
const unknown = only?.filter((word) => !names.some((name) => name.startsWith(word)));
/** @param {{ name: string }} check */
const isWanted = ({ name }) => only === undefined || only.some((word) => name.startsWith(word));

if (unknown && unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There are: ${names.join(', ')}`);
  process.exitCode = 1;
} else {
  const trouble = install(root);
  if (trouble === undefined) {
    mkdirSync(out, { recursive: true });
    if (only === undefined) provideBrowsers();
    for (const check of BEFORE.filter(isWanted)) await runCheck(check);
    for (const tests of TESTS.filter(isWanted)) {
      if (tests.needsBrowser && findChromium() === undefined) notRun.push(`${tests.name}: no Chromium here`);
      else await runTests(tests);
    }
    if (only === undefined && findChromium() !== undefined) countForgottenFiles();
    console.log(`\nAll of it took ${seconds(start)}.`);
  } else {
    console.error(trouble);
    count('install', false);
  }
  summary();
}
