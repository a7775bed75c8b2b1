// Handing a place on to somebody one has in mind: asked by way of their Now, or with the yes they gave face to face.
// Whoever hands on stays in until the other takes it.
import {
  type Reading,
  askOf,
  askToTakeOver,
  hasPhone,
  takeBackAsk,
  takeOver,
  task,
  undoTakeOver,
} from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { nameOf } from '../../names.ts';
import { PeoplePick } from '../../parts/PeoplePick.tsx';
import { Sheet, useSheet } from '../../parts/Sheet.tsx';
import { useAnswer, usePerson, useRun } from '../../use-camp.ts';

export function HandOn({ id, what }: { id: string; what: string }) {
  const sheet = useSheet();
  const [to, setTo] = useState<string | null>(null);
  const known = useAnswer(({ view }) => view.get(task, id), [id]);
  const name = useAnswer(({ view }) => nameOf(view, to ?? ''), [to]);
  const isTaken = (person: string): boolean =>
    known?.claim.get(person)?.said === 'in' || (known !== undefined && askOf(known, person) !== undefined);
  return (
    <>
      <button
        type="button"
        class="btn quiet small"
        aria-label={t('hand-on.button.of', { what })}
        onClick={() => {
          setTo(null);
          sheet.open();
        }}
      >
        {t('hand-on.button')}
      </button>
      <Sheet
        key={to ?? ''}
        title={to === null ? t('hand-on.title') : t('hand-on.title-to', { name })}
        handle={sheet}
      >
        {to === null ? (
          <PeoplePick
            note={t('hand-on.note')}
            label={t('hand-on.who')}
            pick={t('hand-on.pick')}
            pickOf={(name) => t('hand-on.pick-of', { name })}
            writeIn={t('hand-on.write-in')}
            isIn={isTaken}
            onPick={setTo}
            arePhonesFirst
          />
        ) : (
          <Ways id={id} to={to} onOther={() => setTo(null)} onDone={() => sheet.close()} />
        )}
      </Sheet>
    </>
  );
}

/** Asked, or with a yes that was given already. */
function Ways(props: { id: string; to: string; onOther: () => void; onDone: () => void }) {
  const { id, to, onOther, onDone } = props;
  const run = useRun();
  const me = usePerson();
  const { name, canBeAsked } = useAnswer(
    ({ view }) => ({ name: nameOf(view, to), canBeAsked: hasPhone(view, to) }),
    [to],
  );
  const ask = (): void => {
    onDone();
    const undo = (): unknown => run(takeBackAsk, { task: id, to });
    run(askToTakeOver, { task: id, to }, { done: t('hand-on.asked', { name }), undo });
  };
  const handOn = (): void => {
    if (me === undefined) return;
    onDone();
    const swap = { task: id, from: me, to };
    const undo = (): unknown => run(undoTakeOver, swap);
    run(takeOver, swap, { done: t('hand-on.handed', { name }), undo });
  };
  return (
    <div class="stack">
      {canBeAsked ? (
        <>
          <button type="button" class="btn who wide" onClick={ask}>
            {t('hand-on.ask')}
          </button>
          <p class="note">{t('hand-on.ask-note')}</p>
        </>
      ) : (
        <p class="note">{t('hand-on.no-phone', { name })}</p>
      )}
      <button type="button" class="btn go wide" onClick={handOn}>
        {t('hand-on.yes')}
      </button>
      <p class="note">{t('hand-on.yes-note')}</p>
      <p>
        <button type="button" class="btn quiet small" onClick={onOther}>
          {t('hand-on.somebody-else')}
        </button>
      </p>
    </div>
  );
}

interface Ask {
  readonly to: string;
  readonly name: string;
  readonly words: string;
  readonly isMine: boolean;
}

/** Who is asked, and who cannot this time: on the task's page and nowhere else. */
export function Asks({ id }: { id: string }) {
  const run = useRun();
  const asks = useAnswer((reading) => readAsks(reading, id), [id]);
  if (asks.length === 0) return null;
  return (
    <ul class="asks after-little">
      {asks.map(({ to, name, words, isMine }) => (
        <li class="item" key={to}>
          <p class="txt meta">{words}</p>
          {isMine && (
            <button
              type="button"
              class="btn small end"
              aria-label={t('asks.take-back.of', { name })}
              onClick={() =>
                run(
                  takeBackAsk,
                  { task: id, to },
                  {
                    done: t('asks.took-back', { name }),
                    undo: () => run(askToTakeOver, { task: id, to }),
                  },
                )
              }
            >
              {t('asks.take-back')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function readAsks({ view, person: me }: Reading, id: string): readonly Ask[] {
  const known = view.get(task, id);
  return [...(known?.asked ?? [])].flatMap(([to, ask]): Ask | [] => {
    if (!known || ask === false || to === me) return [];
    const name = nameOf(view, to);
    const by = askOf(known, to);
    const isMine = by !== undefined && by === me;
    if (isMine) return { to, name, words: t('asks.mine', { name }), isMine };
    if (by !== undefined)
      return { to, name, words: t('asks.others', { by: nameOf(view, by), name }), isMine };
    // A no is of use for as long as whoever asked still has the place to give.
    const isHeld = known.claim.get(ask.by)?.said === 'in' && known.claim.get(to)?.said !== 'in';
    return ask.said === 'no' && isHeld ? { to, name, words: t('asks.no', { name }), isMine } : [];
  });
}
