// Starting a gathering: what it is called, its days, and a name for whoever begins it. All of it can be changed later.
import { parseDate, printDate, toLocal } from '#base';
import { MAX_DAYS, startGathering } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { useOpening } from '../../contexts.ts';
import { Field, TextField } from '../../parts/Field.tsx';
import { refusalWords, say } from '../../say.ts';
import { useDraft } from '../../use-draft.ts';
import { HOME, way } from '../../way.ts';
import { isBeginning } from '../../codes/brought.ts';
import { beginAs } from './NameStep.tsx';
import { whyNot } from './why-not.ts';
import { MAX_NAME } from './namesakes.ts';

const MAX_TITLE = 80;
/** Days that are suggested. */
const USUAL_DAYS = 6;

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

export function Begin() {
  const opening = useOpening();
  const zone = zoneHere();
  const dateIn = (days: number): string =>
    printDate(toLocal(opening.gatherings.device.clock.now(), zone).date + days);
  const draft = useDraft('begin', { name: '', title: '', start: dateIn(0), end: dateIn(USUAL_DAYS - 1) });
  const { name, title, start, end } = draft.words;
  const [isTried, setTried] = useState(false);
  const hasTitle = title.trim() !== '';
  const hasName = name.trim() !== '';
  const hasDays = goTogether(start, end);
  const begin = async (): Promise<void> => {
    setTried(true);
    if (!hasTitle || !hasName || !hasDays || isBeginning.now) return;
    isBeginning.set(true);
    const started = await opening.begin();
    if (started.ok) {
      const made = started.value.run(startGathering, { title, start, end, zone });
      const isIn = made.ok && (await beginAs(started.value, name, false));
      if (!made.ok) say(await refusalWords(made.error), { isToMend: true });
      if (isIn) draft.clear();
      if (isIn && way.place.now.path === '/join') way.go(HOME, true);
    } else say(whyNot(started.error), { isToMend: true });
    isBeginning.set(false);
  };
  return (
    <form
      class="stack-3"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <TextField
        label={t('join.start-title')}
        value={title}
        onInput={(typed) => draft.set({ title: typed })}
        max={MAX_TITLE}
        mend={isTried && !hasTitle ? t('join.start-title-mend') : undefined}
      />
      <div class="two-fields">
        <DateField label={t('join.first-day')} value={start} onInput={(day) => draft.set({ start: day })} />
        <DateField label={t('join.last-day')} value={end} onInput={(day) => draft.set({ end: day })} />
      </div>
      <p class="note">{t('join.zone', { zone })}</p>
      {isTried && !hasDays && <p class="mend">{t('join.days-mend')}</p>}
      <TextField
        label={t('join.name')}
        value={name}
        onInput={(typed) => draft.set({ name: typed })}
        placeholder={t('join.name-place')}
        note={t('join.name-note')}
        max={MAX_NAME}
        autoComplete="nickname"
        mend={isTried && !hasName ? t('join.name-mend') : undefined}
      />
      <button type="submit" class="btn dark wide tall">
        {t('join.begin')}
      </button>
      <p class="note">{t('join.licence')}</p>
    </form>
  );
}

function DateField(props: { label: string; value: string; onInput: (value: string) => void }) {
  return (
    <Field
      label={props.label}
      input={(tied) => (
        <input
          type="date"
          {...tied}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    />
  );
}

function goTogether(start: string, end: string): boolean {
  const first = parseDate(start);
  const last = parseDate(end);
  return first !== undefined && last !== undefined && last >= first && last - first < MAX_DAYS;
}
