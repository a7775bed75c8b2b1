// `npm start` and `npm run demo` on a machine that has only Node: installs, builds when something changed, serves, and says where.
// Plain Node, because nothing is installed yet when it begins.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

const trouble = install(root);
if (trouble === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
  const [first, ...rest] = process.argv.slice(2);
  const { start } = await import('./start.ts');
  process.exitCode =
    first === '--demo'
      ? await (await import('./demo.ts')).demo(root, rest)
      : await start(root, process.argv.slice(2), process.env);
} else {
  console.error(trouble);
  process.exitCode = 1;
}
