// Somebody to walk over to: people who said they are to be found near the place; or else where people are before long.
import { type Reading, campTime, nowAndNext, peopleNear, place } from '#record';
import { t, whenWords } from '#words';
import { nameOf } from '../../names.ts';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { useAnswer } from '../../use-camp.ts';

const MOST = 4;

export interface NearPerson {
  readonly id: string;
  readonly name: string;
  readonly where: string | undefined;
}

/** Not oneself. */
export const nearTo = (reading: Reading, placeId: string | undefined): readonly NearPerson[] =>
  placeId === undefined
    ? []
    : peopleNear(reading, placeId)
        .filter(({ person }) => person.id !== reading.person)
        .slice(0, MOST)
        .map(({ person, card }) => ({
          id: person.id,
          name: nameOf(reading.view, person.id),
          where: card?.whereToFind,
        }));

export function Near({ people }: { people: readonly NearPerson[] }) {
  const gathered = useAnswer(whereTheyGather);
  return (
    <section aria-labelledby="concern-near">
      <div class="head">
        <h2 id="concern-near">{t('concern.near-title')}</h2>
      </div>
      {people.length === 0 ? (
        <p class="meta">{gathered}</p>
      ) : (
        <ul class="list">
          {people.map(({ id, name, where }) => (
            <PersonItem key={id} id={id} name={name} note={where} />
          ))}
        </ul>
      )}
    </section>
  );
}

function whereTheyGather(reading: Reading): string {
  const { view, now } = reading;
  const { meal: next } = nowAndNext(reading);
  if (!next?.when) return t('concern.near-nobody');
  const when = whenWords(next.when.at, now, campTime(view, now));
  const meal = t(`meal.${next.sitting ?? 'snack'}`);
  const where = next.place === undefined ? undefined : view.get(place, next.place)?.name;
  return where === undefined
    ? t('concern.near-none', { meal, when })
    : t('concern.near-none-at', { meal, when, place: where });
}
