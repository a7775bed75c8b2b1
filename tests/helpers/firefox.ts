// A phone with Firefox that opens the page without screens. Everything about it happens in firefox-here.ts, in the
// phone's own namespace; here it is only told what to call.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Interface, createInterface } from 'node:readline';
import { findCommand } from './browsers.mjs';
import type { Place } from './net.ts';

export const whyNoFirefox = findCommand('firefox-esr') === undefined ? 'there is no Firefox' : undefined;

export class Firefox {
  readonly name: string;
  readonly #folder: string;
  readonly #child: ChildProcess;
  readonly #lines: Interface;
  #waiting: ((line: string) => void)[] = [];

  private constructor(name: string, dir: string, place: Place) {
    this.name = name;
    this.#folder = mkdtempSync(join(tmpdir(), `rhizome-device-${name}-`));
    const script = join(import.meta.dirname, 'firefox-here.ts');
    const words = [process.execPath, '--import', 'tsx', script, dir, this.#folder];
    const [command, ...rest] = [...place.command, ...words] as [string, ...string[]];
    const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout });
    this.#lines.on('line', (line) => this.#waiting.shift()?.(line));
    child.once('exit', () => this.#waiting.splice(0).forEach((each) => each('{"ended":true}')));
  }

  static async launch(name: string, dir: string, place: Place): Promise<Firefox> {
    const firefox = new Firefox(name, dir, place);
    if ((await firefox.#nextLine()) !== 'ready') throw new Error('Firefox ended before it began');
    return firefox;
  }

  /** Calls one function of the page. */
  async call(name: string, words: readonly unknown[]): Promise<unknown> {
    const line = this.#nextLine();
    this.#child.stdin?.write(`${JSON.stringify({ name, words })}\n`);
    const said = JSON.parse(await line) as { answer?: unknown; ended?: true };
    if (said.ended) throw new Error(`${this.name} ended while it was asked ${name}`);
    return said.answer;
  }

  async close(): Promise<void> {
    if (this.#child.exitCode === null) {
      const ended = new Promise((resolve) => this.#child.once('exit', resolve));
      this.#child.stdin?.end();
      await ended;
    }
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  #nextLine(): Promise<string> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
