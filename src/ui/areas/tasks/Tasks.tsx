// The tasks, in the order in which they are wanted: what comes before long on top, what is settled folded away below.
import { areasByName, placesByName } from '#record';
import { capital, t } from '#words';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import * as icon from '../../look/icons-more.ts';
import { Chips } from '../../parts/Chips.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useAnswer, usePhase } from '../../use-camp.ts';
import { usePlace, way } from '../../way.ts';
import { Group } from './Group.tsx';
import { Gone, Settled } from './Settled.tsx';
import { type GroupName, type Mores, type Order, readTasks } from './read-tasks.ts';
import { type See, type Seen, isTag, readSeen, seenAt, sees } from './see.ts';
import './tasks.css';

export function TasksScreen({ query }: ScreenParams) {
  const seen = readSeen(query);
  // Once the acts are read the leaves are known, and rows are put in order anew.
  const phase = usePhase();
  const chips = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = chips.current?.querySelector<HTMLElement>('[aria-pressed="true"]');
    const row = chosen?.parentElement;
    if (chosen && row)
      row.scrollLeft = chosen.offsetLeft - row.offsetLeft - (row.clientWidth - chosen.offsetWidth) / 2;
  }, []);
  return (
    <Screen
      title={t('tasks.title')}
      tools={
        <a class="btn small" href="/areas">
          {t('tasks.areas')}
        </a>
      }
    >
      <div class="after-little" ref={chips}>
        <Chips
          label={t('tasks.see')}
          isAside
          options={sees.map((see) => ({ value: see, text: seeWords(see) }))}
          isChosen={(see) => see === seen.see}
          onTap={(see) => look({ see, id: '' })}
        >
          <a class="chip add" href="/tasks/new">
            <Icon of={icon.plus} />
            {t('act.add')}
          </a>
        </Chips>
      </div>
      {(seen.see === 'near' || seen.see === 'area') && <Where seen={seen} />}
      <List key={`${seenAt(seen)} ${phase}`} seen={seen} />
    </Screen>
  );
}

const look = (seen: Seen): void => way.go(seenAt(seen), true);

const seeWords = (see: See): string => (isTag(see) ? capital(t(`task.tag.${see}`)) : t(`tasks.see.${see}`));

/** Of which place, or which area. */
function Where({ seen }: { seen: Seen }) {
  const { see, id } = seen;
  const options = useAnswer(
    (reading) =>
      (see === 'near' ? placesByName(reading.view) : areasByName(reading)).map((each) => ({
        value: each.id,
        text: each.name ?? '',
      })),
    [see],
  );
  return (
    <div class="after-little">
      <SelectField
        label={t(see === 'near' ? 'tasks.which-place' : 'tasks.which-area')}
        value={id}
        options={[{ value: '', text: t('tasks.choose') }, ...options]}
        onChange={(chosen) => look({ see, id: chosen })}
      />
    </div>
  );
}

/** By visit and what was seen: whoever comes back finds the list as long as it was left. */
const moresBefore = new Map<string, Mores>();

function List({ seen }: { seen: Seen }) {
  const visit = `${usePlace().visit} ${seenAt(seen)}`;
  const [mores, setMores] = useState<Mores>(() => moresBefore.get(visit) ?? {});
  const showMore = (name: GroupName): void =>
    setMores((all) => {
      const next = { ...all, [name]: (all[name] ?? 0) + 1 };
      moresBefore.set(visit, next);
      return next;
    });
  const order = useRef<Order>(new Map());
  const { groups, settled, gone, canFit } = useAnswer(
    (reading) => readTasks(reading, seen, mores, order.current),
    [mores],
  );
  return (
    <>
      {groups.length === 0 && (
        <Nothing seen={seen} canFit={canFit} isEmpty={seen.see === 'all' && settled === 0} />
      )}
      {groups.map((group) => (
        <Group key={group.name} group={group} onMore={() => showMore(group.name)} />
      ))}
      {settled > 0 && <Settled seen={seen} />}
      {gone > 0 && <Gone />}
      {groups.length > 0 && (
        <p class="note after">
          {t('tasks.leaf-note')} <a href="/how">{t('tasks.how')}</a>
        </p>
      )}
    </>
  );
}

function Nothing({ seen, canFit, isEmpty }: { seen: Seen; canFit: boolean; isEmpty: boolean }) {
  const isFit = seen.see === 'fits';
  return (
    <div class="after">
      <Empty title={isFit ? t(canFit ? 'tasks.none-fits' : 'tasks.none-said') : t('tasks.none')}>
        {isFit ? (
          <a href="/me/change">{t('tasks.say-it')}</a>
        ) : isEmpty ? (
          <a href="/library">{t('tasks.library')}</a>
        ) : (
          <a href="/programme">{t('tasks.none-rest')}</a>
        )}
      </Empty>
    </div>
  );
}
