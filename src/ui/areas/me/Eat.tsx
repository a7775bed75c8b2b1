// What I eat, said as little or as much as I choose: only counted, or with my name.
import type { DietSaid, DietWay } from '#app';
import { DIETS } from '#record';
import { capital, commas, t } from '#words';
import { useState } from 'preact/hooks';
import { Chips } from '../../parts/Chips.tsx';
import { Picks, TextField, Tick } from '../../parts/Field.tsx';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { Screen, type Up } from '../../parts/Screen.tsx';
import { Stepper } from '../../parts/Stepper.tsx';
import { say } from '../../say.ts';
import { useAnswer, usePerson } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { fadesWords } from '../people/about-facts.ts';
import { listTyped } from '../people/about-words.ts';
import { backSaying } from '../people/back-saying.ts';
import { useDietSaid, useSayDiet } from './use-diet.ts';
import '../../parts/button.css';

type Tag = (typeof DIETS)[number];
const MAX_EATERS = 20;
const MAX_ALLERGENS = 20;
const MAX_ALLERGEN = 40;

interface EatWords {
  readonly tags: readonly Tag[];
  readonly allergens: string;
  readonly isBad: boolean;
  readonly eaters: number;
  readonly way: DietWay;
}

export function EatScreen() {
  const person = usePerson() ?? '';
  const said = useDietSaid(person);
  const up = { to: '/me', name: t('me.title') };
  if (said === undefined) return <Screen title={t('eat.title')} up={up} lead={t('app.waiting')} />;
  return <Form person={person} said={said} up={up} />;
}

const eatWords = (said: DietSaid | null): EatWords => ({
  tags: (said?.diet.tags ?? []) as readonly Tag[],
  allergens: commas(said?.diet.allergens ?? []),
  isBad: said?.diet.severity === 'bad',
  eaters: said?.diet.eaters ?? 1,
  way: said?.way ?? 'counted',
});

function Form({ person, said, up }: { person: string; said: DietSaid | null; up: Up }) {
  const sayDiet = useSayDiet();
  const draft = useDraft(`eat ${person}`, eatWords(said));
  const { words, set } = draft;
  const fades = useAnswer(fadesWords);
  const [isWriting, setWriting] = useState(false);
  const allergens = listTyped(words.allergens);
  const mend = allergensMend(allergens);
  const keep = async (next: DietSaid | null, done: string): Promise<void> => {
    if (isWriting) return;
    setWriting(true);
    const isKept = await sayDiet(person, next);
    setWriting(false);
    if (!isKept) {
      say(t('card.not-kept'), { isToMend: true });
      return;
    }
    draft.clear();
    backSaying(up.to, done);
  };
  const isReacting = allergens.length > 0;
  const typed: DietSaid = {
    way: words.way,
    diet: {
      tags: words.tags,
      allergens: isReacting ? allergens : undefined,
      severity: isReacting && words.isBad ? 'bad' : undefined,
      eaters: words.eaters,
    },
  };
  const flip = (tag: Tag): void =>
    set({
      tags: words.tags.includes(tag) ? words.tags.filter((each) => each !== tag) : [...words.tags, tag],
    });
  return (
    <Screen
      title={t('eat.title')}
      up={up}
      lead={t('eat.lead')}
      dock={
        <button type="submit" form="eat" class="btn go wide tall">
          {t('act.keep')}
        </button>
      }
    >
      <DraftNote of={draft} />
      <form
        id="eat"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          if (mend === undefined) void keep(typed, t('said.kept'));
        }}
      >
        <div class="field">
          <p class="field-label" aria-hidden="true">
            {t('eat.tags')}
          </p>
          <Chips
            label={t('eat.tags')}
            options={DIETS.map((value) => ({ value, text: capital(t(`diet.${value}`)) }))}
            isChosen={(tag) => words.tags.includes(tag)}
            onTap={flip}
          />
          <p class="note">{t('eat.tags-note')}</p>
        </div>
        <TextField
          label={t('eat.allergens')}
          note={t('eat.allergens-note')}
          isOptional
          value={words.allergens}
          onInput={(typedIn) => set({ allergens: typedIn })}
          mend={mend}
          autoComplete="off"
        />
        {isReacting && <Tick label={t('eat.bad')} value={words.isBad} onChange={(isBad) => set({ isBad })} />}
        <Stepper
          label={t('eat.eaters')}
          value={words.eaters}
          min={1}
          max={MAX_EATERS}
          onChange={(eaters) => set({ eaters })}
        />
        <Picks
          label={t('eat.way')}
          options={[
            { value: 'counted', title: t('eat.way.counted'), note: t('eat.way.counted-note') },
            { value: 'named', title: t('eat.way.named'), note: t('eat.way.named-note') },
          ]}
          value={words.way}
          onChange={(which) => set({ way: which })}
        />
        <p class="note">{t('eat.fades', { when: fades })}</p>
        <p class="note">{t('eat.honest')}</p>
        {said && (
          <button type="button" class="btn wide" onClick={() => void keep(null, t('eat.stopped'))}>
            {t('eat.stop')}
          </button>
        )}
      </form>
    </Screen>
  );
}

function allergensMend(words: readonly string[]): string | undefined {
  const long = words.find((word) => word.length > MAX_ALLERGEN);
  if (long !== undefined) return t('about.word-long', { word: long });
  return words.length > MAX_ALLERGENS ? t('eat.too-many', { n: MAX_ALLERGENS }) : undefined;
}
