// An area written down, or changed: its name, what for, where, how many should hold it, and a list for whoever does.
import { type Area, addArea, area, editThing } from '#record';
import { t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { PlaceField, type PlaceTyped, noPlace, placeChosen, placeTyped } from '../../parts/PlaceField.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { Stepper } from '../../parts/Stepper.tsx';
import { refusalWords, say } from '../../say.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';

const MAX_NAME = 60;
const MAX_WHY = 500;
const MAX_LINES = 40;
const MAX_LINE = 200;
const MAX_HOLDERS = 20;

interface Typed {
  readonly name: string;
  readonly why: string;
  readonly place: PlaceTyped;
  readonly minHolders: number;
  /** One thing a line. */
  readonly checklist: string;
}

const nothing: Typed = { name: '', why: '', place: noPlace, minHolders: 1, checklist: '' };

const typedOf = (known: Area): Typed => ({
  name: known.name ?? '',
  why: known.why ?? '',
  place: placeTyped(known.place),
  minHolders: known.minHolders ?? 1,
  checklist: (known.checklist ?? []).join('\n'),
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What wants mending in the list; nothing when it fits. */
function listMend(text: string): string | undefined {
  const lines = linesOf(text);
  if (lines.length > MAX_LINES) return t('area.form.too-many', { n: MAX_LINES });
  const long = lines.find((line) => line.length > MAX_LINE);
  return long && t('area.form.too-long', { line: `${long.slice(0, 30)}…`, max: MAX_LINE });
}

export function NewAreaScreen() {
  return <Form known={undefined} />;
}

export function ChangeAreaScreen({ id }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(area, id), [id]);
  return known ? <Form known={known} /> : <NothingHere up={{ to: '/areas', name: t('areas.title') }} />;
}

function Form({ known }: { known: Area | undefined }) {
  const run = useRun();
  const draft = useDraft(known ? `area ${known.id}` : 'area new', known ? typedOf(known) : nothing);
  const { words, set } = draft;
  const mend = listMend(words.checklist);
  const keep = async (): Promise<void> => {
    if (words.name.trim() === '')
      return say(await refusalWords('area/no-name'), { isToMend: true, isOfForm: true });
    if (mend !== undefined) return say(mend, { isToMend: true, isOfForm: true });
    const where = placeChosen(run, words.place);
    const { name, why, minHolders } = words;
    const checklist = linesOf(words.checklist);
    if (known) {
      const fields = { name, why, minHolders, checklist, place: where ?? '' };
      const ran = run(editThing, { kind: 'area', id: known.id, fields }, { draft });
      if (ran.ok) way.back(`/area/${known.id}`);
      return undefined;
    }
    const made = { name, why: why.trim() === '' ? undefined : why.trim(), place: where, minHolders };
    const ran = run(addArea, checklist.length > 0 ? { ...made, checklist } : made, { draft });
    if (ran.ok) way.go(`/area/${ran.value.changes[0]?.id ?? ''}`, true);
    return undefined;
  };
  return (
    <Screen
      title={known ? t('area.form.change', { name: known.name ?? '' }) : t('areas.new')}
      up={
        known
          ? { to: `/area/${known.id}`, name: known.name ?? t('areas.one') }
          : { to: '/areas', name: t('areas.title') }
      }
      dock={
        <button type="button" class="btn dark wide" onClick={() => void keep()}>
          {t('act.keep')}
        </button>
      }
    >
      <form
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <DraftNote of={draft} />
        <TextField
          label={t('area.form.name')}
          isRequired
          value={words.name}
          onInput={(name) => set({ name })}
          max={MAX_NAME}
          autoComplete="off"
        />
        <TextField
          label={t('area.form.why')}
          isOptional
          value={words.why}
          onInput={(why) => set({ why })}
          max={MAX_WHY}
          rows={2}
        />
        <PlaceField value={words.place} onChange={(where) => set({ place: where })} />
        <Stepper
          label={t('area.form.holders')}
          value={words.minHolders}
          min={1}
          max={MAX_HOLDERS}
          onChange={(minHolders) => set({ minHolders })}
        />
        <TextField
          label={t('area.checklist')}
          isOptional
          note={t('area.form.checklist-note')}
          value={words.checklist}
          onInput={(checklist) => set({ checklist })}
          mend={mend}
          rows={4}
        />
      </form>
    </Screen>
  );
}
