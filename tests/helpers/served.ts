// The app's own server, begun for a test: one that does not begin ends the test with its sentence.
import { type ServeOptions, type Served, serve } from '../../src/cli/serve.ts';

/** Of the built app, unless another folder is given. */
export async function startServer(options: ServeOptions = { dir: 'dist' }): Promise<Served> {
  const served = await serve(options);
  if (!served.ok) throw new Error(served.error);
  return served.value;
}
