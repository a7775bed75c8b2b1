// Who asked, who is on it, and the room that is left.
import { answerCall, cannotComeAfterAll, inAlready } from '#record';
import { commas, t } from '#words';
import { useId } from 'preact/hooks';
import * as more from '../../look/icons-more.ts';
import { nameOf } from '../../names.ts';
import { Pebble } from '../../parts/Face.tsx';
import { ForSomebodyElse } from '../../parts/ForSomebodyElse.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { useCamp, usePerson, useRun } from '../../use-camp.ts';
import type { CallPage, OnCall } from './read-call.ts';

export function WhoIsOn({ page }: { page: CallPage }) {
  const heading = useId();
  const run = useRun();
  const camp = useCamp();
  const { call, title, people, hands, asker, state, isMine, off } = page;
  const isOpen = !page.isGone && state === 'sounding';
  const room = hands - people.length;
  const putIn = (person: string): void => {
    const name = camp.ask(({ view }) => nameOf(view, person));
    run(
      answerCall,
      { call: call.id, person },
      {
        done: t('call.put-in', { name }),
        undo: () => run(cannotComeAfterAll, { call: call.id, person }),
      },
    );
  };
  const isAskerIn = people.some(({ id }) => id === asker?.id);
  return (
    <section aria-labelledby={heading}>
      <h2 class="vh" id={heading}>
        {t('call.who-is-on')}
      </h2>
      <ul class="list">
        {asker?.id !== undefined && !isAskerIn && (
          <PersonItem id={asker.id} name={asker.name} note={t('call.asker')} />
        )}
        {people.map((each) => (
          <OnRow key={each.id} each={each} page={page} />
        ))}
        {isOpen && !isMine && off === undefined && (
          <li class="item">
            <Pebble isFree>
              <Icon of={more.hand} />
            </Pebble>
            <div class="txt">
              <p class="t">{t('call.room')}</p>
              <p class="meta">{room > 1 ? t('call.room-more', { n: room - 1 }) : t('call.room-last')}</p>
            </div>
          </li>
        )}
      </ul>
      {room < 0 && <p class="note after-little">{t('call.over', { n: -room })}</p>}
      {isOpen && (
        <p class="call-ways after-little">
          <ForSomebodyElse
            what={title}
            isIn={(person) =>
              people.some(({ id }) => id === person) ||
              camp.ask(({ view }) => inAlready(view, call).includes(person))
            }
            onPick={putIn}
          />
        </p>
      )}
    </section>
  );
}

function OnRow({ each: { id: person, name, isToTakeBack }, page }: { each: OnCall; page: CallPage }) {
  const run = useRun();
  const me = usePerson();
  const { id } = page.call;
  const isOver = page.isGone || page.isPast || page.state === 'closed';
  const isAsker = person === page.asker?.id;
  const takeBack = (): void => {
    run(
      cannotComeAfterAll,
      { call: id, person },
      {
        done: t('call.stepped-back-for', { name }),
        undo: () => run(answerCall, { call: id, person }),
      },
    );
  };
  return (
    <PersonItem
      id={person}
      name={name}
      note={commas([isAsker ? t('call.asker') : undefined, isOver ? undefined : t('call.coming')])}
      isYou={person === me}
      end={
        isToTakeBack && !page.isGone ? (
          <button
            type="button"
            class="btn small end"
            aria-label={t('act.take-out.of', { what: name })}
            onClick={takeBack}
          >
            {t('act.take-out')}
          </button>
        ) : undefined
      }
    />
  );
}
