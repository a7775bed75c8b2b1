// Another build of the app as it stands: the same in everything but a mark on its page, so that a phone takes it for newer.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

export interface NewerBuild {
  readonly dir: string;
  remove(): void;
}

/** A page of it says `newer` in `document.documentElement.dataset.edition`. */
export async function buildNewer(): Promise<NewerBuild> {
  const dir = join(process.cwd(), '.cache', `newer-${process.pid}`);
  const transformIndexHtml = (html: string): string => html.replace('<html', '<html data-edition="newer"');
  await build({
    logLevel: 'error',
    build: { outDir: dir, emptyOutDir: true },
    plugins: [{ name: 'newer', transformIndexHtml }],
  });
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
