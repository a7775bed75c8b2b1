// "I'd come": the one action of something in the programme. It is a word and not a booking: it says how many to
// expect, and is taken back as easily.
import { wouldCome } from '#record';
import { t } from '#words';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { usePressed, useRun } from '../../use-camp.ts';
import '../../parts/button.css';

export interface ComingProps {
  readonly id: string;
  /** The thing's name. */
  readonly what: string;
  readonly isYours: boolean;
  /** In a row; in the dock otherwise. */
  readonly isSmall?: boolean;
}

export function Coming({ id, what, isSmall, ...props }: ComingProps) {
  const [isYours, press] = usePressed(props.isYours);
  const run = useRun();
  const set = (comes: boolean): void => {
    run(
      wouldCome,
      { session: id, comes },
      {
        done: comes ? t('come.yours.of', { what }) : t('come.not-after-all'),
        undo: () => run(wouldCome, { session: id, comes: !comes }),
      },
    );
  };
  const size = isSmall === true ? 'small end' : 'tall';
  return (
    <button
      type="button"
      class={`btn ${isYours ? 'yours' : 'go'} ${size}`}
      aria-pressed={isYours}
      aria-label={isYours ? t('come.yours.of', { what }) : t('come.button.of', { what })}
      onClick={() => press(() => set(!isYours))}
    >
      {(isYours || isSmall !== true) && <Icon of={isYours ? icon.check : more.hand} />}
      {isYours ? t('come.yours') : t('come.button')}
    </button>
  );
}
