// A phone with Firefox that opens the page without screens. Everything about it happens in firefox-here.ts, in the
// phone's own namespace; here it is only told what to call.
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
  readonly #folder: string;
  readonly #command: readonly string[];
  #child: ChildProcess | undefined;
  #lines: AsyncIterator<string> | undefined;

  private constructor(name: string, dir: string, place: Place) {
    this.name = name;
    this.#folder = mkdtempSync(join(tmpdir(), `rhizome-device-${name}-`));
    const script = join(import.meta.dirname, 'firefox-here.ts');
    this.#command = [...place.command, process.execPath, '--import', 'tsx', script, dir, this.#folder];
  }

  static async launch(name: string, dir: string, place: Place): Promise<Firefox> {
    const firefox = new Firefox(name, dir, place);
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

  /** Calls one function of the page. */
  async call(name: string, words: readonly unknown[]): Promise<unknown> {
    this.#child?.stdin?.write(`${JSON.stringify({ name, words })}\n`);
    const line = await this.#nextLine();
    if (line === undefined) throw new Error(`${this.name} ended while it was asked ${name}`);
    return (JSON.parse(line) as { answer?: unknown }).answer;
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
