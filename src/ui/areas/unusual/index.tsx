// Screens for what seldom happens: the app is open in another tab, the camp won't open, an address leads nowhere.
import { t } from '#words';
import { useCell } from '../../cell.ts';
import { useOpening } from '../../contexts.ts';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen, upToNow } from '../../parts/Screen.tsx';

export function ElsewhereScreen() {
  const opening = useOpening();
  const opened = useCell(opening.state);
  if (opened.is !== 'elsewhere') return null;
  return (
    <Screen
      title={t('elsewhere.title')}
      isAlone
      lead={t(opened.hasUnkept ? 'elsewhere.unkept' : 'elsewhere.why')}
    >
      <p class="after">
        <button type="button" class="btn go wide tall" onClick={() => void opening.open(opened.invite, true)}>
          {t('elsewhere.use-here')}
        </button>
      </p>
    </Screen>
  );
}

export function CannotOpenScreen() {
  const opening = useOpening();
  const opened = useCell(opening.state);
  if (opened.is !== 'cannot-open') return null;
  const again = (): void => {
    void (opened.invite ? opening.open(opened.invite) : opening.openLast());
  };
  return (
    <Screen title={t('cannot-open.title')} start={<span />} isAlone lead={t(`cannot-open.${opened.why}`)}>
      <p class="after">
        <button type="button" class="btn go wide tall" onClick={again}>
          {t('cannot-open.again')}
        </button>
      </p>
    </Screen>
  );
}

/** An address that this phone knows no page for. */
export const NothingHereScreen = () => <NothingHere up={upToNow()} />;
