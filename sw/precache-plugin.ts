// After the bundle is written: lists every file of it with its hash, gives that list to the service worker as
// `self.__WB_MANIFEST`, builds the worker to /sw.js as one plain script (old phones have no module workers),
// and lays compressed copies beside what compresses. Each entry carries the hash of its bytes, so a hotspot's
// sign-in page answering in place of a file can never be taken for it. The page learns the id of its build
// from a meta tag that is written last, since the id stands for everything else.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Plugin, type ResolvedConfig, build } from 'vite';

/**
 * Not kept for offline: what meets organisers from home is of no use without the internet it comes from, and the
 * pictures of the manifest are fetched and kept by the phone itself when the app is put on its home screen.
 */
const ONLY_ONLINE = /^(assets\/from-home-|icons\/)/;

const isKept = (name: string): boolean => !ONLY_ONLINE.test(name);

const COMPRESSES = /\.(css|html|js|json|svg|txt|webmanifest)$/;
const BUILD_ID = /(<meta name="build" content=")[^"]*"/;

const hash = (bytes: Buffer | string, encoding: 'hex' | 'base64' = 'hex'): string =>
  createHash('sha256').update(bytes).digest(encoding);

export function precache(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'precache',
    apply: 'build',
    configResolved: (resolved) => {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: async () => {
        const out = resolve(config.root, config.build.outDir);
        const names = filesIn(out);
        writeBuildId(out, names);
        const entries = names.filter(isKept).map((name) => {
          const bytes = readFileSync(join(out, name));
          // What lies under assets/ has its hash in its name and may come from the browser's own cache.
          const revision = name.startsWith('assets/') ? null : hash(bytes).slice(0, 16);
          return { url: `/${name}`, revision, integrity: `sha256-${hash(bytes, 'base64')}` };
        });
        await buildWorker(config, out, entries);
        for (const name of [...names, 'sw.js']) if (COMPRESSES.test(name)) compress(join(out, name));
      },
    },
  };
}

/** Names relative to `folder`, sorted; dot folders hold the build's own notes and are no part of the page. */
function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesIn(folder, path) : [path];
    });
}

function writeBuildId(out: string, names: readonly string[]): void {
  const page = join(out, 'index.html');
  const html = readFileSync(page, 'utf8');
  if (!BUILD_ID.test(html))
    throw new Error('index.html has no <meta name="build"> to hold the id of the build');
  const id = hash(names.map((name) => `${name} ${hash(readFileSync(join(out, name)))}`).join('\n')).slice(
    0,
    12,
  );
  writeFileSync(page, html.replace(BUILD_ID, `$1${id}"`));
}

async function buildWorker(config: ResolvedConfig, out: string, entries: readonly object[]): Promise<void> {
  await build({
    configFile: false,
    root: config.root,
    logLevel: 'warn',
    define: {
      'self.__WB_MANIFEST': JSON.stringify(entries),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: config.build.target,
      rolldownOptions: {
        input: resolve(config.root, 'sw/sw.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
}
