// Which blocks of our own code were run: V8 counts them as it goes, and an input that reaches a new one is worth keeping.
import { Session } from 'node:inspector';

interface Range {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}
interface Script {
  readonly url: string;
  readonly functions: readonly { readonly ranges: readonly Range[] }[];
}

export class Blocks {
  readonly #session = new Session();
  readonly #seen = new Set<string>();

  constructor() {
    this.#session.connect();
    this.#session.post('Profiler.enable');
    this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  get size(): number {
    return this.#seen.size;
  }

  /** Blocks that were run since this was last asked: those of `among`, or those never run before, which then were. */
  run(among?: ReadonlySet<string>): Set<string> {
    const found = new Set<string>();
    this.#session.post('Profiler.takePreciseCoverage', (error, answer) => {
      if (error) throw error;
      for (const script of answer.result as readonly Script[]) {
        const at = script.url.lastIndexOf('/src/');
        if (at < 0 || script.url.includes('node_modules')) continue;
        for (const { ranges } of script.functions)
          for (const { startOffset, endOffset, count } of ranges) {
            const block = `${script.url.slice(at)}:${startOffset}-${endOffset}`;
            if (count > 0 && (among ? among.has(block) : !this.#seen.has(block))) found.add(block);
          }
      }
    });
    if (!among) for (const block of found) this.#seen.add(block);
    return found;
  }

  stop(): void {
    this.#session.disconnect();
  }
}
