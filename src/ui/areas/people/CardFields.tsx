// The fields of a person's card, in a form: what fades. Every one may stay empty. Where I am myself is one tap on my
// page, and not asked again here.
import type { Presence } from '#record';
import { t } from '#words';
import { Choice } from '../../parts/Chips.tsx';
import { TextField, Tick } from '../../parts/Field.tsx';
import { DayPartField } from './DayPartField.tsx';
import { type AboutWords, MAX_PRONOUNS, MAX_WHERE, languagesMend } from './about-words.ts';

export const PRESENCES: readonly Presence[] = ['coming', 'here', 'away', 'left'];

export function CardFields(props: {
  isMe: boolean;
  fades: string;
  words: AboutWords;
  set: (change: Partial<AboutWords>) => void;
}) {
  const { isMe, words, set } = props;
  return (
    <>
      <TextField
        label={t(isMe ? 'about.where' : 'about.where-for')}
        isOptional
        placeholder={t('about.where-example')}
        value={words.where}
        onInput={(where) => set({ where })}
        max={MAX_WHERE}
      />
      {!isMe && (
        <Choice<Presence | ''>
          label={t('about.presence')}
          options={[
            { value: '', text: t('about.presence-none') },
            ...PRESENCES.map((value) => ({ value, text: t(`presence.${value}`) })),
          ]}
          value={words.presence}
          onChange={(value) => set({ presence: value })}
        />
      )}
      <DayPartField
        what={t('about.arrives')}
        value={words.arrives}
        onChange={(arrives) => set({ arrives })}
      />
      <DayPartField what={t('about.leaves')} value={words.leaves} onChange={(leaves) => set({ leaves })} />
      <TextField
        label={t('about.pronouns')}
        isOptional
        value={words.pronouns}
        onInput={(pronouns) => set({ pronouns })}
        max={MAX_PRONOUNS}
        autoComplete="off"
      />
      <TextField
        label={t('about.languages')}
        isOptional
        value={words.languages}
        onInput={(languages) => set({ languages })}
        mend={languagesMend(words.languages)}
        autoComplete="off"
      />
      <Tick
        label={t(isMe ? 'about.first' : 'about.first-for')}
        value={words.isFirst}
        onChange={(isFirst) => set({ isFirst })}
      />
      <Tick
        label={t(isMe ? 'about.welcomer' : 'about.welcomer-for')}
        value={words.isWelcomer}
        onChange={(isWelcomer) => set({ isWelcomer })}
      />
      <p class="note">{t('about.card', { when: props.fades })}</p>
    </>
  );
}
