// What people say about themselves is written as a whole each time: the newest card is the only one kept. So a change
// is laid over the last card that is known, or was written a moment ago.
import { type MeCard, campTime, cardFadesAt } from '#record';
import { t } from '#words';
import { useRef } from 'preact/hooks';
import { plainly, say } from './say.ts';
import { useCamp } from './use-camp.ts';

/** Parts to change; one given as undefined is taken off the card. */
export type CardChange = { readonly [N in Exclude<keyof MeCard, 'person'>]?: MeCard[N] | undefined };

export interface CardWords {
  readonly done?: string | undefined;
  readonly undo?: (() => void) | undefined;
}

export type WriteCard = (person: string, change: CardChange, words?: CardWords) => Promise<boolean>;

/** Answers true once the card is kept, and says so; otherwise says that it is not. */
export function useWriteCard(): WriteCard {
  const camp = useCamp();
  const latest = useRef<MeCard | null>(null);
  return async (person, change, words = {}) => {
    const told = words.done ?? plainly();
    const known = camp.ask(({ facts }) => facts.me(person));
    const before = latest.current?.person === person ? latest.current : known;
    const now = camp.clock.now();
    // What was said for a day that is over is not said again.
    const doneALot = (before?.doneALot ?? 0) * 1000 > now ? before?.doneALot : undefined;
    const card: MeCard = { ...before, doneALot, ...change, person };
    latest.current = card;
    const fades = cardFadesAt(
      camp.ask(({ view }) => campTime(view, now)),
      Math.floor(now / 1000),
    );
    const isKept = await camp.writeMe(card, fades);
    if (latest.current === card) latest.current = null;
    if (isKept) say(told, { undo: words.undo });
    else say(t('card.not-kept'), { isToMend: true });
    return isKept;
  };
}
