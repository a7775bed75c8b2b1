// What suits whoever holds this phone, just now: what they are shown follows it. It is kept on this phone alone and gone
// when the camp day is over (rule Y18).
import { SUITS, type Suit } from '#record';
import { t } from '#words';
import { Chips } from './Chips.tsx';

export function Suits({
  chosen,
  onChange,
}: {
  chosen: readonly Suit[];
  onChange: (to: readonly Suit[]) => void;
}) {
  return (
    <>
      <p class="meta" aria-hidden="true">
        {t('now.suits')}
      </p>
      <Chips
        label={t('now.suits')}
        options={SUITS.map((value) => ({ value, text: t(`suits.${value}`) }))}
        isChosen={(value) => chosen.includes(value)}
        onTap={(value) =>
          onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])
        }
      />
      <p class="note after-little">{t('suits.note')}</p>
    </>
  );
}
