// Several answers that stand beside each other, because they were given apart. All are kept; anybody may choose
// one, or leave them be.
import type { Value } from '#base';
import { type Said, type ThingRef, campTime, chooseAnswer, type CampTime, type RecordView } from '#record';
import { roughly, t } from '#words';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import * as icon from '../look/icons-more.ts';
import { useAnswer, useRun } from '../use-camp.ts';
import { Icon } from './Icon.tsx';
import { nameOfVoice } from './by-whom.ts';
import './button.css';
import './card.css';
import './two.css';

export interface TwoAnswersProps {
  readonly about: ThingRef;
  readonly field: string;
  readonly sub?: string;
  /** What the answers are to, such as "the time". */
  readonly what?: string;
  /** An answer as words. */
  readonly show: (value: Value, view: RecordView, time: CampTime, now: number) => string;
}

interface Answer {
  readonly act: string;
  readonly words: string;
  readonly by: string;
}

/** Nothing while there is one answer. */
export function TwoAnswers({ about, field, sub, what, show }: TwoAnswersProps) {
  const run = useRun();
  const [areLeft, setLeft] = useState(false);
  const key = { kind: about.kind, id: about.id, field, sub: sub ?? '' };
  const answers = useAnswer<readonly Answer[]>(
    ({ view, now }) => {
      const time = campTime(view, now);
      return view.choices(key).map((said) => ({
        act: said.name,
        words: show(said.value, view, time, now),
        by: voiceWords(view, said, now, time),
      }));
    },
    [about.kind, about.id, field, sub],
  );
  if (answers.length < 2) return null;
  return (
    <section class="two">
      <h2 class="two-head">
        <Icon of={icon.twin} />
        {what === undefined ? t('two.title') : t('two.title-of', { what })}
      </h2>
      {answers.map(({ act, words, by }) => (
        <div class="card item" key={act}>
          <div class="txt">
            <p class="t">{words}</p>
            <p class="meta">{by}</p>
          </div>
          <button
            type="button"
            class="btn small end"
            aria-label={t('two.choose-of', { what: words })}
            onClick={() => run(chooseAnswer, { ...key, act })}
          >
            {t('two.choose')}
          </button>
        </div>
      ))}
      <Foot areLeft={areLeft}>
        <button type="button" class="btn quiet small" onClick={() => setLeft(true)}>
          {t('two.keep-both')}
        </button>
      </Foot>
    </section>
  );
}

const Foot = ({ areLeft, children }: { areLeft: boolean; children: ComponentChildren }) =>
  areLeft ? (
    <p class="two-note" role="status">
      {t('two.kept-both')}
    </p>
  ) : (
    <>{children}</>
  );

/** "Rua, this morning", "Mere (by Tom), about 2:30" */
export function voiceWords(
  view: RecordView,
  said: Pick<Said, 'author' | 'as' | 'time'>,
  now: number,
  time: CampTime,
): string {
  return t('two.by', { name: nameOfVoice(view, said), when: roughly(said.time, now, time) });
}
