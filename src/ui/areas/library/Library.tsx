// What most camps need, to begin with or later: by area, all of one at once, in one go and taken back in one go. What is
// here already says so, and what was taken away is put back and not made again.
import { addFromLibrary, takeBackAdded } from '#record';
import { library } from '#library';
import { t } from '#words';
import * as icon from '../../look/icons.ts';
import { Fold } from '../../parts/Fold.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { type Line, type LineGroup, isToChoose, readLibrary } from './read-library.ts';
import './library.css';

export function LibraryScreen() {
  const run = useRun();
  const groups = useAnswer(readLibrary);
  const draft = useDraft<{ keys: readonly string[] }>('library', { keys: [] });
  const open = groups.flatMap(({ lines }) => lines.filter(isToChoose)).map(({ key }) => key);
  const chosen = open.filter((key) => draft.words.keys.includes(key));
  const choose = (keys: readonly string[], isOn: boolean): void => {
    const others = draft.words.keys.filter((each) => !keys.includes(each));
    draft.set({ keys: isOn ? [...others, ...keys] : others });
  };
  const add = (): void => {
    let things: readonly { kind: string; id: string }[] = [];
    const ran = run(
      addFromLibrary,
      { ...library, add: chosen },
      {
        draft,
        done: t('library.added', { n: chosen.length }),
        undo: () => run(takeBackAdded, { things }),
      },
    );
    if (!ran.ok) return;
    const byId = new Map(ran.value.changes.map(({ kind, id }) => [id, { kind, id }]));
    things = [...byId.values()];
  };
  return (
    <Screen
      title={t('library.title')}
      up={{ to: '/tasks', name: t('tab.tasks') }}
      lead={t('library.lead')}
      dock={
        chosen.length > 0 ? (
          <button type="button" class="btn go wide tall" onClick={add}>
            {t('library.add', { n: chosen.length })}
          </button>
        ) : (
          <p class="note">{t(open.length > 0 ? 'library.none' : 'library.all-here')}</p>
        )
      }
    >
      {open.length > 0 && (
        <div class="block">
          <AllOf label={t('library.all')} keys={open} chosen={chosen} onChoose={choose} />
        </div>
      )}
      <div class="library-folds">
        {groups.map((group) => (
          <Group key={group.key} group={group} chosen={chosen} onChoose={choose} />
        ))}
      </div>
      <div class="btn-row block">
        <a class="btn small" href="/tasks">
          {t('library.tasks')}
        </a>
        <a class="btn small" href="/areas">
          {t('library.areas')}
        </a>
      </div>
    </Screen>
  );
}

interface Choosing {
  readonly chosen: readonly string[];
  readonly onChoose: (keys: readonly string[], isOn: boolean) => void;
}

function Group({ group, chosen, onChoose }: { group: LineGroup } & Choosing) {
  const { name, lines } = group;
  const keys = lines.filter(isToChoose).map(({ key }) => key);
  const n = keys.filter((key) => chosen.includes(key)).length;
  const isHere = lines.every(({ standing }) => standing === 'here');
  const title = isHere ? t('library.area-here', { name }) : n > 0 ? t('library.area', { name, n }) : name;
  return (
    <Fold title={title}>
      {() => (
        <ul class="list library-lines">
          {keys.length > 1 && (
            <li>
              <AllOf label={t('library.all-of', { name })} keys={keys} chosen={chosen} onChoose={onChoose} />
            </li>
          )}
          {lines.map((line) => (
            <Choosable key={line.key} line={line} chosen={chosen} onChoose={onChoose} />
          ))}
        </ul>
      )}
    </Fold>
  );
}

function AllOf({ label, keys, chosen, onChoose }: { label: string; keys: readonly string[] } & Choosing) {
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={keys.every((key) => chosen.includes(key))}
        onChange={(event) => onChoose(keys, event.currentTarget.checked)}
      />
      <span class="t">{label}</span>
    </label>
  );
}

function Choosable({ line, chosen, onChoose }: { line: Line } & Choosing) {
  const { key, title, note, standing, to } = line;
  if (!isToChoose(line))
    return (
      <li class="item">
        <div class="txt">
          <p class="t">{to === undefined ? title : <a href={to}>{title}</a>}</p>
          <p class="meta">
            {standing === 'here' && <Icon of={icon.check} />}
            {t(standing === 'here' ? 'library.here' : 'library.past')}
          </p>
        </div>
      </li>
    );
  return (
    <li>
      <label class="tick">
        <input
          type="checkbox"
          checked={chosen.includes(key)}
          aria-describedby={`library-${key}`}
          onChange={(event) => onChoose([key], event.currentTarget.checked)}
        />
        <span class="t">{title}</span>
      </label>
      <p class="meta" id={`library-${key}`}>
        {standing === 'gone' ? t('library.gone') : note}
      </p>
    </li>
  );
}
