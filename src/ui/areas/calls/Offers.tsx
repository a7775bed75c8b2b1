// People who offer what is asked for, those who are here first: names to walk over to, before everybody is asked.
import { whoCould } from '#record';
import { sentences, t } from '#words';
import { useId, useState } from 'preact/hooks';
import { nameOf } from '../../names.ts';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { useAnswer } from '../../use-camp.ts';

const FIRST = 5;
/** Letters from which something is asked for. */
const LEAST = 2;

export function Offers({ asked }: { asked: string }) {
  const id = useId();
  const [areAllShown, setAllShown] = useState(false);
  const isAsked = asked.trim().length >= LEAST;
  const offers = useAnswer(
    (reading) =>
      !isAsked
        ? []
        : whoCould(reading, asked)
            .filter(({ person }) => person.id !== reading.person)
            .map(({ person, can, learning, whereToFind, hasDoneALot }) => ({
              id: person.id,
              name: nameOf(reading.view, person.id),
              note: sentences([
                can.length > 0
                  ? t('call-form.offer-can', { skills: can.join(', ') })
                  : t('call-form.offer-learning', { skills: learning.join(', ') }),
                whereToFind,
                hasDoneALot ? t('person.done-a-lot') : undefined,
              ]),
            })),
    [asked],
  );
  if (!isAsked) return <p class="meta">{t('call-form.offers-type')}</p>;
  if (offers.length === 0) return <p class="meta">{t('call-form.offers-none')}</p>;
  const shown = areAllShown ? offers : offers.slice(0, FIRST);
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('call-form.offers')}</h2>
        <span class="meta">{t('call-form.offers-note')}</span>
      </div>
      <ul class="list">
        {shown.map((each) => (
          <PersonItem key={each.id} id={each.id} name={each.name} note={each.note} />
        ))}
      </ul>
      {shown.length < offers.length && (
        <button type="button" class="btn quiet small" onClick={() => setAllShown(true)}>
          {t('call-form.offers-more', { n: offers.length - shown.length })}
        </button>
      )}
    </section>
  );
}
