// The signalling server of signalling-here.ts, started in a place of its own on the hotspot.
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Net, Place } from './net.ts';

export class Signalling {
  readonly url: string;
  /** Everything that was published through it, as it was. */
  readonly published: string[] = [];
  /** How many messages it has lost. */
  lost = 0;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.#child = child;
    this.url = url;
  }

  static async start(net: Net, place: Place): Promise<Signalling> {
    const script = join(import.meta.dirname, 'signalling-here.ts');
    const words = [...place.command, process.execPath, '--import', 'tsx', script];
    const [command, ...rest] = words as [string, ...string[]];
    const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
    const signalling = new Signalling(child, `ws://${net.addressOf(place)}:4444`);
    const lines = createInterface({ input: child.stdout });
    await new Promise((resolve) => lines.once('line', resolve));
    lines.on('line', (line) => {
      if (line === 'lost') signalling.lost++;
      else signalling.published.push(line);
    });
    return signalling;
  }

  /** Everything after so many more messages is lost, until it hears again. */
  loseAfter(count: number): void {
    this.#child.stdin?.write(`${count}\n`);
  }

  hear(): void {
    this.#child.stdin?.write('hear\n');
  }

  async stop(): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.stdin?.end();
    await ended;
  }
}
