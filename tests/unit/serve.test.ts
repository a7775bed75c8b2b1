// The server of the built page: what it gives, what it says beside it, and what it never gives.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/cli/headers.ts';
import { type Served, serve } from '../../src/cli/serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'rhizome-serve-'));
const dir = join(folder, 'dist');
const PAGE = '<!doctype html><title>page</title>';
const SCRIPT = 'export const one = 1;'.repeat(20);

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** As it is written: nothing of the path is tidied up on the way. */
function ask(port: number, path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });
}

let server: Served;
const get = (path: string, headers?: OutgoingHttpHeaders, method?: string): Promise<Answer> =>
  ask(server.port, path, headers, method);

beforeAll(async () => {
  mkdirSync(join(dir, 'assets'), { recursive: true });
  mkdirSync(join(dir, '.vite'));
  writeFileSync(join(dir, 'index.html'), PAGE);
  writeFileSync(join(dir, 'sw.js'), SCRIPT);
  writeFileSync(join(dir, 'manifest.webmanifest'), '{}');
  writeFileSync(join(dir, '.vite', 'manifest.json'), '{}');
  writeFileSync(join(dir, 'assets', 'a-12345678.js'), SCRIPT);
  writeFileSync(join(dir, 'assets', 'a-12345678.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(dir, 'assets', 'a-12345678.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'secret.txt'), 'not yours');
  symlinkSync(join(folder, 'secret.txt'), join(dir, 'link.txt'));
  const served = await serve({ dir });
  if (!served.ok) throw new Error(served.error);
  server = served.value;
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('it gives', () => {
  it.each([
    ['/', 'text/html; charset=utf-8', PAGE],
    ['/index.html', 'text/html; charset=utf-8', PAGE],
    ['/sw.js', 'text/javascript; charset=utf-8', SCRIPT],
    ['/sw.js?v=1', 'text/javascript; charset=utf-8', SCRIPT],
    ['/assets/a-12345678.js', 'text/javascript; charset=utf-8', SCRIPT],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8', '{}'],
  ])('%s as %s', async (path, type, body) => {
    const answer = await get(path);
    expect([answer.status, answer.headers['content-type'], answer.body.toString()]).toEqual([
      200,
      type,
      body,
    ]);
    expect(answer.headers['content-length']).toBe(String(body.length));
  });

  it.each(['/tasks', '/task/xyz', '/meal/a%20b?x=1.5'])(
    'the page at %s, to a browser going there',
    async (path) => {
      for (const headers of [{ 'sec-fetch-mode': 'navigate' }, { accept: 'text/html,*/*;q=0.8' }, {}]) {
        expect((await get(path, headers)).body.toString()).toBe(PAGE);
      }
      expect((await get(path, { 'sec-fetch-mode': 'cors' })).status).toBe(404);
    },
  );

  it('204 to the probe of phones', async () => {
    expect(await get('/generate_204')).toMatchObject({ status: 204, body: Buffer.alloc(0) });
  });

  it('the compressed copy to those who take it', async () => {
    const path = '/assets/a-12345678.js';
    const br = await get(path, { 'accept-encoding': 'gzip, deflate, br' });
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(SCRIPT);
    const gz = await get(path, { 'accept-encoding': 'gzip;q=0.5, br;q=0' });
    expect(gz.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gz.body).toString()).toBe(SCRIPT);
    for (const answer of [await get(path), await get('/sw.js', { 'accept-encoding': 'br' })]) {
      expect(answer.headers['content-encoding']).toBeUndefined();
      expect(answer.headers.vary).toBe('accept-encoding');
    }
  });

  it('only the head to HEAD', async () => {
    const answer = await get('/', {}, 'HEAD');
    expect(answer.headers['content-length']).toBe(String(PAGE.length));
    expect(answer.body).toHaveLength(0);
  });

  it('nothing again where nothing has changed', async () => {
    const { headers } = await get('/');
    const again = await get('/', { 'if-none-match': headers.etag });
    expect([again.status, again.body.length, again.headers['content-security-policy']]).toEqual([
      304,
      0,
      headers['content-security-policy'],
    ]);
  });
});

describe('it says', () => {
  it('the policy and its companions beside everything, what is not there too', async () => {
    for (const path of ['/', '/sw.js', '/none.js', '/generate_204', '/..%2f']) {
      expect((await get(path)).headers).toMatchObject({
        'content-security-policy': contentSecurityPolicy(false),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
        'cross-origin-opener-policy': 'same-origin',
      });
    }
  });

  it('a policy that differs from home in sockets only', async () => {
    const home = await serve({ dir, isFromHome: true });
    if (!home.ok) throw new Error(home.error);
    const said = (await ask(home.value.port, '/')).headers['content-security-policy'];
    await home.value.close();
    expect(said).toBe(
      contentSecurityPolicy(false).replace("connect-src 'self'", "connect-src 'self' ws: wss:"),
    );
    expect(contentSecurityPolicy(false)).not.toMatch(/wss?:|https?:|unsafe|\*/);
  });

  it('how long it may be kept', async () => {
    const kept = async (path: string): Promise<string | undefined> =>
      (await get(path)).headers['cache-control'];
    expect(await kept('/assets/a-12345678.js')).toBe('public, max-age=31536000, immutable');
    for (const path of ['/', '/index.html', '/sw.js', '/tasks', '/manifest.webmanifest']) {
      expect(await kept(path)).toBe('no-cache');
    }
    expect(await kept('/none.js')).toBe('no-store');
  });
});

describe('it never gives', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '//../secret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/link.txt',
    '/.vite/manifest.json',
    '/%2evite/manifest.json',
    '/index.html%00.txt',
    '/%ff',
    '/%',
  ])('%s', async (path) => {
    const { status, body } = await get(path, { accept: 'text/html' });
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toMatch(/not yours|doctype|\{\}/);
  });

  it('a folder, or a file that is not there', async () => {
    expect((await get('/assets/none.js', { accept: 'text/html' })).status).toBe(404);
    expect((await get('/assets', { 'sec-fetch-mode': 'cors' })).status).toBe(404);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('anything to %s', async (method) => {
    const { status, headers, body } = await get('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
    expect(body.toString()).not.toContain('doctype');
  });
});

describe('its port', () => {
  it('is the next free one when the first is taken, or a sentence', async () => {
    const next = await serve({ dir, port: server.port, tries: 5 });
    if (!next.ok) throw new Error(next.error);
    expect(next.value.port).toBeGreaterThan(server.port);
    expect((await ask(next.value.port, '/')).status).toBe(200);
    await next.value.close();
    const none = await serve({ dir, port: server.port });
    expect(none).toMatchObject({
      ok: false,
      error: expect.stringContaining(`Port ${server.port} is taken`) as string,
    });
  });

  it('is free again once it is closed', async () => {
    const first = await serve({ dir });
    if (!first.ok) throw new Error(first.error);
    await first.value.close();
    const second = await serve({ dir, port: first.value.port });
    expect(second.ok).toBe(true);
    if (second.ok) await second.value.close();
  });
});
