// Coming in: a name for this phone's person, or a gathering begun.
import { DAY, printDate, toLocal } from '#base';
import type { Camp } from '#app';
import { type Refusal, comeIn, startGathering, theGathering } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { useOpening } from '../../contexts.ts';
import { TextField } from '../../parts/Field.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { Words } from '../../parts/Words.tsx';
import { refusalWords, say } from '../../say.ts';
import { useCell } from '../../cell.ts';
import { HOME, way } from '../../way.ts';
import '../../parts/button.css';

const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
const dateIn = (days: number): string => printDate(toLocal(Date.now() + days * DAY, zoneHere()).date);

export function JoinScreen() {
  const opening = useOpening();
  const opened = useCell(opening.state);
  const camp = opened.is === 'open' ? opened.camp : null;
  const [words, setWords] = useState({ name: '', title: '', start: dateIn(0), end: dateIn(5) });
  const set = (change: Partial<typeof words>): void => setWords({ ...words, ...change });
  const begin = async (): Promise<void> => {
    if (camp) return enter(camp, words.name);
    const started = await opening.open(opening.gatherings.start());
    if (!started.ok) return undefined;
    const fresh = started.value;
    const made = fresh.run(startGathering, { ...words, zone: zoneHere() });
    return made.ok ? enter(fresh, words.name) : mend(made.error);
  };
  const hasGathering = camp !== null && camp.ask(({ view }) => theGathering(view)) !== undefined;
  return (
    <Screen
      title={t('join.title')}
      heading={<Words of="join.hello" with={{ hello: <span lang="mi">{t('mi.kia-ora')}</span> }} />}
      isAlone
      lead={t('join.what')}
    >
      <form
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        {!hasGathering && (
          <>
            <TextField
              label={t('join.start-title')}
              value={words.title}
              onInput={(title) => set({ title })}
              max={80}
            />
            <TextField label={t('join.first-day')} value={words.start} onInput={(start) => set({ start })} />
            <TextField label={t('join.last-day')} value={words.end} onInput={(end) => set({ end })} />
          </>
        )}
        <TextField
          label={t('join.name')}
          value={words.name}
          onInput={(name) => set({ name })}
          placeholder={t('join.name-place')}
          note={t('join.name-note')}
          max={40}
          autoComplete="nickname"
        />
        <button type="submit" class="btn dark wide tall">
          {hasGathering ? t('join.come-in') : t('join.begin')}
        </button>
        {!hasGathering && <p class="note">{t('join.licence')}</p>}
      </form>
    </Screen>
  );
}

async function enter(camp: Camp, name: string): Promise<void> {
  const came = camp.run(comeIn, { name });
  if (!came.ok) return mend(came.error);
  const [made] = came.value.changes;
  await came.value.kept;
  if (made) await camp.actFor(made.id);
  if (way.place.now.path === '/join') way.go(HOME, true);
  return undefined;
}

async function mend(refusal: Refusal): Promise<void> {
  say(await refusalWords(refusal), { isToMend: true });
}
