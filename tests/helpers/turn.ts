// Debian's STUN and TURN server (coturn), in a place of its own on the hotspot: what organisers' phones go through
// where no way leads from one to the other.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findCommand } from './browsers.mjs';
import type { Net, Place } from './net.ts';

export const whyNoTurn =
  findCommand('turnserver') === undefined ? 'there is no turnserver (Debian: coturn)' : undefined;

const NAME = 'camp';
const PORT = 3478;

export class Turn {
  /** As it is given to a browser. */
  readonly ice: RTCIceServer;
  /** The same server, asked only from where one is seen. */
  readonly stun: RTCIceServer;
  readonly #folder = mkdtempSync(join(tmpdir(), 'rhizome-turn-'));
  readonly #command: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(net: Net, place: Place, password: string) {
    const address = net.addressOf(place);
    this.ice = { urls: `turn:${address}:${PORT}`, username: NAME, credential: password };
    this.stun = { urls: `stun:${address}:${PORT}` };
    this.#command = [
      ...place.command,
      findCommand('turnserver') ?? 'turnserver',
      ...['-n', '--no-cli', '--no-tls', '--no-dtls', '--lt-cred-mech', `--user=${NAME}:${password}`],
      ...[
        `--realm=${NAME}`,
        `--listening-ip=${address}`,
        `--relay-ip=${address}`,
        `--listening-port=${PORT}`,
      ],
      ...['--log-file=stdout', '--simple-log'],
      `--pidfile=${join(this.#folder, 'pid')}`,
      `--userdb=${join(this.#folder, 'db')}`,
    ];
  }

  static async start(net: Net, place: Place, password: string): Promise<Turn> {
    const turn = new Turn(net, place, password);
    await turn.restart();
    return turn;
  }

  /** Listens again, after `stop`. */
  async restart(): Promise<void> {
    const [command, ...rest] = this.#command as [string, ...string[]];
    const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.#child = child;
    const lines = createInterface({ input: child.stdout });
    for await (const line of lines) if (line.includes('Total General servers')) break;
    child.stdout.resume();
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
