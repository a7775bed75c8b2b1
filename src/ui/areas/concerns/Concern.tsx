// One concern: what was said, how it stands, who is near; and the three actions under the thumb.
import { t } from '#words';
import { useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import { nameOf } from '../../names.ts';
import { Acts } from '../../parts/Acts.tsx';
import { Choices } from '../../parts/Choices.tsx';
import { ForSomebodyElse } from '../../parts/ForSomebodyElse.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { Sheet, useSheet } from '../../parts/Sheet.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import { useAnswer } from '../../use-camp.ts';
import { Danger } from './Danger.tsx';
import { HoldForm, LetGoForm } from './HoldForm.tsx';
import { Near } from './Near.tsx';
import { Settle } from './Settle.tsx';
import { HowItStands } from './HowItStands.tsx';
import { type ConcernPage, readPage } from './concern-page.ts';
import './concerns.css';

export function ConcernScreen({ id }: ScreenParams) {
  const page = useAnswer((reading) => readPage(reading, id), [id]);
  const holdSheet = useSheet();
  const letGoSheet = useSheet();
  const [whom, setWhom] = useState<string | null>(null);
  const whomName = useAnswer(({ view }) => (whom === null ? '' : nameOf(view, whom)), [whom]);
  const up = { to: '/concerns', name: t('concerns.title') };
  if (!page) return <NothingHere up={up} />;
  const { row, name, isMine } = page;
  const { state } = row;
  const about = { kind: 'concern', id } as const;
  const isStanding = state === 'open' || state === 'held';
  return (
    <Screen
      title={name}
      up={up}
      over={page.over}
      dock={
        <Acts
          about={about}
          what={name}
          isYours={isMine}
          onTake={() => holdSheet.open()}
          onStepBack={() => letGoSheet.open()}
          isGone={state === 'withdrawn'}
          off={
            state === 'settled'
              ? t('concern.off-settled')
              : state === 'withdrawn'
                ? t('concern.off-gone')
                : undefined
          }
        />
      }
    >
      <Withdrawn about={about} />
      {row.concern.urgent === true && isStanding && <Danger />}
      <Words of={page} />
      <Choices about={about} />
      <HowItStands of={page} onLonger={() => holdSheet.open()} onLetGo={() => letGoSheet.open()} />
      {isStanding && (
        <div class="btn-row after acting">
          <Settle concern={row.concern} />
          <ForSomebodyElse
            what={name}
            isIn={(person) => row.holders.includes(person)}
            onPick={(person) => setWhom(person)}
          />
        </div>
      )}
      {isStanding && whom !== null && (
        <div class="card after">
          <HoldForm
            key={whom}
            concern={row.concern}
            person={whom}
            name={whomName}
            onDone={() => setWhom(null)}
          />
        </div>
      )}
      {isStanding && <Near people={page.near} />}
      <p class="after">
        <Mark kind="concern" id={id} />
      </p>
      <Log about={about} />
      <ChangeOrTakeAway
        about={about}
        what={name}
        changeAt={`/concern/${id}/change`}
        isGone={state === 'withdrawn'}
      />
      <Sheet title={t('concern.hold-title')} handle={holdSheet}>
        <HoldForm concern={row.concern} onDone={() => holdSheet.close()} />
      </Sheet>
      <Sheet title={t('concern.let-go-title')} handle={letGoSheet}>
        <LetGoForm concern={row.concern} onDone={() => letGoSheet.close()} />
      </Sheet>
    </Screen>
  );
}

/** In the writer's own words, under the questions they answer. */
function Words({ of: { row, where } }: { of: ConcernPage }) {
  const { happened, feel, wish } = row.concern;
  const said = [
    ['happened', happened],
    ['feel', feel],
    ['wish', wish],
  ] as const;
  return (
    <div class="stack after said-words">
      {said.map(([part, text]) =>
        text === undefined ? null : (
          <p key={part}>
            <b>{t(`concern.${part}`)}</b> {text}
          </p>
        ),
      )}
      {where && (
        <p>
          <b>{t('concern.where')}</b> <a href={`/place/${where.id}`}>{where.name}</a>
        </p>
      )}
    </div>
  );
}
