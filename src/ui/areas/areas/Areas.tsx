// Areas: those that nobody holds first, then those with fewer holders than they want, then the held.
import { type AreaRow, areaGroups, campTime } from '#record';
import { t } from '#words';
import * as more from '../../look/icons-more.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { OnIt } from '../../parts/OnIt.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer, usePerson, useRun } from '../../use-camp.ts';
import { heldWords, hold, letGo, tillMeant, tillWords, tillsNow } from './holding.ts';
import '../../parts/button.css';

const STATES = ['unheld', 'thin', 'held'] as const;

interface Shown {
  readonly row: AreaRow;
  readonly meta: string;
}

export function AreasScreen() {
  const { groups, meant, till } = useAnswer((reading) => {
    const { view, now } = reading;
    const time = campTime(view, now);
    const found = areaGroups(reading);
    const shown = (row: AreaRow): Shown => ({ row, meta: heldWords(view, row, now, time) });
    const first = tillMeant(tillsNow(now, time));
    return {
      groups: STATES.map((state) => ({ state, rows: found[state].map(shown) })),
      meant: first,
      till: first === undefined ? '' : tillWords(first.untilS, now, time),
    };
  });
  const isEmpty = groups.every(({ rows }) => rows.length === 0);
  return (
    <Screen
      title={t('areas.title')}
      up={{ to: '/tasks', name: t('tab.tasks') }}
      lead={t('areas.lead')}
      dock={
        <a class="btn dark wide" href="/areas/new">
          <Icon of={more.plus} />
          {t('areas.new')}
        </a>
      }
    >
      {isEmpty && (
        <div class="block">
          <Empty title={t('areas.none')}>{t('areas.none-why')}</Empty>
        </div>
      )}
      {!isEmpty && meant && <p class="note after-little">{t('areas.on-it-note', { till })}</p>}
      {groups.map(
        ({ state, rows }) =>
          rows.length > 0 && (
            <section key={state} aria-labelledby={`areas-${state}`}>
              <div class="head">
                <h2 id={`areas-${state}`}>{t(`areas.${state}`)}</h2>
              </div>
              <ul class="list">
                {rows.map(({ row, meta }) => (
                  <Row key={row.area.id} row={row} meta={meta} untilS={meant?.untilS} till={till} />
                ))}
              </ul>
            </section>
          ),
      )}
      <div class="block">
        <LinkCard to="/places" icon={more.place} title={t('places.title')} note={t('places.note')} />
        <LinkCard
          to="/library"
          icon={more.sprout}
          title={t('areas.library')}
          note={t('areas.library-note')}
        />
      </div>
    </Screen>
  );
}

function Row({ row, meta, untilS, till }: Shown & { untilS: number | undefined; till: string }) {
  const run = useRun();
  const me = usePerson() ?? '';
  const { id, name = '', why } = row.area;
  const mine = row.area.hold.get(me);
  return (
    <li class={row.isMine ? 'item mine' : 'item'}>
      <div class="txt">
        <h3 class="t">
          <a href={`/area/${id}`}>{name}</a>
        </h3>
        <p class="meta">{meta}</p>
        {row.state === 'unheld' && why !== undefined && <p class="note">{why}</p>}
      </div>
      {untilS !== undefined && (
        <OnIt
          what={name}
          isYours={row.isMine}
          onTake={() => hold(run, id, name, till, untilS)}
          onStepBack={() => letGo(run, id, mine ? mine.until : untilS)}
        />
      )}
    </li>
  );
}
