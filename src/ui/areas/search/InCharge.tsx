// "Who is in charge?": the answer that leads nowhere but to what one can do, and to people who like to be asked.
import { areaGroups, welcomers } from '#record';
import { t } from '#words';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Icon } from '../../parts/Icon.tsx';
import { howFound } from '../../parts/presence.ts';
import { Words } from '../../parts/Words.tsx';
import { useAnswer, useHealth } from '../../use-camp.ts';
import { PageItem } from './PageItem.tsx';
import { pageOf } from './pages.ts';
import '../../parts/acts.css';
import '../../parts/card.css';

const MOST_WELCOMERS = 2;

/** `isBrief`: the answer alone, for as long as the question is being typed. */
export function InCharge({ isBrief }: { isBrief: boolean }) {
  return (
    <>
      <section class="card after" aria-labelledby="charge">
        <h2 id="charge" class="charge-title">
          {t('charge.title')}
        </h2>
        <p class="after-little">{t('charge.why')}</p>
        <ThreeActions />
        <Welcomers />
      </section>
      {!isBrief && <Perhaps />}
    </>
  );
}

/** About nothing yet: each leads to where it can be said. */
export function ThreeActions() {
  const what = t('charge.something');
  return (
    <div class="acts after" role="group" aria-label={t('acts.label')}>
      <a class="act on-it" href="/tasks" aria-label={t('act.on-it.of', { what })}>
        <Icon of={more.hand} />
        <span>{t('act.on-it')}</span>
      </a>
      <a class="act hands-act" href="/call/new?sort=hands">
        <Icon of={more.hands} />
        <span>{t('act.hands')}</span>
      </a>
      <a class="act who-act" href="/call/new?sort=who">
        <Icon of={more.who} />
        <span>{t('act.who')}</span>
      </a>
    </div>
  );
}

function Welcomers() {
  const rows = useAnswer((reading) =>
    welcomers(reading)
      .filter(({ person }) => person.id !== reading.person)
      .slice(0, MOST_WELCOMERS)
      .map(({ person, card }) => ({
        id: person.id,
        name: nameOf(reading.view, person.id),
        where: howFound(card, reading.now),
      })),
  );
  // What people say about themselves is on cards, which are read a moment later.
  const isRead = useHealth().phase === 'ready';
  if (rows.length === 0 && !isRead) return null;
  if (rows.length === 0) return <p class="meta after">{t('charge.nobody-yet')}</p>;
  return (
    <>
      <p class="meta after">{t('charge.talk')}</p>
      <ul class="charge-met">
        {rows.map(({ id, name, where }) => (
          <li key={id}>
            <a href={`/person/${id}`}>
              {where === '' ? <b>{name}</b> : <Words of="charge.met" with={{ name: <b>{name}</b>, where }} />}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Perhaps() {
  const held = useAnswer((reading) => {
    const groups = areaGroups(reading);
    return { held: groups.held.length, thin: groups.thin.length, unheld: groups.unheld.length };
  });
  const [emergency, how] = [pageOf('emergency'), pageOf('how')];
  return (
    <section aria-labelledby="charge-perhaps">
      <div class="head">
        <h2 id="charge-perhaps">{t('charge.perhaps')}</h2>
      </div>
      <ul class="list">
        <PageItem
          to="/concerns/new"
          icon={icon.concern}
          title={t('charge.wrong')}
          note={t('charge.wrong-note')}
        />
        <PageItem to="/areas" icon={icon.people} title={t('charge.holds')} note={t('charge.areas', held)} />
        <PageItem {...emergency} />
        <PageItem {...how} />
      </ul>
    </section>
  );
}
