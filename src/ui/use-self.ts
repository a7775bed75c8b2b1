// Whose phone this is, and for whom it acts: usually the same person. A household's phone turns from one to another.
import { personOf } from '#record';
import { t } from '#words';
import { nameOf } from './names.ts';
import { say } from './say.ts';
import { useAnswer, useCamp } from './use-camp.ts';

export interface Self {
  /** The person this device speaks for. */
  readonly own: string | undefined;
  /** The person it acts for now. */
  readonly acting: string | undefined;
}

export function useSelf(): Self {
  const { author } = useCamp();
  return useAnswer(({ view, person: acting }) => ({ own: personOf(view, author), acting }), [author]);
}

/** From now on this phone acts for somebody else, or for its own person again. */
export function useActFor(): (id: string) => Promise<void> {
  const camp = useCamp();
  return async (id) => {
    const kept = await camp.actFor(id);
    if (kept.ok) say(t('person.acts-for-now', { name: camp.ask(({ view }) => nameOf(view, id)) }));
    else say(t(`disk.${kept.error}`), { isToMend: true });
  };
}
