// That it was moved, by whom, and the word they left with it; one tap puts it back where it was.
import { type Placed, type Reading, campTime, placedBefore, plain, putBack, session } from '#record';
import { roughly, t } from '#words';
import * as icon from '../../look/icons-more.ts';
import { Icon } from '../../parts/Icon.tsx';
import { nameOfVoice } from '../../parts/by-whom.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import { placedWords } from './session-words.ts';
import '../../parts/button.css';
import '../../parts/card.css';

export function Moved({ id }: { id: string }) {
  const run = useRun();
  const shown = useAnswer((reading) => readMove(reading, id), [id]);
  if (!shown) return null;
  const { line, note, before, now } = shown;
  const back = (value: Placed, from: Placed): void => {
    const ref = { kind: 'session', id, field: 'when' };
    run(
      putBack,
      { ...ref, value: plain(value) },
      { undo: () => run(putBack, { ...ref, value: plain(from) }) },
    );
  };
  return (
    <div class="strip ask after">
      <Icon of={icon.history} />
      <div class="txt">
        <p>
          {line} {note !== undefined && t('session.note', { note })}
        </p>
        {before && (
          <button type="button" class="btn small after-little" onClick={() => back(before, now)}>
            {t('session.move-back')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Nothing for what stands where it was placed first, without a word. */
function readMove({ view, now }: Reading, id: string) {
  const found = view.get(session, id);
  const { when } = found ?? {};
  if (!found || !when) return undefined;
  const { note } = when;
  const before = placedBefore(view, found);
  if (!before && note === undefined) return undefined;
  const said = view.said({ kind: 'session', id, field: 'when', sub: '' });
  // Until the acts are read, nobody is said to have done it.
  const isMine = !said && view.isUnkept('session', id);
  const who = said ? nameOfVoice(view, said) : isMine ? t('person.you') : undefined;
  const shown = { note, before, now: when };
  if (who === undefined) return { ...shown, line: undefined };
  if (!before) return { ...shown, line: t('session.placed-by', { who }) };
  if (note !== undefined) return { ...shown, line: t('session.moved-by', { who }) };
  const time = campTime(view, now);
  const ago = said ? roughly(said.time, now, time) : t('time.just-now');
  const from = placedWords(view, before, now, time);
  return { ...shown, line: t('session.moved-from', { who, ago, from }) };
}
