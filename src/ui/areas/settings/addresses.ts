// The addresses organisers meet at from home, read from what somebody typed. Each wrong one is named with what could
// be meant; none is guessed, and none is built in.
import { type Result, fail, ok } from '#base';
import type { News } from '#app';
import { t } from '#words';

export type Addresses = NonNullable<Parameters<News['meetFromHome']>[0]>;

/** As it stands in a draft. */
export interface HomeTyped {
  /** One address a line. */
  readonly signalling: string;
  readonly ice: string;
  /** For `turn:` addresses. */
  readonly name: string;
  readonly password: string;
}

export type HomeField = keyof HomeTyped;
export interface Wrong {
  readonly field: HomeField;
  readonly sentence: string;
}

/** RFC 7064 and 7065: host, port, and for TURN how it is spoken to. */
const ICE = /^(?:stuns?:|turns?:)(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:\?transport=(?:udp|tcp))?$/i;

const linesOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `isSecure`: the page came by https, and then browsers open no unsealed socket. */
export function readHome(typed: HomeTyped, isSecure: boolean): Result<Addresses, Wrong> {
  const signalling = linesOf(typed.signalling);
  if (signalling.length === 0) return fail({ field: 'signalling', sentence: t('settings.home.no-server') });
  for (const line of signalling) {
    const sentence = signallingMend(line, isSecure);
    if (sentence !== undefined) return fail({ field: 'signalling', sentence });
  }
  const lines = linesOf(typed.ice);
  const odd = lines.find((line) => !ICE.test(line));
  if (odd !== undefined)
    return fail({ field: 'ice', sentence: t('settings.home.bad-ice', { address: odd }) });
  const isTurn = (line: string): boolean => /^turns?:/i.test(line);
  const [username, credential] = [typed.name.trim(), typed.password.trim()];
  if (lines.some(isTurn) && (username === '' || credential === '')) {
    const field = username === '' ? 'name' : 'password';
    return fail({ field, sentence: t('settings.home.turn-wants') });
  }
  const ice = lines.map((urls) => (isTurn(urls) ? { urls, username, credential } : { urls }));
  return ok({ signalling, ice });
}

function signallingMend(line: string, isSecure: boolean): string | undefined {
  const url = URL.canParse(line) ? new URL(line) : undefined;
  const isSocket = url?.protocol === 'wss:' || url?.protocol === 'ws:';
  if (!url || !isSocket || url.hostname === '' || url.hash !== '')
    return t('settings.home.bad-server', { address: line, try: `wss://${hostIn(line)}` });
  return url.protocol === 'ws:' && isSecure
    ? t('settings.home.unsealed', { address: line, try: `wss://${hostIn(line)}` })
    : undefined;
}

/** What could be the host in what was typed. */
function hostIn(line: string): string {
  const [host = ''] = line.replace(/^(?:(?:wss?|https?):\/*|[a-z]+:\/+)/i, '').split(/[/\s#]/);
  return /^[a-z0-9.:-]+$/i.test(host) ? host : 'signal.example.org';
}

/** What is kept, as it is typed. */
export function typedHome(kept: Addresses | undefined): HomeTyped {
  const servers = (kept?.ice ?? []).flatMap(({ urls }) => urls);
  const turn = kept?.ice.find(({ username }) => username !== undefined);
  return {
    signalling: (kept?.signalling ?? []).join('\n'),
    ice: servers.join('\n'),
    name: turn?.username ?? '',
    password: turn?.credential ?? '',
  };
}
