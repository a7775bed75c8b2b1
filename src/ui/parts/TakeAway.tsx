// Changing a thing, and taking it away: two quiet ways at the end of its page. Nothing asks "are you sure?": what is
// taken away stays readable and anybody puts it back.
import { type ThingRef, restoreThing, withdrawThing } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import * as icon from '../look/icons-more.ts';
import { useRun } from '../use-camp.ts';
import { TextField } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { bringWholeInSight } from './in-sight.ts';
import './button.css';

const MAX_WHY = 300;

/** `changeAt`: the address of its form. Draws nothing for a thing that was taken away: `Withdrawn` does. */
export function ChangeOrTakeAway(props: {
  about: ThingRef;
  what: string;
  changeAt: string;
  isGone: boolean;
}) {
  const { about, what, changeAt, isGone } = props;
  const run = useRun();
  const [why, setWhy] = useState<string | null>(null);
  if (isGone) return null;
  if (why !== null)
    return (
      <form
        ref={bringWholeInSight}
        class="block stack"
        onSubmit={(event) => {
          event.preventDefault();
          setWhy(null);
          run(
            withdrawThing,
            { ...about, why },
            { done: t('said.gone', { what }), undo: () => run(restoreThing, about) },
          );
        }}
      >
        <TextField label={t('gone.ask-why')} isOptional value={why} onInput={setWhy} max={MAX_WHY} />
        <div class="btn-row">
          <button type="submit" class="btn">
            {t('act.take-away')}
          </button>
          <button type="button" class="btn quiet" onClick={() => setWhy(null)}>
            {t('act.leave-it')}
          </button>
        </div>
      </form>
    );
  return (
    <div class="btn-row block">
      <a class="btn small" href={changeAt} aria-label={t('act.change.of', { what })}>
        <Icon of={icon.pencil} />
        {t('act.change')}
      </a>
      <button
        type="button"
        class="btn small"
        aria-label={t('act.take-away.of', { what })}
        onClick={() => setWhy('')}
      >
        {t('act.take-away')}
      </button>
    </div>
  );
}
