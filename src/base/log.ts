// What happened lately, for the inspector: a short ring in memory, never written anywhere, never sent.

export interface LogLine {
  readonly at: number;
  readonly topic: string;
  readonly text: string;
}

const KEPT_LINES = 200; // enough to see the last minutes of a meeting; bounded whatever a neighbour sends

export class Log {
  readonly #lines: LogLine[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  add(topic: string, text: string): void {
    this.#lines.push({ at: this.#now(), topic, text: text.slice(0, 300) });
    if (this.#lines.length > KEPT_LINES) this.#lines.shift();
  }

  lines(): readonly LogLine[] {
    return this.#lines;
  }
}
