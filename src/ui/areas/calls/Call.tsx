// One call: how many of how many, who is on the way, and what came of it.
import { answerCall, cannotComeAfterAll } from '#record';
import { t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import { Acts } from '../../parts/Acts.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen, upToNow } from '../../parts/Screen.tsx';
import { StillShort } from '../../parts/StillShort.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { Words } from '../../parts/Words.tsx';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import { useAnswer, useRun } from '../../use-camp.ts';
import { Outcome } from './Outcome.tsx';
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
          isGone={page.isGone}
          also={page.also}
          onTake={take}
          onStepBack={stepBack}
        />
      }
    >
      <Withdrawn about={about} />
      <Choices about={about} />
      <Count page={page} />
      {/* Once its hour is past, the ways on are what it is looked at for. */}
      {state === 'faded' && <Outcome page={page} />}
      <WhoIsOn page={page} />
      {state !== 'faded' && <Outcome page={page} />}
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
