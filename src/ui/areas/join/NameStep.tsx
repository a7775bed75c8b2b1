// A name, and nothing else. Where somebody of that name is here already it asks whether that is the same person: a
// second phone, or the app put on again, goes on as them.
import type { Camp } from '#app';
import { campTime, cardFadesAt, comeBackAs, comeIn, theGathering } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { useDraft } from '../../use-draft.ts';
import { useAnswer, useCamp } from '../../use-camp.ts';
import { Picks, TextField, Tick } from '../../parts/Field.tsx';
import { setFirstHour } from '../../first-hour.ts';
import { refusalWords, say } from '../../say.ts';
import { HOME, way } from '../../way.ts';
import { MAX_NAME, namesakes } from './namesakes.ts';
import { Step } from './Step.tsx';

/** Not the person of that name who is here already. */
const ANOTHER = 'another';

export function NameStep() {
  const camp = useCamp();
  const draft = useDraft('come in', { name: '', isFirst: false, who: '' });
  const { name, isFirst, who } = draft.words;
  const title = useAnswer(({ view }) => theGathering(view)?.title);
  const same = useAnswer(({ view }) => namesakes(view, name), [name]);
  const [isAsked, setAsked] = useState(false);
  const chosen = same.some(({ id }) => id === who) || who === ANOTHER ? who : '';
  const enter = async (): Promise<void> => {
    if (same.length > 0 && chosen === '') {
      setAsked(true);
      return;
    }
    const isBack = same.length > 0 && chosen !== ANOTHER;
    const isIn = isBack ? await goOnAs(camp, chosen) : await beginAs(camp, name, isFirst);
    if (!isIn) return;
    draft.clear();
    const { path } = way.place.now;
    const isNew = isFirst && !isBack;
    if (isNew) setFirstHour(camp.id, camp.clock.now());
    // A page that was asked for comes before what is offered.
    if (path === '/join' || (isNew && path === HOME)) way.go(isNew ? '/welcome' : HOME, true);
  };
  return (
    <Step name="name" lead={title === undefined ? t('news.nobody') : t('join.welcome', { title })}>
      <form
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          void enter();
        }}
      >
        <TextField
          label={t('join.name')}
          value={name}
          onInput={(typed) => draft.set({ name: typed, who: '' })}
          placeholder={t('join.name-place')}
          note={t('join.name-note')}
          max={MAX_NAME}
          autoComplete="nickname"
        />
        <div role="status" class="stack-3">
          {same.length > 0 && (
            <>
              <Picks
                label={t('join.same', { name: name.trim() })}
                value={chosen}
                onChange={(picked) => draft.set({ who: picked })}
                options={[
                  ...same.map(({ id, shown, note }) => ({
                    value: id,
                    title: t('join.same-yes', { name: shown }),
                    note: t('join.same-yes-note', { note }),
                  })),
                  { value: ANOTHER, title: t('join.same-no'), note: t('join.same-no-note') },
                ]}
              />
              {isAsked && chosen === '' && <p class="mend">{t('join.same-mend')}</p>}
            </>
          )}
        </div>
        {(same.length === 0 || chosen === ANOTHER) && (
          <Tick
            label={t('join.first-time')}
            value={isFirst}
            onChange={(yes) => draft.set({ isFirst: yes })}
          />
        )}
        <button type="submit" class="btn dark wide tall">
          {t('join.come-in')}
        </button>
        {title === undefined && (
          <a class="btn wide" href="/meet">
            {t('join.meet-first')}
          </a>
        )}
        <p class="note">{t('join.no-phone')}</p>
      </form>
    </Step>
  );
}

async function goOnAs(camp: Camp, id: string): Promise<boolean> {
  const back = camp.run(comeBackAs, { person: id });
  // Said by this phone before, and cut off before it was known here.
  if (!back.ok && back.error !== 'thing/same') return mend(await refusalWords(back.error));
  if (back.ok) await back.value.kept;
  return actsFor(camp, id);
}

/** A person new to the record. */
export async function beginAs(camp: Camp, name: string, isFirst: boolean): Promise<boolean> {
  const came = camp.run(comeIn, { name });
  if (!came.ok) return mend(await refusalWords(came.error));
  const id = came.value.changes[0]?.id ?? '';
  await came.value.kept;
  if (isFirst) {
    const now = camp.clock.now();
    const time = camp.ask(({ view }) => campTime(view, now));
    await camp.writeMe({ person: id, firstGathering: true }, cardFadesAt(time, Math.floor(now / 1000)));
  }
  return actsFor(camp, id);
}

async function actsFor(camp: Camp, id: string): Promise<boolean> {
  const kept = await camp.actFor(id);
  return kept.ok || mend(t(`disk.${kept.error}`));
}

function mend(sentence: string): false {
  say(sentence, { isToMend: true });
  return false;
}
