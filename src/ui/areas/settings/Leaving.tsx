// Leaving a gathering: what is erased from this phone, what nobody else has, and what stays elsewhere, in one clear
// piece before the second tap. This is the one thing that no Undo brings back.
import type { GatheringRow } from '#app';
import { t } from '#words';
import { useOpening } from '../../contexts.ts';
import { say } from '../../say.ts';
import { useNews } from '../../use-camp.ts';
import { setFirstHour } from '../../first-hour.ts';
import { forgetDrafts } from '../../use-draft.ts';
import { HOME, way } from '../../way.ts';

export interface LeavingProps {
  readonly row: GatheringRow;
  readonly title: string;
  /** It is the one that is open. */
  readonly isHere: boolean;
  readonly onStay: () => void;
  readonly onLeft: () => void;
}

export function Leaving({ row, title, isHere, onStay, onLeft }: LeavingProps) {
  const opening = useOpening();
  const news = useNews();
  const alone = isHere ? (news?.yetToPassOn() ?? 0) : 0;
  const erase = async (): Promise<void> => {
    // Its pages go before what they show does.
    if (isHere) way.go(HOME, true);
    const left = await opening.leave(row.id);
    if (!left.ok) return say(t(`disk.${left.error}`), { isToMend: true });
    forgetDrafts(row.id);
    setFirstHour(row.id);
    say(t('settings.leave.done', { title }));
    return isHere ? undefined : onLeft();
  };
  return (
    <div class="stack-3" role="group" aria-label={t('settings.leave-of', { title })}>
      <div class="strip care">
        <div class="txt stack">
          <p>{t('settings.leave.erases', { title })}</p>
          {alone > 0 && (
            <p>
              <b>{t('settings.leave.alone', { n: alone })}</b>
            </p>
          )}
          {!isHere && <p>{t('settings.leave.unknown')}</p>}
          {isHere && !news && <p>{t('settings.leave.not-yet-known')}</p>}
          <p>{t('settings.leave.stays')}</p>
        </div>
      </div>
      {isHere && (
        <a class="btn quiet small" href="/settings/backup">
          {t('settings.leave.backup')}
        </a>
      )}
      <div class="btn-row">
        <button type="button" class="btn small" onClick={onStay}>
          {t('settings.leave.stay')}
        </button>
        <button
          type="button"
          class="btn small"
          aria-label={t('settings.leave.erase-of', { title })}
          onClick={() => void erase()}
        >
          {t('settings.leave.erase')}
        </button>
      </div>
    </div>
  );
}
