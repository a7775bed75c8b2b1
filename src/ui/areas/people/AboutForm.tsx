// Changing what is known of somebody: the name and what they offer, which stay in the record and anybody may change;
// and their card, which is for them to say, or for whoever stands beside them where they have no phone.
import type { Result } from '#base';
import type { Ran } from '#app';
import {
  type MeCard,
  type Person,
  type Refusal,
  editThing,
  hasPhone,
  offerSkills,
  peopleByName,
  person,
  renamePerson,
} from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import { nameOf } from '../../names.ts';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { TextField } from '../../parts/Field.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen, type Up } from '../../parts/Screen.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useAnswer, useCamp, useCampTime, usePerson, useRun } from '../../use-camp.ts';
import { useWriteCard } from '../../use-card.ts';
import { useDraft } from '../../use-draft.ts';
import { CardFields } from './CardFields.tsx';
import { backSaying } from './back-saying.ts';
import { canSayFor, fadesWords } from './about-facts.ts';
import { MAX_NAME, aboutWords, cardChange, isWhole, listTyped, skillsMend } from './about-words.ts';

export function ChangePersonScreen({ id }: ScreenParams) {
  const name = useAnswer(({ view }) => nameOf(view, id), [id]);
  return <AboutForm id={id} title={t('about.title', { name })} up={{ to: `/person/${id}`, name }} />;
}

interface About {
  readonly person: Person;
  readonly card: MeCard | undefined;
  readonly canSay: boolean;
  readonly hasPhone: boolean;
  readonly fades: string;
}

/** `up`: the page it leads back to once it is kept. */
export function AboutForm({ id, title, up }: { id: string; title: string; up: Up }) {
  const { author } = useCamp();
  const found = useAnswer<About | undefined>(
    (reading) => {
      const known = reading.view.get(person, id);
      return (
        known && {
          person: known,
          card: reading.facts.me(id),
          canSay: canSayFor(reading, id, author),
          hasPhone: hasPhone(reading.view, id),
          fades: fadesWords(reading),
        }
      );
    },
    [id, author],
  );
  if (!found) return <NothingHere up={{ to: '/people', name: t('people.title') }} />;
  return <Form about={found} title={title} up={up} />;
}

function Form({ about, title, up }: { about: About; title: string; up: Up }) {
  const { person: of, card, canSay, fades } = about;
  const { id } = of;
  const run = useRun();
  const writeCard = useWriteCard();
  const time = useCampTime();
  const isMe = usePerson() === id;
  const start = aboutWords(of, card, time);
  const draft = useDraft(`about ${id}`, start);
  const { words } = draft;
  const [isAsked, setAsked] = useState(false);
  const [isWriting, setWriting] = useState(false);

  const keep = async (): Promise<void> => {
    setAsked(true);
    if (!isWhole(words) || isWriting) return;
    setWriting(true);
    const isKept = await keepAll();
    setWriting(false);
    if (isKept !== null) backSaying(up.to, t(isKept ? 'said.kept' : 'about.left-it'));
  };
  /** The card first: until it is kept the form stays. Answers whether anything was changed, or null if it has to stay. */
  const keepAll = async (): Promise<boolean | null> => {
    const change = canSay ? cardChange(start, words, time) : undefined;
    if (change && !(await writeCard(id, change))) return null;
    const ran = keepRecord();
    if (ran.some((each) => !each.ok)) return null;
    if (ran.length === 0) draft.clear();
    return change !== undefined || ran.length > 0;
  };
  /** Each part by its own command, and only what was changed. */
  const keepRecord = (): Result<Ran, Refusal>[] =>
    [
      words.name.trim() === start.name
        ? undefined
        : run(renamePerson, { person: id, name: words.name }, { draft }),
      offer(),
      words.careOf === start.careOf
        ? undefined
        : run(editThing, { kind: 'person', id, fields: { careOf: words.careOf } }, { draft }),
    ].filter((each) => each !== undefined);
  const offer = () => {
    const [can, learning] = [listTyped(words.can), listTyped(words.learning)];
    const isSame = can.join() === (of.can ?? []).join() && learning.join() === (of.learning ?? []).join();
    return isSame ? undefined : run(offerSkills, { person: id, can, learning }, { draft });
  };

  return (
    <Screen
      title={title}
      up={up}
      dock={
        <button type="submit" form="about" class="btn go wide tall">
          {t('act.keep')}
        </button>
      }
    >
      <DraftNote of={draft} />
      <form
        id="about"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <TextField
          label={t('about.name')}
          note={t('about.name-note')}
          value={words.name}
          onInput={(name) => draft.set({ name })}
          max={MAX_NAME}
          autoComplete="off"
          mend={isAsked && words.name.trim() === '' ? t('about.no-name') : undefined}
        />
        <TextField
          label={t(isMe ? 'about.can' : 'about.can-for')}
          note={t('about.commas')}
          isOptional
          value={words.can}
          onInput={(can) => draft.set({ can })}
          rows={2}
          mend={skillsMend(words.can)}
        />
        <TextField
          label={t(isMe ? 'about.learning' : 'about.learning-for')}
          isOptional
          value={words.learning}
          onInput={(learning) => draft.set({ learning })}
          rows={2}
          mend={skillsMend(words.learning)}
        />
        {!about.hasPhone && (
          <CareField id={id} value={words.careOf} onChange={(careOf) => draft.set({ careOf })} />
        )}
        <p class="note">{t('about.record')}</p>
        {canSay ? (
          <CardFields isMe={isMe} fades={fades} words={words} set={draft.set} />
        ) : (
          <p class="strip">{t('about.theirs-to-say', { name: of.name ?? '' })}</p>
        )}
      </form>
    </Screen>
  );
}

function CareField(props: { id: string; value: string; onChange: (careOf: string) => void }) {
  const people = useAnswer(
    ({ view }) =>
      peopleByName(view)
        .filter((each) => each.id !== props.id)
        .map((each) => ({ value: each.id, text: nameOf(view, each.id) })),
    [props.id],
  );
  return (
    <SelectField
      label={t('about.care')}
      value={props.value}
      onChange={props.onChange}
      options={[{ value: '', text: t('about.care-nobody') }, ...people]}
    />
  );
}
