// What a bench found: each figure beside its bound, where it has one, and beside what the machine was worth while
// it was taken. Times are medians unless they say otherwise; counts and bytes are exact.

export interface Figure {
  readonly part: string;
  readonly what: string;
  readonly figure: string;
  readonly bound?: string;
  readonly isHeld?: boolean;
  /** What the calibration loop took beside it. */
  readonly beside?: string;
}

export const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
export const MB = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
export const ms = (time: number): string => `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Several figures of one part, printed as they come. */
export class Figures {
  readonly all: Figure[] = [];
  readonly notRun: string[] = [];
  part = '';

  row(what: string, figure: string, more: Pick<Figure, 'bound' | 'isHeld' | 'beside'> = {}): void {
    const found = { part: this.part, what, figure, ...more };
    this.all.push(found);
    const bound = found.bound === undefined ? '' : `${found.isHeld ? 'within' : 'OVER'} ${found.bound}`;
    console.log(`${what.padEnd(76)} ${figure.padStart(22)}  ${bound}  ${found.beside ?? ''}`.trimEnd());
  }

  /** A figure that is to be no more than `bound`, both said by `say`. */
  bounded(what: string, figure: number, bound: number, say: (of: number) => string, beside?: string): void {
    const isHeld = figure <= bound;
    this.row(what, say(figure), {
      bound: `≤ ${say(bound)}`,
      isHeld,
      ...(beside === undefined ? {} : { beside }),
    });
  }

  /** Why a part could not be run here. */
  skip(why: string): void {
    this.notRun.push(`${this.part}: ${why}`);
    console.log(`NOT RUN ${this.part}: ${why}`);
  }
}
