// Putting somebody else in, with their yes: who has no phone, or has it elsewhere, and so stands first. What is kept
// says both: "Mere (by Tom)".
import { t } from '#words';
import { PeoplePick } from './PeoplePick.tsx';
import { Sheet, useSheet } from './Sheet.tsx';
import './button.css';

export interface ForSomebodyElseProps {
  /** The thing's name. */
  readonly what: string;
  /** Those who are in already are not offered. */
  readonly isIn: (person: string) => boolean;
  readonly onPick: (person: string) => void;
  /** What there is to know first, where it is not the usual. */
  readonly note?: string | undefined;
}

export function ForSomebodyElse({ what, isIn, onPick, note }: ForSomebodyElseProps) {
  const sheet = useSheet();
  return (
    <>
      <button
        type="button"
        class="btn quiet small"
        aria-label={t('else.button-of', { what })}
        onClick={() => sheet.open()}
      >
        {t('else.button')}
      </button>
      <Sheet title={t('else.title')} handle={sheet}>
        <PeoplePick
          note={note ?? t('else.note')}
          label={t('else.who')}
          pick={t('else.yes')}
          pickOf={(name) => t('else.yes-of', { name })}
          writeIn={t('else.write-in')}
          isIn={isIn}
          onPick={(person) => {
            sheet.close();
            onPick(person);
          }}
        />
      </Sheet>
    </>
  );
}
