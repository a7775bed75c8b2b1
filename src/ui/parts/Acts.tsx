// The three actions, on every task, meal, call and concern: I'm on it, I need hands, Who could? The same order,
// size, colour, icon and words everywhere. They go into a screen's dock.
import type { ThingRef } from '#record';
import { t } from '#words';
import * as more from '../look/icons-more.ts';
import * as icon from '../look/icons.ts';
import { usePressed } from '../use-camp.ts';
import { Icon } from './Icon.tsx';
import { isTappedTwice } from './OnIt.tsx';
import { PutBack } from './PutBack.tsx';
import './acts.css';
import './two.css';

export interface ActsProps {
  readonly about: ThingRef;
  /** The thing's name, so that each action says what it is about. */
  readonly what: string;
  readonly isYours: boolean;
  readonly onTake: () => void;
  readonly onStepBack: () => void;
  /** Why nobody can be on it just now (it is done, its hour has passed); said beside the action. */
  readonly off?: string | undefined;
  /** It was taken away: the way back stands beside the sentence, wherever the page is scrolled to. */
  readonly isGone?: boolean | undefined;
  /** What this person is in for at the same time; said beside the action, which stays as it is. */
  readonly also?: string | undefined;
}

/** Where a call about something is written. */
export const callAbout = (sort: 'hands' | 'who', about: ThingRef): string =>
  `/call/new?sort=${sort}&about=${about.kind}:${about.id}`;

export function Acts({ about, what, onTake, onStepBack, off, isGone, also, ...props }: ActsProps) {
  const [isYours, press] = usePressed(props.isYours);
  return (
    <>
      {off !== undefined && <p class="acts-why">{off}</p>}
      {isGone === true && (
        <p class="acts-why">
          <PutBack about={about} isNamed />
        </p>
      )}
      {also !== undefined && (off === undefined || isYours) && (
        <p class="acts-why at-once">
          <Icon of={more.twin} />
          {also}
        </p>
      )}
      <div class="acts" role="group" aria-label={t('acts.label')}>
        <button
          type="button"
          class="act on-it"
          aria-label={isYours ? t('act.yours.of', { what }) : t('act.on-it.of', { what })}
          aria-pressed={isYours}
          disabled={off !== undefined && !isYours}
          onClick={(event) => isTappedTwice(event) || press(isYours ? onStepBack : onTake)}
        >
          <Icon of={isYours ? icon.check : more.hand} />
          <span>{isYours ? t('act.yours') : t('act.on-it')}</span>
        </button>
        <a class="act hands-act" href={callAbout('hands', about)} aria-label={t('act.hands.of', { what })}>
          <Icon of={more.hands} />
          <span>{t('act.hands')}</span>
        </a>
        <a class="act who-act" href={callAbout('who', about)} aria-label={t('act.who.of', { what })}>
          <Icon of={more.who} />
          <span>{t('act.who')}</span>
        </a>
      </div>
    </>
  );
}
