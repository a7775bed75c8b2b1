// What else anybody can do with it: ask for hands or for somebody who could, host it too, say that it is sure, put
// somebody in who has no phone.
import { comingTo, hostSession, hostsOf, inkSession, session, wouldCome } from '#record';
import { t } from '#words';
import * as icon from '../../look/icons-more.ts';
import { nameOf } from '../../names.ts';
import { callAbout } from '../../parts/Acts.tsx';
import { ForSomebodyElse } from '../../parts/ForSomebodyElse.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useAnswer, useCamp, useRun } from '../../use-camp.ts';
import '../../parts/button.css';

export function MoreToDo({ id, title }: { id: string; title: string }) {
  const run = useRun();
  const camp = useCamp();
  const { isHosting, isInked, coming } = useAnswer(
    ({ view, person }) => {
      const found = view.get(session, id);
      return {
        isHosting: found !== undefined && person !== undefined && hostsOf(found).includes(person),
        isInked: found?.inked === true,
        coming: found ? comingTo(found) : [],
      };
    },
    [id],
  );
  const ref = { kind: 'session', id };
  const host = (hosts: boolean): void => {
    run(
      hostSession,
      { session: id, hosts },
      {
        done: t(hosts ? 'session.you-host' : 'session.host-back'),
        undo: () => run(hostSession, { session: id, hosts: !hosts }),
      },
    );
  };
  const ink = (inked: boolean): void => {
    run(
      inkSession,
      { session: id, inked },
      {
        done: t(inked ? 'session.inked' : 'session.pencilled'),
        undo: () => run(inkSession, { session: id, inked: !inked }),
      },
    );
  };
  const comesToo = (person: string): void => {
    run(
      wouldCome,
      { session: id, comes: true, person },
      {
        done: t('come.for', { name: camp.ask(({ view }) => nameOf(view, person)) }),
        undo: () => run(wouldCome, { session: id, comes: false, person }),
      },
    );
  };
  return (
    <section aria-label={t('session.more')}>
      <div class="btn-row">
        <a
          class="btn call small"
          href={callAbout('hands', ref)}
          aria-label={t('act.hands.of', { what: title })}
        >
          <Icon of={icon.hands} />
          {t('act.hands')}
        </a>
        <a class="btn who small" href={callAbout('who', ref)} aria-label={t('act.who.of', { what: title })}>
          <Icon of={icon.who} />
          {t('act.who')}
        </a>
      </div>
      <div class="btn-row after-little">
        <button type="button" class="btn small" aria-pressed={isHosting} onClick={() => host(!isHosting)}>
          {t(isHosting ? 'session.host-not' : 'session.host-too')}
        </button>
        <button type="button" class="btn small" onClick={() => ink(!isInked)}>
          {t(isInked ? 'session.pencil' : 'session.ink')}
        </button>
      </div>
      <ForSomebodyElse what={title} isIn={(who) => coming.includes(who)} onPick={comesToo} />
    </section>
  );
}
