// A phone with Firefox that opens one page. Everything about it happens in firefox-here.ts, in the phone's own
// namespace; here it is only told what to evaluate.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findCommand } from './browsers.mjs';
import type { Place } from './net.ts';
import { killAll, processesOf } from './processes.ts';

export const whyNoFirefox = findCommand('firefox-esr') === undefined ? 'there is no Firefox' : undefined;

export class Firefox {
  readonly name: string;
  readonly place: Place;
  readonly #folder: string;
  readonly #command: readonly string[];
  #child: ChildProcess | undefined;
  #lines: AsyncIterator<string> | undefined;

  private constructor(name: string, dir: string, place: Place, path: string) {
    this.name = name;
    this.place = place;
    this.#folder = mkdtempSync(join(tmpdir(), `rhizome-device-${name}-`));
    const script = join(import.meta.dirname, 'firefox-here.ts');
    this.#command = [...place.command, process.execPath, '--import', 'tsx', script, dir, this.#folder, path];
  }

  static async launch(name: string, dir: string, place: Place, path: string): Promise<Firefox> {
    const firefox = new Firefox(name, dir, place, path);
    await firefox.relaunch();
    return firefox;
  }

  /** The browser anew, with the profile as it was left, and the page open in it. */
  async relaunch(): Promise<void> {
    const [command, ...rest] = this.#command as [string, ...string[]];
    const child = spawn(command, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    if ((await this.#nextLine()) !== 'ready') throw new Error('Firefox ended before it began');
  }

  /** What an expression in the page comes to, promises awaited. */
  async evaluate<T>(expression: string): Promise<T> {
    this.#child?.stdin?.write(`${JSON.stringify(expression)}\n`);
    const line = await this.#nextLine();
    if (line === undefined) throw new Error(`${this.name} ended while it was asked ${expression}`);
    return (JSON.parse(line) as { answer?: unknown }).answer as T;
  }

  /** Dead at once, with everything that belongs to it and no moment to tidy up. */
  async kill9(): Promise<void> {
    const ended = this.#ended();
    killAll(processesOf(this.#folder));
    await ended;
  }

  async close(): Promise<void> {
    const ended = this.#ended();
    this.#child?.stdin?.end();
    await ended;
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #ended(): Promise<void> {
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once('exit', resolve));
  }

  async #nextLine(): Promise<string | undefined> {
    const next = await this.#lines?.next();
    return next?.done === false ? next.value : undefined;
  }
}
