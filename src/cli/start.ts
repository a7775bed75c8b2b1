// The second half of `npm start`, once everything is installed: build, serve, say where, in plain sentences.
import { spawn } from 'node:child_process';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { HELP, readArguments } from './arguments.ts';
import { buildIfNeeded } from './build.ts';
import { serve } from './serve.ts';

const OTHER_MACHINES = `
On other machines the page opens at these addresses, but over plain http a browser gives it no offline copy,
no camera and no safe keys there. For phones, serve it over https under a name they trust.`;

/** Answers the exit code; while it serves, the process simply stays. */
export async function start(
  root: string,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const asked = readArguments(words, env['PORT']);
  if (!asked.ok) return say(asked.error);
  if (asked.value.isHelp) {
    console.log(HELP);
    return 0;
  }
  if (asked.value.isDev) return dev(root, asked.value.isForAll);
  const built = await buildIfNeeded(root);
  if (!built.ok) return say(built.error);
  const { port, isForAll, isFromHome } = asked.value;
  const served = await serve({ dir: join(root, 'dist'), port, isForAll, isFromHome, tries: 20 });
  if (!served.ok) return say(served.error);
  const server = served.value;
  if (port !== 0 && server.port !== port) console.log(`Port ${port} is taken; using the next free one.`);
  console.log(`Rhizome is at ${server.url}`);
  if (isFromHome)
    console.log('The page may reach the signalling addresses a person types in (ws: and wss:).');
  if (isForAll) console.log([...addresses(server.port), OTHER_MACHINES].join('\n'));
  console.log('Press Ctrl+C to stop. Whoever has opened it keeps it, server or not.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
  return 0;
}

function say(sentence: string): number {
  console.error(sentence);
  return 1;
}

function addresses(port: number): string[] {
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter((each) => !each.internal && each.family === 'IPv4')
    .map((each) => `  http://${each.address}:${port}`);
}

function dev(root: string, isForAll: boolean): Promise<number> {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, ...(isForAll ? ['--host'] : [])], {
    cwd: root,
    stdio: 'inherit',
  });
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
