// Placing something or moving it: anybody may, and leaves a word to those who host it.
import { type CampTime, type Session, placeSession, plain, putBack, session, unplaceSession } from '#record';
import { t, whenWords } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { placeChosen } from '../../parts/PlaceField.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { dayShown } from '../../parts/day-shown.ts';
import { say } from '../../say.ts';
import { useAnswer, useCampTime, useClock, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { PlacingFields } from './PlacingFields.tsx';
import { type PlacingTyped, blankPlacing, placedAt, placingOf } from './placing-typed.ts';
import { hostNames } from './session-words.ts';
import '../../parts/button.css';

const MAX_NOTE = 300;

export function MoveSessionScreen({ id, query }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(session, id), [id]);
  if (!known) return <NothingHere up={{ to: '/programme', name: t('tab.programme') }} />;
  return <Move known={known} query={query} />;
}

function Move({ known, query }: { known: Session; query: URLSearchParams }) {
  const { id, when } = known;
  const run = useRun();
  const time = useCampTime();
  const now = useClock();
  const hosts = useAnswer(({ view }) => hostNames(view, known), [known]);
  // What a suggestion fills in has a draft of its own: older words do not change where it leads.
  const draft = useDraft<Partial<PlacingTyped & { note: string }>>(`move ${id} ${query.toString()}`, {});
  const typed = { note: '', ...startOf(known, query, time, dayShown(query, time, now)), ...draft.words };
  const here = `/session/${id}`;
  const putItBack = (): void => {
    if (when) run(putBack, { kind: 'session', id, field: 'when', value: plain(when) });
    else run(unplaceSession, { session: id });
  };
  const onSubmit = (): void => {
    const atS = placedAt(typed, time);
    if (typeof atS === 'string') {
      say(atS, { isToMend: true, isOfForm: true });
      return;
    }
    const { minutes, note } = typed;
    const place = placeChosen(run, typed.place);
    const done = t('move.done', { when: whenWords(atS, now, time) });
    const ran = run(
      placeSession,
      { session: id, atS, minutes, place, note },
      { draft, done, undo: putItBack },
    );
    if (ran.ok) way.back(here);
  };
  const takeOff = (): void => {
    const words = { draft, done: t('move.off-done'), undo: putItBack };
    if (run(unplaceSession, { session: id }, words).ok) way.back(here);
  };
  return (
    <Screen
      title={t(when ? 'move.title' : 'move.title-first')}
      up={{ to: here, name: known.title ?? t('session.one') }}
      over={known.title}
      lead={t('move.lead')}
      dock={
        <button type="submit" form="move" class="btn go tall wide">
          {t(when ? 'move.go' : 'move.go-first')}
        </button>
      }
    >
      <DraftNote of={draft} />
      <form
        id="move"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <PlacingFields typed={typed} set={draft.set} time={time} of={known} />
        <TextField
          label={hosts === '' ? t('move.note-nobody') : t('move.note', { names: hosts })}
          isOptional
          note={t('move.note-why')}
          value={typed.note}
          onInput={(note) => draft.set({ note })}
          max={MAX_NOTE}
          rows={1}
        />
      </form>
      {when && (
        <p class="after">
          <button type="button" class="btn quiet" onClick={takeOff}>
            {t('move.off')}
          </button>
        </p>
      )}
    </Screen>
  );
}

/** Where it is suggested to go, where it stands now, or nowhere yet. */
function startOf(known: Session, query: URLSearchParams, time: CampTime, today: number): PlacingTyped {
  const { when } = known;
  const at = Number(query.get('at'));
  const minutes = when?.minutes ?? 60;
  if (Number.isInteger(at) && at > 0)
    return placingOf({ at, minutes, place: query.get('place') || undefined }, time);
  return when ? placingOf(when, time) : blankPlacing(today);
}
