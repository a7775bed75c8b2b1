// The table that is kept: figures beside their bounds, and what they were measured with.
import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { findChromium } from '../helpers/browsers.mjs';
import { type Figure, type Figures, ms, quantile } from './figures.ts';

const TITLES: Readonly<Record<string, string>> = {
  size: 'What a phone fetches',
  start: 'Opening the app',
  tap: 'Taking something on',
  tasks: 'The screens of tasks',
  edits: 'From one phone to another',
  'catch-up': 'A newcomer',
  memory: 'Memory and disk',
  newcomer: 'The same work in Node, step by step',
  stream: 'Bytes',
  prose: 'Bytes of other words',
  pockets: 'Full pockets',
  huge: 'Two hundred thousand acts',
  stock: 'The same camp with y-indexeddb and y-webrtc as they come',
};

export function resultsOf(figures: Figures, calibrations: readonly number[], seconds: number): string {
  const bounded = figures.all.filter(({ bound }) => bound !== undefined);
  const over = bounded.filter(({ isHeld }) => !isHeld);
  const parts = [...new Set(figures.all.map(({ part }) => part))];
  return [
    '# What was measured',
    '',
    '<!-- Written by `npm run bench`. Not to be changed by hand. -->',
    '',
    'Medians unless they say otherwise; bytes and counts are exact for the camp they were made of (its keys and',
    'signatures are new each time, so a file weighs a few bytes more or less). Times are worth something only beside',
    'the calibration loop of the same run, which stands in the last column: in pages twenty million steps of simple',
    'arithmetic at the page’s own slowness, in Node SHA-256 of 20 MiB. “4×” is the browser’s CPU throttling: it slows',
    'the page’s main thread, not the browser’s disk and network, and no worker (none is used). The camps are made up',
    '(src/demo): sixty people with about a thousand acts, and five hundred with about 40,000, on the morning of the',
    'sixth day, every act signed with ECDSA P-256. Desktop browsers, no phones; what a phone does is not measured.',
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} with ${chromiumVersion()}, Node ${process.version}, ` +
      `${availableParallelism()} cores, in ${(seconds / 60).toFixed(1)} minutes. ` +
      `SHA-256 of 20 MiB before each part: ${ms(quantile(calibrations, 0))} to ${ms(quantile(calibrations, 1))}.`,
    '',
    over.length === 0
      ? `All ${bounded.length} figures with a bound are within it.`
      : `${over.length} of ${bounded.length} figures with a bound are over it.`,
    '',
    ...table(bounded, true),
    ...parts.flatMap((part) => [
      '',
      `## ${TITLES[part] ?? part}`,
      '',
      ...table(
        figures.all.filter((each) => each.part === part),
        false,
      ),
    ]),
    ...(figures.notRun.length === 0
      ? []
      : ['', '## Not run', '', ...figures.notRun.map((why) => `- ${why}`)]),
    '',
  ].join('\n');
}

function table(figures: readonly Figure[], isBounded: boolean): string[] {
  const head = isBounded
    ? ['| what | figure | bound | |', '| --- | ---: | ---: | --- |']
    : ['| what | figure | calibration, and more |', '| --- | ---: | --- |'];
  return [
    ...head,
    ...figures.map(({ what, figure, bound, isHeld, beside = '' }) =>
      isBounded
        ? `| ${what} | ${figure} | ${bound} | ${isHeld ? 'within' : '**over**'} |`
        : `| ${what} | ${figure} | ${beside} |`,
    ),
  ];
}

function chromiumVersion(): string {
  const said = execFileSync(findChromium() ?? 'chromium', ['--version', '--no-sandbox'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return /^\S+ [\d.]+/.exec(said)?.[0] ?? 'a browser that does not say which';
}
