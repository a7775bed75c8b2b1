// The best rows of many, in their order: a word that stands on everything is not sorted out for what is not shown.

/** The lower the better; of the same order the nearest in time goes first. */
export interface Ranked {
  readonly order: number;
  /** From now to its hour, either way (s). */
  readonly away: number;
  readonly thing: { readonly id: string };
}

export class Best<Row extends Ranked> {
  readonly rows: Row[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether one whose order is this or a later one can still be among them. */
  canHold(order: number): boolean {
    const last = this.rows[this.#most - 1];
    return !last || order <= last.order;
  }

  put(row: Row): void {
    const { rows } = this;
    let at = rows.length;
    while (at > 0 && byWorth(row, rows[at - 1] as Row) < 0) at--;
    if (at >= this.#most) return;
    rows.splice(at, 0, row);
    if (rows.length > this.#most) rows.pop();
  }
}

function byWorth(a: Ranked, b: Ranked): number {
  if (a.order !== b.order) return a.order - b.order;
  if (a.away !== b.away) return a.away < b.away ? -1 : 1;
  return a.thing.id < b.thing.id ? -1 : 1;
}
