// Serves the built page: by default to this machine alone, under both of its own addresses, so that no other
// program answering on one of them is met by chance.
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Result, fail, ok } from '#base';
import { staticFiles } from './static-files.ts';

export interface ServeOptions {
  readonly dir: string;
  /** 0: any free one. */
  readonly port?: number;
  /** How many ports after `port` are tried when it is taken. */
  readonly tries?: number;
  /** For other machines too. */
  readonly isForAll?: boolean;
  readonly isFromHome?: boolean;
}

export interface Served {
  readonly url: string;
  readonly port: number;
  /** Settles when nothing is listening any more. Open connections are cut. */
  close(): Promise<void>;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

export async function serve(options: ServeOptions): Promise<Result<Served, string>> {
  const { dir, port = 0, tries = 0, isForAll = false, isFromHome = false } = options;
  const files = staticFiles({ dir, isFromHome });
  const answer: Answer = (request, response) => {
    files(request, response).catch(() => {
      // The asker went away, or the file did while it was read. Said where it still can be.
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  };
  const hosts = isForAll ? ['0.0.0.0'] : ['127.0.0.1', '::1'];
  for (let next = port; next <= Math.min(port + tries, 65_535); next++) {
    const listening = await listenOnAll(answer, hosts, next);
    if (listening.ok) {
      const servers = listening.value;
      const found = portOf(servers[0] as Server);
      return ok({ url: `http://localhost:${found}`, port: found, close: () => closeAll(servers) });
    }
    if (listening.error === 'EACCES') return fail(`This machine does not let you serve on port ${next}.`);
    if (listening.error !== 'EADDRINUSE') return fail(`It could not be served here (${listening.error}).`);
  }
  return fail(
    `Port ${port} is taken, and so are the ${tries} after it. Choose another: npm start -- --port 8080`,
  );
}

async function listenOnAll(
  answer: Answer,
  hosts: readonly string[],
  port: number,
): Promise<Result<readonly Server[], string>> {
  const servers: Server[] = [];
  for (const host of hosts) {
    // The second address takes the port the first was given.
    const [first] = servers;
    const wanted = first ? portOf(first) : port;
    const listening = await listen(answer, host, wanted);
    if (listening.ok) {
      servers.push(listening.value);
    } else if (!first || listening.error === 'EADDRINUSE') {
      await closeAll(servers);
      return listening;
    } // else: this machine has no such address (IPv6 switched off)
  }
  return ok(servers);
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function listen(answer: Answer, host: string, port: number): Promise<Result<Server, string>> {
  return new Promise((resolve) => {
    const server = createServer(answer);
    server.once('error', (error: NodeJS.ErrnoException) => resolve(fail(error.code ?? error.message)));
    server.listen({ host, port, ipv6Only: host.includes(':') }, () => resolve(ok(server)));
  });
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    }),
  );
}
