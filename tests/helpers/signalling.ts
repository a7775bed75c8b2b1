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
  readonly #command: readonly string[];
  #child: ChildProcess | undefined;

  private constructor(net: Net, place: Place) {
    const script = join(import.meta.dirname, 'signalling-here.ts');
    this.#command = [...place.command, process.execPath, '--import', 'tsx', script];
    this.url = `ws://${net.addressOf(place)}:4444`;
  }

  static async start(net: Net, place: Place): Promise<Signalling> {
    const signalling = new Signalling(net, place);
    await signalling.restart();
    return signalling;
  }

  /** Answers again, after `stop`, and knows nobody. */
  async restart(): Promise<void> {
    const [command, ...rest] = this.#command as [string, ...string[]];
    const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    const lines = createInterface({ input: child.stdout });
    await new Promise((resolve) => lines.once('line', resolve));
    lines.on('line', (line) => {
      if (line === 'lost') this.lost++;
      else this.published.push(line);
    });
  }

  /** Everything after so many more messages is lost, until it hears again. */
  loseAfter(count: number): void {
    this.#child?.stdin?.write(`${count}\n`);
  }

  hear(): void {
    this.#child?.stdin?.write('hear\n');
  }

  async stop(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.stdin?.end();
    await ended;
  }
}
