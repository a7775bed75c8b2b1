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
  inAlready,
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
  /** How long ago it was asked, by the caller's clock; and whether that is long enough to be told what is new here. */
  readonly asked: string | undefined;
  readonly isOld: boolean;
  /** What the caller added. */
  readonly words: string | undefined;
  readonly isMine: boolean;
  /** In the colour of what it asks: hands, or who could. */
  readonly look: 'want' | 'ask';
  readonly isOff: boolean;
}

/** More than these would push everything else off the first screen; the rest are one tap away. */
const MOST = 3;

export function Calls() {
  const rows = useAnswer(readCalls);
  const [areAllShown, setAllShown] = useState(false);
  const isNew = useCallsReadOnce(rows);
  const shown = areAllShown ? rows : rows.slice(0, MOST);
  return (
    <>
      {shown.map((row) => (
        <CallCard key={row.id} row={row} isNew={isNew(row.id)} />
      ))}
      {shown.length < rows.length && (
        <button type="button" class="btn quiet more-calls" onClick={() => setAllShown(true)}>
          {t('call.more', { n: rows.length - shown.length })}
        </button>
      )}
    </>
  );
}

function CallCard({ row, isNew }: { row: CallRow; isNew: boolean }) {
  const { id, title, words, isMine, asked: when } = row;
  const asked = when && t(isNew && row.isOld ? 'call.asked-heard' : 'call.asked', { when });
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
    <section class={`card ${isMine ? 'mine' : row.look}`} aria-labelledby={`call-${id}`}>
      <div class="item">
        <Icon of={icon.bell} />
        <div class="txt">
          <h2 class="t" id={`call-${id}`}>
            <a href={`/call/${id}`}>{title}</a>
          </h2>
          {words !== undefined && <p class="meta">{t('call.words', { words })}</p>}
          <p class="meta">{sentences([row.meta, asked])}</p>
        </div>
        {(isMine || !row.isOff) && <OnIt what={title} isYours={isMine} onTake={take} onStepBack={stepBack} />}
      </div>
    </section>
  );
}

/** "Just now" for a call that came while this was open (ms); of any other the phone cannot tell when it heard it. */
const NEW_FOR_MS = 120_000;
/** A call asked longer ago than this has been on its way (s). */
const ON_ITS_WAY_S = 300;

/** A call that comes while Now is open is read aloud, once. Answers whether one came just now. */
function useCallsReadOnce(rows: readonly CallRow[]): (id: string) => boolean {
  const known = useRef<ReadonlyMap<string, number> | null>(null);
  useEffect(() => {
    const before = known.current;
    const at = before ? performance.now() : -NEW_FOR_MS;
    known.current = new Map(rows.map(({ id }) => [id, before?.get(id) ?? at]));
    const fresh = before && rows.find(({ id }) => !before.has(id));
    if (fresh) speak(fresh.title);
  }, [rows]);
  return (id) => {
    const now = performance.now();
    return known.current !== null && now - (known.current.get(id) ?? now) < NEW_FOR_MS;
  };
}

/** Hands that are wanted first, soonest first; then who could, what this person offers before the rest. */
function readCalls(reading: Reading): readonly CallRow[] {
  const { view, person: me } = reading;
  const can = new Set(me === undefined ? [] : view.get(person, me)?.can?.map((word) => word.toLowerCase()));
  const rank = (call: Call): number => {
    if (me !== undefined && handsIn(view, call).includes(me)) return 0;
    if (callState(view, call, reading.now) === 'faded') return 4;
    if (call.sort !== 'who') return 1;
    return call.skill !== undefined && can.has(call.skill.toLowerCase()) ? 2 : 3;
  };
  return [...callsNow(reading)].sort((a, b) => rank(a) - rank(b)).map((call) => callRow(reading, call));
}

function callRow(reading: Reading, call: Call): CallRow {
  const { view, now, person: me } = reading;
  const time = campTime(view, now);
  const isOver = callState(view, call, now) === 'faded';
  const found = handsIn(view, call);
  const by = call.when ? shortClock(call.when.at, time.zone) : '';
  const asked = view.said({ kind: 'call', id: call.id, field: '', sub: '' })?.time;
  const title = callTitle(view, call, by, isOver);
  const names = listed(found.map((id) => nameOf(view, id)));
  const who = found.length === 0 ? undefined : t('call.on-it', { n: found.length, names });
  const count = call.sort === 'who' ? who : t('call.found', { in: found.length, max: call.hands ?? 1 });
  const words = wordsBeside(title, call);
  const unanswered = call.about?.kind === 'meal' ? 'call.unanswered-meal' : 'call.unanswered';
  const meta = sentences([
    isOver && found.length === 0 ? t(unanswered, { by }) : count,
    sameTimeLine(view, sameTime(reading, callHours(call)), time),
  ]);
  return {
    id: call.id,
    title,
    meta,
    asked: asked === undefined || isOver ? undefined : ago(asked, now),
    isOld: asked !== undefined && now / 1000 - asked > ON_ITS_WAY_S,
    words,
    look: call.sort === 'who' ? 'ask' : 'want',
    isMine: me !== undefined && found.includes(me),
    isOff: isOver || inAlready(view, call).includes(me ?? ''),
  };
}
