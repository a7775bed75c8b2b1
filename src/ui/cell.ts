// One value that a few parts of a screen follow: where we are, what was just said. Small enough to be its own
// library: a signals package would take a twentieth of the first load for the same.
import { Emitter, type Stop } from '#base';
import { useEffect, useReducer } from 'preact/hooks';

export class Cell<T> {
  #now: T;
  readonly #onChange = new Emitter<T>();

  constructor(now: T) {
    this.#now = now;
  }

  get now(): T {
    return this.#now;
  }

  set(next: T): void {
    if (next === this.#now) return;
    this.#now = next;
    this.#onChange.emit(next);
  }

  listen(listener: (value: T) => void): Stop {
    return this.#onChange.listen(listener);
  }
}

/** The value of a cell; the component is drawn again when it changes. */
export function useCell<T>(cell: Cell<T>): T {
  const redraw = useRedraw();
  const drawn = cell.now;
  useEffect(() => {
    const stop = cell.listen(redraw);
    if (cell.now !== drawn) redraw(); // what is drawn within may have set it before we listened
    return stop;
  }, [cell]);
  return drawn;
}

export function useRedraw(): () => void {
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  return redraw as () => void;
}
