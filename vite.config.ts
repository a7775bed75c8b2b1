// How the page is built, and the four places its tests run in: plain Node, a light DOM, a real browser with a
// real IndexedDB, and whole browsers driven from outside against the built page.
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { lateAnswers } from './src/cli/late-answers.ts';
import { precache } from './sw/precache-plugin.ts';
import { CHROMIUM_FLAGS, findChromium } from './tests/helpers/browsers.mjs';

const PROJECTS_OF_THEIR_OWN = ['ui', 'storage', 'browser', 'bench'].map((folder) => `tests/${folder}/**`);

/** What the tests in the browser import, named so that nothing is found halfway through and reloads the page. */
const IN_THE_BROWSER = [
  '@noble/hashes/hkdf.js',
  '@noble/hashes/hmac.js',
  '@noble/hashes/sha2.js',
  'fast-check',
  'idb',
  'yjs',
  'lib0/encoding',
  'y-indexeddb',
  'preact',
];

/** Ends a test that would hang (ms); how fast things are is measured elsewhere. */
const LONGEST_TEST_MS = 60_000;

/**
 * The page in few parts: what is alike compresses better together, and a hundred small files cost a hotspot a
 * hundred turns. In the order in which a file is asked for; the first that fits has it, with all that it needs.
 */
const PARTS: readonly { name: string; priority: number; test?: RegExp; tags?: '$initial'[] }[] = [
  { name: 'first', tags: ['$initial'], priority: 8 },
  { name: 'yjs', test: /node_modules\/(yjs|y-indexeddb)\//, priority: 7 },
  { name: 'engine', test: /src\/app\/engine\.ts$/, priority: 6 },
  { name: 'news', test: /src\/app\/news\.ts$/, priority: 5 },
  { name: 'from-home', test: /from-home\.ts$/, priority: 4 },
  { name: 'words', test: /src\/words\/en\//, priority: 3 },
  { name: 'library', test: /src\/library\//, priority: 3 },
  { name: 'day', test: /src\/ui\/(parts|areas\/(tasks|calls|meals|programme|areas))\//, priority: 2 },
  { name: 'more', test: /src\/ui\//, priority: 1 },
];

export default defineConfig(({ command }) => {
  // A build started from a test would inherit NODE_ENV=test and leave production code out.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    plugins: [lateAnswers(), precache()],
    // What a plain import of it finds is written for browsers that had no classes: 1 kB more for nobody.
    resolve: {
      alias: [{ find: /^workbox-window$/, replacement: 'workbox-window/build/workbox-window.prod.mjs' }],
    },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      // What a phone of 2019 runs today. Older targets turn every private field into a WeakMap: slower, and 7 kB more.
      // From these on a browser also packs and unpacks by itself (Compression Streams).
      target: ['chrome100', 'safari16.4', 'firefox113'],
      sourcemap: false,
      manifest: true,
      // Browsers that cannot preload modules simply load them; the stand-in would cost everybody its bytes.
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: { output: { codeSplitting: { groups: [...PARTS] } } },
    },
    test: {
      projects: [
        {
          extends: true,
          test: {
            name: 'unit',
            include: ['tests/**/*.test.ts'],
            exclude: PROJECTS_OF_THEIR_OWN,
            environment: 'node',
            testTimeout: LONGEST_TEST_MS,
          },
        },
        {
          extends: true,
          test: {
            name: 'ui',
            include: ['tests/ui/**/*.test.{ts,tsx}'],
            environment: 'happy-dom',
            testTimeout: LONGEST_TEST_MS,
          },
        },
        {
          extends: true,
          optimizeDeps: { include: IN_THE_BROWSER },
          test: {
            name: 'browser',
            include: ['tests/storage/**/*.test.{ts,tsx}'],
            testTimeout: LONGEST_TEST_MS,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: { executablePath: findChromium() ?? 'chromium', args: [...CHROMIUM_FLAGS] },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          extends: true,
          test: {
            name: 'e2e',
            include: ['tests/browser/**/*.test.ts'],
            environment: 'node',
            globalSetup: ['tests/helpers/built.ts'],
            fileParallelism: false,
            testTimeout: 60_000,
            hookTimeout: 60_000,
          },
        },
        {
          // `npm run soak`: never part of `npm test`.
          extends: true,
          test: {
            name: 'soak',
            include: ['tests/soak/*.soak.ts'],
            environment: 'node',
            globalSetup: ['tests/helpers/built.ts'],
            fileParallelism: false,
          },
        },
      ],
    },
  };
});
