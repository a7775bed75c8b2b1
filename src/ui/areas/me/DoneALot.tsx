// "I've done a lot today": one's own word on one's own card, for whoever looks for hands. Nothing else says it.
import { campTime, dayBounds, dayOf, saysDoneALot } from '#record';
import { t } from '#words';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { useAnswer } from '../../use-camp.ts';
import { useWriteCard } from '../../use-card.ts';
import '../../parts/button.css';

export function DoneALot({ id }: { id: string }) {
  const writeCard = useWriteCard();
  const { isSaid, nightEnds } = useAnswer(
    (reading) => {
      const time = campTime(reading.view, reading.now);
      const today = dayOf(time, Math.floor(reading.now / 1000));
      return { isSaid: saysDoneALot(reading, id), nightEnds: dayBounds(time, today).end };
    },
    [id],
  );
  const say = (isSo: boolean): void => {
    void writeCard(
      id,
      { doneALot: isSo ? nightEnds : undefined },
      { done: t(isSo ? 'me.done-a-lot-set' : 'me.presence-off'), undo: () => say(!isSo) },
    );
  };
  return (
    <div class="after">
      <button
        type="button"
        class={isSaid ? 'btn yours' : 'btn'}
        aria-pressed={isSaid}
        onClick={() => say(!isSaid)}
      >
        {isSaid && <Icon of={icon.check} />}
        {t('me.done-a-lot')}
      </button>
      <p class="note after-little">{t('me.done-a-lot-note')}</p>
    </div>
  );
}
