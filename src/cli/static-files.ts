// Answers with the files of one folder and nothing outside it. Links inside the page (/tasks, /meal/…) are all
// the one index.html; a path that names a file which is not there is not found.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { accepted, cacheControl, contentType, safetyHeaders } from './headers.ts';

export interface StaticFiles {
  readonly dir: string;
  readonly isFromHome: boolean;
}

interface Found {
  readonly file: string;
  readonly bytes: number;
  readonly tag: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export function staticFiles({ dir, isFromHome }: StaticFiles): Answer {
  const headers = safetyHeaders(isFromHome);
  return async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      end(response, 405, 'Only GET and HEAD are answered here.');
      return;
    }
    const path = pathOf(request.url ?? '/');
    if (path === undefined) {
      end(response, 400, 'That address does not read.');
    } else if (path === '/generate_204') {
      // Phones ask this of a hotspot, and leave one that does not answer.
      response.writeHead(204).end();
    } else {
      await answerPath(dir, path, request, response);
    }
  };
}

async function answerPath(
  dir: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const own = path === '/' ? '/index.html' : path;
  const isThere = (await find(dir, own)) !== undefined;
  const name = isThere || !isPageLink(path, request) ? own : '/index.html';
  for (const [encoding, suffix] of [...accepted(request.headers['accept-encoding']), ['', ''] as const]) {
    const found = await find(dir, name + suffix);
    if (!found) continue;
    if (encoding !== '') response.setHeader('content-encoding', encoding);
    await send(found, name, request, response);
    return;
  }
  end(response, 404, 'There is no such file here.');
}

async function send(
  { file, bytes, tag }: Found,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', cacheControl(name));
  response.setHeader('etag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.removeHeader('content-encoding');
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-type', contentType(name));
  response.setHeader('content-length', bytes);
  response.writeHead(200);
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

function end(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${sentence}\n`);
}

/** The path asked for, decoded once; undefined when it does not read or steps out of plain names. */
function pathOf(url: string): string | undefined {
  const raw = url.split(/[?#]/, 1)[0] ?? '';
  if (!raw.startsWith('/')) return undefined;
  try {
    const path = decodeURIComponent(raw);
    // Dot names stay hidden (the build keeps its notes in one), and no segment climbs.
    const isPlain = !/[\\\0]/.test(path) && !path.split('/').some((segment) => segment.startsWith('.'));
    return isPlain ? path : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** A link inside the page: asked for by a browser going there, and not the name of a file. */
function isPageLink(path: string, request: IncomingMessage): boolean {
  if (/\.[^/]*$/.test(path)) return false;
  const mode = request.headers['sec-fetch-mode'];
  if (mode !== undefined) return mode === 'navigate';
  return /text\/html|\*\/\*/.test(request.headers.accept ?? '*/*'); // browsers before 2020, and plain askers
}

async function find(dir: string, path: string): Promise<Found | undefined> {
  try {
    const root = await realpath(dir);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return undefined; // a link that leads out of the folder
    const stats = await stat(file);
    if (!stats.isFile()) return undefined;
    const tag = `"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
    return { file, bytes: stats.size, tag };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'EISDIR', 'ELOOP'].includes(code);
}
