// What was asked for on the command line. A wrong word is answered by a sentence, not by a guess.
import { type Result, fail, ok } from '#base';

export interface Asked {
  readonly port: number;
  /** On the network, and not only on this machine. */
  readonly isForAll: boolean;
  readonly isFromHome: boolean;
  readonly isDev: boolean;
  readonly isHelp: boolean;
}

export const DEFAULT_PORT = 4173;

export const HELP = `npm start -- [what]

  --port N      the port to serve on (${DEFAULT_PORT}, or PORT; the next free one if it is taken)
  --host        for other machines on the network as well
  --from-home   lets the page reach the signalling addresses a person types in (ws: and wss:)
  --dev         with reloading while you write (npm run dev)
  --help        this page`;

export function readArguments(
  words: readonly string[],
  portInEnv: string | undefined,
): Result<Asked, string> {
  const given = { isForAll: false, isFromHome: false, isDev: false, isHelp: false };
  let port: string | undefined = portInEnv || undefined;
  const rest = words.flatMap((word) => (word.startsWith('--port=') ? ['--port', word.slice(7)] : [word]));
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i];
    if (word === '--port') port = rest[++i] ?? '';
    else if (word === '--host') given.isForAll = true;
    else if (word === '--from-home') given.isFromHome = true;
    else if (word === '--dev') given.isDev = true;
    else if (word === '--help' || word === '-h') given.isHelp = true;
    else return fail(`“${word}” is not something npm start knows.\n\n${HELP}`);
  }
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (port === '' || !Number.isInteger(number) || number < 0 || number > 65_535) {
    return fail(`A port is a whole number up to 65535, not “${port}”.`);
  }
  return ok({ ...given, port: number });
}
