// The calls that sound now, on top of everything.
import {
  type Call,
  type Reading,
  answerCall,
  callHours,
  callState,
  callsNow,
  campTime,
  cannotComeAfterAll,
  handsIn,
  person,
  sameTime,
} from '#record';
import { ago, listed, sentences, shortClock, t } from '#words';
import { useEffect, useRef, useState } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Icon } from '../../parts/Icon.tsx';
import { OnIt } from '../../parts/OnIt.tsx';
import { callTitle, wordsBeside } from '../../parts/call-words.ts';
import { sameTimeLine } from '../../parts/hours-words.ts';
import { speak } from '../../say.ts';
import { useAnswer, useRun } from '../../use-camp.ts';

interface CallRow {
  readonly id: string;
  readonly title: string;
  readonly meta: string;
  /** What the caller added. */
  readonly words: string | undefined;
  readonly isMine: boolean;
  readonly isOver: boolean;
}

/** More than these would push everything else off the first screen; the rest are one tap away. */
const MOST = 3;

export function Calls() {
  const rows = useAnswer(readCalls);
  const [areAllShown, setAllShown] = useState(false);
  useCallsReadOnce(rows);
  const shown = areAllShown ? rows : rows.slice(0, MOST);
  return (
    <>
      {shown.map((row) => (
        <CallCard key={row.id} row={row} />
      ))}
      {shown.length < rows.length && (
        <button type="button" class="btn quiet more-calls" onClick={() => setAllShown(true)}>
          {t('call.more', { n: rows.length - shown.length })}
        </button>
      )}
    </>
  );
}

function CallCard({ row: { id, title, meta, words, isMine, isOver } }: { row: CallRow }) {
  const run = useRun();
  const take = (): void => {
    run(
      answerCall,
      { call: id },
      { done: t('act.yours.of', { what: title }), undo: () => run(cannotComeAfterAll, { call: id }) },
    );
  };
  const stepBack = (): void => {
    run(
      cannotComeAfterAll,
      { call: id },
      { done: t('act.stepped-back'), undo: () => run(answerCall, { call: id }) },
    );
  };
  return (
    <section class={isMine ? 'card mine' : 'card want'} aria-labelledby={`call-${id}`}>
      <div class="item">
        <Icon of={icon.bell} />
        <div class="txt">
          <h2 class="t" id={`call-${id}`}>
            <a href={`/call/${id}`}>{title}</a>
          </h2>
          {words !== undefined && <p class="meta">{t('call.words', { words })}</p>}
          <p class="meta">{meta}</p>
        </div>
        {(isMine || !isOver) && <OnIt what={title} isYours={isMine} onTake={take} onStepBack={stepBack} />}
      </div>
    </section>
  );
}

/** A call that comes while Now is open is read aloud, once. */
function useCallsReadOnce(rows: readonly CallRow[]): void {
  const known = useRef<Set<string> | null>(null);
  useEffect(() => {
    const before = known.current;
    known.current = new Set([...(before ?? []), ...rows.map(({ id }) => id)]);
    const fresh = before && rows.find(({ id }) => !before.has(id));
    if (fresh) speak(fresh.title);
  }, [rows]);
}

/** Hands that are wanted first, soonest first; then who could, what this person offers before the rest. */
function readCalls(reading: Reading): readonly CallRow[] {
  const { view, person: me } = reading;
  const can = new Set(me === undefined ? [] : view.get(person, me)?.can?.map((word) => word.toLowerCase()));
  const rank = (call: Call): number => {
    if (me !== undefined && handsIn(call).includes(me)) return 0;
    if (callState(call, reading.now) === 'faded') return 4;
    if (call.sort !== 'who') return 1;
    return call.skill !== undefined && can.has(call.skill.toLowerCase()) ? 2 : 3;
  };
  return [...callsNow(reading)].sort((a, b) => rank(a) - rank(b)).map((call) => callRow(reading, call));
}

function callRow(reading: Reading, call: Call): CallRow {
  const { view, now, person: me } = reading;
  const time = campTime(view, now);
  const isOver = callState(call, now) === 'faded';
  const found = handsIn(call);
  const by = call.when ? shortClock(call.when.at, time.zone) : '';
  const asked = view.said({ kind: 'call', id: call.id, field: '', sub: '' })?.time;
  const title = callTitle(view, call, by, isOver);
  const names = listed(found.map((id) => nameOf(view, id)));
  const who = found.length === 0 ? undefined : t('call.on-it', { n: found.length, names });
  const count = call.sort === 'who' ? who : t('call.found', { in: found.length, max: call.hands ?? 1 });
  const words = wordsBeside(title, call);
  const meta = sentences([
    isOver && found.length === 0 ? t('call.unanswered', { by }) : count,
    asked === undefined || isOver ? undefined : t('call.asked', { when: ago(asked, now) }),
    sameTimeLine(sameTime(reading, callHours(call)), time),
  ]);
  return { id: call.id, title, meta, words, isMine: me !== undefined && found.includes(me), isOver };
}
