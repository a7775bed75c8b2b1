// People who offer what is asked for, those who are here first: names to walk over to, before everybody is asked. Who
// would only like to learn it stands apart, so that nobody is asked for what they cannot do.
import { isAround, whoCould } from '#record';
import { sentences, t } from '#words';
import { useId, useState } from 'preact/hooks';
import { nameOf } from '../../names.ts';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { foundWhere, notHere } from '../../parts/presence.ts';
import { useAnswer } from '../../use-camp.ts';

const FIRST = 5;
/** Letters from which something is asked for. */
const LEAST = 2;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly isAble: boolean;
  readonly isAround: boolean;
}

export function Offers({ asked }: { asked: string }) {
  const isAsked = asked.trim().length >= LEAST;
  const offers = useAnswer(
    (reading): readonly Row[] =>
      !isAsked
        ? []
        : whoCould(reading, asked)
            .filter(({ person }) => person.id !== reading.person)
            .map(({ person, can, learning, card, presence, hasDoneALot }) => ({
              id: person.id,
              name: nameOf(reading.view, person.id),
              isAble: can.length > 0,
              isAround: isAround(presence),
              note: sentences([
                notHere(card, reading.now),
                can.length > 0
                  ? t('call-form.offer-can', { skills: can.join(', ') })
                  : t('call-form.offer-learning', { skills: learning.join(', ') }),
                foundWhere(card, reading.now),
                hasDoneALot ? t('person.done-a-lot') : undefined,
              ]),
            })),
    [asked],
  );
  if (!isAsked) return <p class="meta">{t('call-form.offers-type')}</p>;
  const able = offers.filter(({ isAble }) => isAble);
  const learners = offers.filter(({ isAble }) => !isAble);
  const canWalk = able.some((each) => each.isAround);
  return (
    <>
      {able.length === 0 ? (
        <p class="meta">{t('call-form.offers-none')}</p>
      ) : (
        <People
          title={t('call-form.offers')}
          note={t(canWalk ? 'call-form.offers-note' : 'call-form.offers-not-here')}
          of={able}
        />
      )}
      {learners.length > 0 && (
        <People title={t('call-form.learners')} note={t('call-form.learners-note')} of={learners} />
      )}
    </>
  );
}

function People({ title, note, of }: { title: string; note: string; of: readonly Row[] }) {
  const id = useId();
  const [areAllShown, setAllShown] = useState(false);
  const shown = areAllShown ? of : of.slice(0, FIRST);
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{title}</h2>
        <span class="meta">{note}</span>
      </div>
      <ul class="list">
        {shown.map((each) => (
          <PersonItem key={each.id} id={each.id} name={each.name} note={each.note} />
        ))}
      </ul>
      {shown.length < of.length && (
        <button type="button" class="btn quiet small" onClick={() => setAllShown(true)}>
          {t('call-form.offers-more', { n: of.length - shown.length })}
        </button>
      )}
    </section>
  );
}
