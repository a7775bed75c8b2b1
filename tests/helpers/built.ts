// The tests against the built page need one that is as the sources are: built here when it is not.
import { buildIfNeeded } from '../../src/cli/build.ts';

export default async function setup(): Promise<void> {
  const built = await buildIfNeeded(process.cwd());
  if (!built.ok) throw new Error(built.error);
}
