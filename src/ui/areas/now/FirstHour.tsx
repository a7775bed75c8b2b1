// For an hour after somebody came in who said that they are here for the first time: the way to their five cards.
import { t } from '#words';
import * as icon from '../../look/icons.ts';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { isFirstHour } from '../../first-hour.ts';
import { useCamp, useClock } from '../../use-camp.ts';

export function FirstHour() {
  const { id } = useCamp();
  const now = useClock();
  if (!isFirstHour(id, now)) return null;
  return (
    <LinkCard to="/welcome" icon={icon.fresh} title={t('now.first-hour')} note={t('now.first-hour-note')} />
  );
}
