// Adding a task, and changing one: what, what for, when, where, how many hands. Anybody may, and every letter is kept
// as a draft.
import {
  type TaskInput,
  type ThingRef,
  addTask,
  addTaskOnDays,
  areasByName,
  campTime,
  changeLaterToo,
  dayOf,
  editThing,
  laterOf,
  takeBackAdded,
  task,
} from '#record';
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import type { ScreenParams } from '../../lazy.tsx';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { Tick } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { placeChosen } from '../../parts/PlaceField.tsx';
import { Screen, type Up } from '../../parts/Screen.tsx';
import { aboutName } from '../../parts/call-words.ts';
import { refusalWords, say } from '../../say.ts';
import { useAnswer, useCampTime, useRun } from '../../use-camp.ts';
import { type Draft, useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { TaskFields } from './TaskFields.tsx';
import { type TaskWords, changesOf, inputOf, newWords, wantsMending, wordsOf } from './task-words.ts';

/** With what the form began, so that only what was changed in it is written. */
type Kept = TaskWords & { readonly before: TaskWords | null; readonly isForLater: boolean };

const FROM = ['meal', 'session', 'concern', 'area'] as const;

/** `/tasks/new?area=ID&place=ID&from=meal:ID`: what it is about, where that is known. */
export function NewTaskScreen({ query }: ScreenParams) {
  const run = useRun();
  const time = useCampTime();
  const from = readFrom(query.get('from'));
  const { today, fromName } = useAnswer(
    ({ view, now }) => ({
      today: dayOf(campTime(view, now), Math.floor(now / 1000)),
      fromName: from && aboutName(view, from.kind, from.id),
    }),
    [query.get('from')],
  );
  const start = newWords(today, query.get('area') ?? '', query.get('place') ?? '');
  const draft = useDraft<Kept>(`task new ${query.toString()}`, { ...start, before: null, isForLater: false });
  const keep = (): void => {
    if (isToMend(draft.words, time)) return;
    const input = { ...inputOf(draft.words, time, placeChosen(run, draft.words.place)), from };
    let things: readonly ThingRef[] = [];
    const said = { draft, done: t('task-form.added'), undo: () => run(takeBackAdded, { things }) };
    const days = input.atS === undefined ? [] : draft.words.days;
    const ran = days.length > 0 ? run(addTaskOnDays, { ...input, days }, said) : run(addTask, input, said);
    if (ran.ok) things = ran.value.changes.filter(({ field }) => field === '');
    const [made] = ran.ok ? ran.value.changes : [];
    if (made) way.go(`/task/${made.id}`, true);
  };
  return (
    <Form
      title={t('task-form.new')}
      lead={fromName === undefined ? undefined : t('task-form.from', { what: fromName })}
      up={{ to: '/tasks', name: t('tab.tasks') }}
      button={t('task-form.add')}
      draft={draft}
      isNew
      onKeep={keep}
    >
      <p class="meta">
        <a href="/library">{t('task-form.library')}</a>
      </p>
    </Form>
  );
}

export function ChangeTaskScreen({ id }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(task, id), [id]);
  if (known?.title === undefined) return <NothingHere up={{ to: '/tasks', name: t('tab.tasks') }} />;
  return <Change id={id} title={known.title} />;
}

function Change({ id, title }: { id: string; title: string }) {
  const run = useRun();
  const time = useCampTime();
  const { start, later } = useAnswer(
    ({ view, now }) => {
      const known = view.get(task, id);
      return {
        start: known && wordsOf(known, time, dayOf(time, Math.floor(now / 1000))),
        later: known ? laterOf(view, known).length : 0,
      };
    },
    [id, time],
  );
  const before = start ?? newWords(1, '', '');
  const draft = useDraft<Kept>(`task ${id}`, { ...before, before, isForLater: false });
  const up = { to: `/task/${id}`, name: title };
  const keep = (): void => {
    const { words } = draft;
    if (isToMend(words, time)) return;
    const fields = changesOf(words, words.before ?? before, time, placeChosen(run, words.place));
    const ran =
      later > 0 && words.isForLater
        ? run(changeLaterToo, { task: id, fields }, { draft })
        : run(editThing, { kind: 'task', id, fields }, { draft });
    if (!ran.ok && ran.error !== 'thing/same') return;
    if (!ran.ok) draft.clear();
    way.back(up.to);
  };
  return (
    <Form
      title={t('task-form.change')}
      lead={title}
      up={up}
      button={t('act.keep')}
      draft={draft}
      isNew={false}
      onKeep={keep}
    >
      {later > 0 && (
        <Tick
          label={t('task-form.later-too', { n: later })}
          value={draft.words.isForLater}
          onChange={(isForLater) => draft.set({ isForLater })}
        />
      )}
    </Form>
  );
}

/** Says what wants mending; an emptied name would hide the task from every list. */
function isToMend(words: TaskWords, time: Parameters<typeof wantsMending>[1]): boolean {
  if (words.title.trim() === '') {
    void refusalWords('task/no-title').then((text) => say(text, { isToMend: true, isOfForm: true }));
    return true;
  }
  const wanting = wantsMending(words, time);
  if (wanting)
    say(t(wanting === 'hour' ? 'task-form.hour-first' : 'task-form.numbers-first'), {
      isToMend: true,
      isOfForm: true,
    });
  return wanting !== undefined;
}

function readFrom(text: string | null): TaskInput['from'] {
  const [kind, id = ''] = (text ?? '').split(':');
  const known = FROM.find((each) => each === kind);
  return known && id !== '' ? { kind: known, id } : undefined;
}

function Form(props: {
  title: string;
  lead: string | undefined;
  up: Up;
  button: string;
  draft: Draft<Kept>;
  isNew: boolean;
  onKeep: () => void;
  /** Before the fields. */
  children: ComponentChildren;
}) {
  const { title, lead, up, button, draft, isNew, onKeep, children } = props;
  const areas = useAnswer((reading) =>
    areasByName(reading).map(({ id, name = '' }) => ({ value: id, text: name })),
  );
  return (
    <Screen
      title={title}
      lead={lead}
      up={up}
      dock={
        <button type="submit" form="task-form" class="btn go wide tall">
          {button}
        </button>
      }
    >
      <DraftNote of={draft} />
      <form
        id="task-form"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          onKeep();
        }}
      >
        {children}
        <TaskFields words={draft.words} areas={areas} isNew={isNew} onChange={draft.set} />
      </form>
    </Screen>
  );
}
