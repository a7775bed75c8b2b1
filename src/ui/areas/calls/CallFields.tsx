// The fields of a call: for hands how many, by when and where; for "who could?" what it takes, with those who offer it.
import { t } from '#words';
import { Choice } from '../../parts/Chips.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Stepper } from '../../parts/Stepper.tsx';
import { WhenField } from '../../parts/WhenField.tsx';
import { useCampTime, useClock } from '../../use-camp.ts';
import { Offers } from './Offers.tsx';
import type { AboutFacts } from './about.ts';
import { type ByTyped, hourChip, hoursOffered } from './by-when.ts';

export interface CallWords extends ByTyped {
  readonly hands: number;
  readonly where: string;
  readonly skill: string;
  readonly words: string;
}

const MOST_HANDS = 200;

interface Part {
  readonly words: CallWords;
  readonly facts: AboutFacts;
  readonly onChange: (change: Partial<CallWords>) => void;
}

export function HandsFields({ words, facts, onChange }: Part) {
  const isAbout = facts.about !== undefined;
  return (
    <>
      <Stepper
        label={t('call-form.how-many')}
        value={words.hands}
        min={1}
        max={MOST_HANDS}
        onChange={(hands) => onChange({ hands })}
      />
      <By words={words} facts={facts} onChange={onChange} />
      <TextField
        label={t('call-form.where')}
        isOptional={isAbout}
        value={words.where}
        onInput={(where) => onChange({ where })}
        max={120}
      />
      <TextField
        label={t(isAbout ? 'call-form.words' : 'call-form.what-for')}
        isOptional
        placeholder={t(isAbout ? 'call-form.words-example' : 'call-form.what-for-example')}
        value={words.words}
        onInput={(each) => onChange({ words: each })}
        rows={2}
        max={500}
      />
    </>
  );
}

export function WhoFields({ words, facts, onChange }: Part) {
  return (
    <>
      <TextField
        label={t('call-form.skill')}
        placeholder={t('call-form.skill-example')}
        value={words.skill}
        onInput={(skill) => onChange({ skill })}
        max={40}
        autoComplete="off"
      />
      <Offers asked={words.skill} />
      <TextField
        label={t(facts.about ? 'call-form.words' : 'call-form.what-for')}
        isOptional
        value={words.words}
        onInput={(each) => onChange({ words: each })}
        rows={2}
        max={500}
      />
      <By words={words} facts={facts} canWait onChange={onChange} />
    </>
  );
}

/** `canWait`: there may be no hurry. */
function By({ words, facts, canWait, onChange }: Part & { canWait?: boolean }) {
  const time = useCampTime();
  const nowS = Math.floor(useClock() / 1000);
  const { hours } = hoursOffered(nowS, facts);
  return (
    <div class="stack">
      <Choice
        label={t('call-form.by')}
        value={words.by}
        options={[
          ...(canWait === true ? [{ value: 'none', text: t('call-form.by.none') }] : []),
          { value: 'now', text: t('call-form.by.now') },
          ...hours.map((at) => ({ value: String(at), text: hourChip(at, nowS, time) })),
          { value: 'other', text: t('call-form.by.later') },
        ]}
        onChange={(by) => onChange({ by })}
      />
      {words.by === 'other' && (
        <WhenField
          label={t('call-form.other-hour')}
          time={time}
          value={words.when}
          onChange={(when) => onChange({ when })}
        />
      )}
    </div>
  );
}
