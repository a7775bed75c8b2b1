// What has been made in a demo camp so far, and a way to think of one of it: people mostly touch what is near
// in time.
import type { Change } from '#record';
import type { Chance } from './chance.ts';
import type { Camper } from './crowd.ts';

export interface Made {
  readonly kind: 'area' | 'place' | 'task' | 'meal' | 'session' | 'concern' | 'call';
  readonly id: string;
  /** s: when it was made, and when it is to happen. */
  readonly madeAt: number;
  at: number | undefined;
  /** The part of the camp it was made in. */
  readonly spot: number;
  readonly isStanding: boolean;
  /** Those who put themselves in, as far as this is known. */
  readonly hands: Camper[];
}

/** How many draws compete to be the thing nearest in time. */
const DRAWS = 4;
/** Things made before this many others are seldom thought of again. */
const FRESH = 220;

export class Board {
  readonly places: Made[] = [];
  readonly areas: Made[] = [];
  readonly meals: Made[] = [];
  readonly sessions: Made[] = [];
  readonly tasks: Made[] = [];
  readonly standing: Made[] = [];
  readonly concerns: Made[] = [];
  readonly calls: Made[] = [];

  add(made: Made): void {
    const lists = {
      place: this.places,
      area: this.areas,
      meal: this.meals,
      session: this.sessions,
      task: made.isStanding ? this.standing : this.tasks,
      concern: this.concerns,
      call: this.calls,
    };
    lists[made.kind].push(made);
  }

  /** One of the list that is near to `at` (s), or undefined when there is none yet. */
  near(chance: Chance, list: readonly Made[], at: number): Made | undefined {
    return this.#nearest(chance, list, at, false);
  }

  /** One that is still ahead of `at`, nearest of a few draws. */
  ahead(chance: Chance, list: readonly Made[], at: number): Made | undefined {
    return this.#nearest(chance, list, at, true);
  }

  /** All that are ahead of `at`, the soonest first. */
  coming(list: readonly Made[], at: number): Made[] {
    const when = (made: Made): number => made.at ?? 0;
    return list.filter((made) => when(made) > at).sort((a, b) => when(a) - when(b));
  }

  #nearest(chance: Chance, list: readonly Made[], at: number, isAhead: boolean): Made | undefined {
    let best: Made | undefined;
    let distance = Infinity;
    for (let i = isAhead ? 2 * DRAWS : DRAWS; i > 0 && list.length > 0; i--) {
      const isAny = list.length <= FRESH || chance.is(0.25);
      const made = list[isAny ? chance.below(list.length) : list.length - 1 - chance.below(FRESH)] as Made;
      const when = made.at ?? (isAhead ? at : made.madeAt);
      const away = when >= at ? when - at : isAhead ? Infinity : 2 * (at - when);
      if (away >= distance) continue;
      best = made;
      distance = away;
    }
    return best;
  }
}

/** The id of the thing that these changes create. */
export const madeId = (changes: readonly Change[] | undefined): string | undefined =>
  changes?.find((change) => change.field === '')?.id;
