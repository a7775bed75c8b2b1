// What the server says beside each file. The policy holds the page to its own origin: no inline code, no other
// host, one Trusted Types policy. It stays in force offline, because the offline copy keeps its headers.

/** The one Trusted Types policy of the page (src/app/updates.ts). */
const TRUSTED_TYPES_POLICY = 'rhizome';

/** `isFromHome` lets the page open the signalling sockets a person typed in; nothing else differs. */
export function contentSecurityPolicy(isFromHome: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self'${isFromHome ? ' ws: wss:' : ''}`,
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join('; ');
}

export function safetyHeaders(isFromHome: boolean): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(isFromHome),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
};

export function contentType(path: string): string {
  return TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

/** What lies under assets/ carries its hash in its name; all else is asked for anew each time. */
export function cacheControl(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** The encodings the build lays beside a file, best first. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Of the siblings the build wrote, those the asker takes, best first. */
export function accepted(header: string | undefined): readonly (readonly ['br' | 'gzip', string])[] {
  const refused = /;\s*q=0(\.0*)?\s*$/;
  const words = (header ?? '').toLowerCase().split(',');
  const takes = (name: string): boolean =>
    words.some((word) => word.split(';')[0]?.trim() === name && !refused.test(word));
  return ENCODINGS.filter(([name]) => takes(name));
}
