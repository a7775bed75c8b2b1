// Coming, here, away, left: one tap, one's own word. Tapping what is said takes it back.
import type { Presence } from '#record';
import { t } from '#words';
import { Seg } from '../../parts/Chips.tsx';
import { useAnswer } from '../../use-camp.ts';
import { useWriteCard } from '../../use-card.ts';
import { PRESENCES } from '../people/CardFields.tsx';

export function PresenceChips({ id }: { id: string }) {
  const writeCard = useWriteCard();
  const said = useAnswer(({ facts }) => facts.me(id)?.presence, [id]);
  const say = (presence: Presence | undefined, before: Presence | undefined): void => {
    const done =
      presence === undefined
        ? t('me.presence-off')
        : t('me.presence-set', { what: t(`me.presence.${presence}`) });
    void writeCard(id, { presence }, { done, undo: () => say(before, presence) });
  };
  return (
    <section aria-labelledby="me-presence">
      <div class="head">
        <h2 id="me-presence">{t('me.presence')}</h2>
      </div>
      <Seg<Presence | ''>
        label={t('me.presence')}
        options={PRESENCES.map((value) => ({ value, text: t(`me.presence.${value}`) }))}
        value={said ?? ''}
        onChange={(value) => say(value === said || value === '' ? undefined : value, said)}
      />
      <p class="note after-little">{t('me.presence-note')}</p>
    </section>
  );
}
