// The one button that puts back what was taken away: on the line that says so, and in the dock, under the sentence that
// asks for it in the same words. Whoever taps it by mistake has Undo, which leaves the word that had been left with it.
import { type ThingRef, restoreThing, thingOf, withdrawThing } from '#record';
import { t } from '#words';
import { useCamp, useRun } from '../use-camp.ts';
import './button.css';
import { thingTitle } from './thing-title.ts';

/** `isNamed`: says what, where a button of the same words stands elsewhere on the page. */
export function PutBack({ about, isNamed = false }: { about: ThingRef; isNamed?: boolean }) {
  const run = useRun();
  const camp = useCamp();
  const { what, why } = camp.ask(({ view }) => {
    const known = thingOf(view, about);
    return {
      what: known ? thingTitle(view, known) : '',
      why: known?.withdrawn ? known.withdrawn.why : undefined,
    };
  });
  const undo = (): unknown => run(withdrawThing, { ...about, why });
  return (
    <button
      type="button"
      class="btn small"
      {...(isNamed ? { 'aria-label': t('act.put-back.of', { what }) } : {})}
      onClick={() => run(restoreThing, about, { done: t('said.back', { what }), undo })}
    >
      {t('act.put-back')}
    </button>
  );
}
