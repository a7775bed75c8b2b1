// Changing the gathering's name, days, place and clock. What is planned keeps its hour: only the count of days begins
// anew from the first.
import { DAY_STARTS } from '#base';
import { type Gathering, type Refusal, changeGathering, theGathering } from '#record';
import { fullClock, t } from '#words';
import { useState } from 'preact/hooks';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { Field, TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { HourField, readHour } from '../../parts/WhenField.tsx';
import { say } from '../../say.ts';
import { useAnswer, useRun } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { upToSettings } from './Settings.tsx';
import './settings.css';
import '../../parts/button.css';

const MAX_TITLE = 80;
const MAX_PLACE = 200;

export function ChangeGatheringScreen() {
  const known = useAnswer(({ view }) => theGathering(view));
  return known ? <Form known={known} /> : <NothingHere up={upToSettings()} />;
}

function Form({ known }: { known: Gathering }) {
  const run = useRun();
  const draft = useDraft(`gathering ${known.id}`, {
    title: known.title ?? '',
    start: known.start ?? '',
    end: known.end ?? '',
    zone: known.zone ?? '',
    place: known.place ?? '',
    dayStarts: fullClock(known.dayStarts ?? DAY_STARTS),
  });
  const { words, set } = draft;
  const [refused, setRefused] = useState<Refusal | undefined>(undefined);
  const keep = (): void => {
    const hour = readHour(words.dayStarts, DAY_STARTS);
    if (hour.is !== 'read' || hour.minutes > 12 * 60)
      return say(hour.is === 'wrong' ? hour.sentence : t('settings.gathering.morning'), {
        isToMend: true,
        isOfForm: true,
      });
    const fields = { ...words, zone: words.zone.trim(), dayStarts: dayStartsOf(known, hour.minutes) };
    const ran = run(changeGathering, { gathering: known.id, fields }, { draft });
    setRefused(ran.ok ? undefined : ran.error);
    return ran.ok ? way.back('/gathering') : undefined;
  };
  return (
    <Screen
      title={t('settings.gathering.change')}
      up={{ to: '/gathering', name: known.title ?? t('settings.gathering') }}
      dock={
        <button type="button" class="btn dark wide" onClick={keep}>
          {t('act.keep')}
        </button>
      }
    >
      <form
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <DraftNote of={draft} />
        <TextField
          label={t('settings.gathering.title')}
          value={words.title}
          onInput={(title) => set({ title })}
          max={MAX_TITLE}
          autoComplete="off"
        />
        <div class="from-to">
          <DateField
            label={t('settings.gathering.first')}
            value={words.start}
            onInput={(start) => set({ start })}
          />
          <DateField
            label={t('settings.gathering.last')}
            value={words.end}
            onInput={(end) => set({ end })}
            mend={refused === 'gathering/dates' ? t('settings.gathering.dates-mend') : undefined}
          />
        </div>
        <p class="note">{t('settings.gathering.dates-note')}</p>
        <TextField
          label={t('settings.gathering.place')}
          isOptional
          value={words.place}
          onInput={(place) => set({ place })}
          max={MAX_PLACE}
        />
        <TextField
          label={t('settings.gathering.zone')}
          note={t('settings.gathering.zone-note')}
          value={words.zone}
          onInput={(zone) => set({ zone })}
          mend={refused === 'gathering/zone' ? t('settings.gathering.zone-mend') : undefined}
          autoComplete="off"
        />
        <HourField
          label={t('settings.gathering.day-starts')}
          value={words.dayStarts}
          onChange={(dayStarts) => set({ dayStarts })}
          around={DAY_STARTS}
          said={(minutes) => t('settings.gathering.day-note', { time: fullClock(minutes) })}
        />
      </form>
    </Screen>
  );
}

/** The usual hour that nobody has written down stays unwritten. */
const dayStartsOf = (known: Gathering, minutes: number): number | undefined =>
  known.dayStarts === undefined && minutes === DAY_STARTS ? undefined : minutes;

function DateField(props: {
  label: string;
  value: string;
  onInput: (value: string) => void;
  mend?: string | undefined;
}) {
  const { label, value, onInput, mend } = props;
  return (
    <Field
      label={label}
      mend={mend}
      input={(tied) => (
        <input type="date" {...tied} value={value} onInput={(event) => onInput(event.currentTarget.value)} />
      )}
    />
  );
}
