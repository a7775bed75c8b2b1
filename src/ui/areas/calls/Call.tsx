// One call: how many of how many, who is on the way, and what came of it.
import { answerCall, callState, cannotComeAfterAll, closeCall } from '#record';
import { t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import * as icon from '../../look/icons.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen, upToNow } from '../../parts/Screen.tsx';
import { StillShort } from '../../parts/StillShort.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { Words } from '../../parts/Words.tsx';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import { useAnswer, useCamp, useRun } from '../../use-camp.ts';
import { WhoIsOn } from './WhoIsOn.tsx';
import { type CallPage, exceptOf, readCall } from './read-call.ts';
import './calls.css';

export function CallScreen({ id }: ScreenParams) {
  const page = useAnswer((reading) => readCall(reading, id), [id]);
  const run = useRun();
  if (!page) return <NothingHere up={upToNow()} />;
  const { call, title, state, isMine } = page;
  const about = { kind: 'call', id } as const;
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
      { done: t('call.stepped-back'), undo: () => run(answerCall, { call: id }) },
    );
  };
  return (
    <Screen
      title={title}
      up={upToNow()}
      over={page.over}
      dock={
        <Acts
          about={about}
          what={title}
          isYours={isMine}
          off={page.off}
          also={page.also}
          onTake={take}
          onStepBack={stepBack}
        />
      }
    >
      <Withdrawn about={about} />
      <Choices about={about} />
      <Count page={page} />
      <WhoIsOn page={page} />
      <Outcome page={page} />
      {state === 'answered' && !page.isPast && !isMine && <StillShort except={exceptOf(call)} />}
      <ChangeOrTakeAway about={about} what={title} changeAt={`/call/${id}/change`} isGone={page.isGone} />
      <Log about={about} />
    </Screen>
  );
}

function Count({ page: { call, people, hands, asker, about, state, words } }: { page: CallPage }) {
  const { id, sort } = call;
  const look = state === 'sounding' ? (sort === 'who' ? 'card ask' : 'card want') : 'card';
  return (
    <div class={`${look} call-count`} aria-live="polite">
      {sort !== 'who' && (
        <p class="call-number">
          {people.length}
          <span>{t('call.count-left', { max: hands })}</span>
        </p>
      )}
      <div class="txt">
        {asker && (
          <p class="meta">
            <Words of="call.asked-by" with={{ name: <b>{asker.name}</b>, when: asker.when }} />
          </p>
        )}
        {words !== undefined && <p>{t('call.words', { words })}</p>}
        {about && (
          <p class="meta">
            <a href={about.to}>{t('calls.for', { what: about.name })}</a>
          </p>
        )}
        <Mark kind="call" id={id} />
      </div>
    </div>
  );
}

/** What will come of it if nobody comes, what came of it, and the way to end it or to let it sound again. */
function Outcome({ page }: { page: CallPage }) {
  const run = useRun();
  const camp = useCamp();
  const { call, title, state, by, people, hands, isGone, about } = page;
  if (isGone) return null;
  const close = (closed: boolean): void => {
    run(
      closeCall,
      { call: call.id, closed },
      {
        done: t(closed ? 'call.enough-done' : 'call.again-done'),
        undo: () => run(closeCall, { call: call.id, closed: !closed }),
      },
    );
  };
  if (state === 'faded')
    return (
      <div class="strip after">
        <Icon of={icon.info} />
        <p>
          {people.length === 0
            ? t('call.unanswered', { by: by ?? '' })
            : t('call.some-by', { in: people.length, max: hands })}{' '}
          {about !== undefined && call.about?.kind === 'meal' && (
            <a href={about.to}>{t('call.smaller-menu')}</a>
          )}
        </p>
      </div>
    );
  const wouldSound =
    call.closed === true && callState({ ...call, closed: false }, camp.clock.now()) === 'sounding';
  if (state !== 'sounding' && !wouldSound) return null;
  return (
    <div class="block stack">
      {state === 'sounding' && by !== undefined && <p class="meta">{t('call.if-nobody', { by })}</p>}
      {state === 'sounding' && (
        <button
          type="button"
          class="btn wide"
          aria-label={t('call.enough.of', { what: title })}
          onClick={() => close(true)}
        >
          {t('call.enough')}
        </button>
      )}
      {wouldSound && (
        <button
          type="button"
          class="btn wide"
          aria-label={t('call.again.of', { what: title })}
          onClick={() => close(false)}
        >
          {t('call.again')}
        </button>
      )}
    </div>
  );
}
