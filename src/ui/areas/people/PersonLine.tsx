// Somebody in the list of people: pebble, name, where to find them, what they offer and would learn.
import type { CampTime, MeCard, PersonRow, Reading, RecordView } from '#record';
import { dayOf, person, saysDoneALot, whereabouts } from '#record';
import { capital, commas, dayWords, sentences, t } from '#words';
import { nameOf } from '../../names.ts';
import { Face } from '../../parts/Face.tsx';
import { Words } from '../../parts/Words.tsx';
import '../../parts/card.css';
import './people.css';

export interface PersonShown {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly can: string;
  readonly learning: string;
}

export function PersonLine({ of }: { of: PersonShown }) {
  const { id, name, note, can, learning } = of;
  const canWords = can !== '' && (
    <Words of="people.can" with={{ can: <b>{t('people.can-word')}</b>, skills: can }} />
  );
  const learnWords = learning !== '' && (
    <Words of="people.can" with={{ can: <b>{t('people.learn-word')}</b>, skills: learning }} />
  );
  return (
    <li class="item">
      <Face id={id} name={name} />
      <div class="txt">
        <h3 class="t">
          <a href={`/person/${id}`}>{name}</a>
        </h3>
        {note !== '' && <p class="meta">{note}</p>}
        {(canWords || learnWords) && (
          <p class="offers">
            {canWords && learnWords ? (
              <Words of="list.sentences" with={{ a: canWords, b: learnWords }} />
            ) : (
              canWords || learnWords
            )}
          </p>
        )}
      </div>
    </li>
  );
}

export function personShown(
  reading: Pick<Reading, 'view' | 'facts' | 'now'>,
  row: PersonRow,
  time: CampTime,
): PersonShown {
  const { view, facts, now } = reading;
  const { id } = row.person;
  return {
    id,
    name: nameOf(view, id),
    note: sentences([
      row.hasPhone ? undefined : t('people.no-phone'),
      row.hasPhone ? foundAt(row.card, now, time) : askAt(view, row, (who) => facts.me(who)?.whereToFind),
      saysDoneALot(reading, id) ? t('person.done-a-lot') : undefined,
    ]),
    can: commas(row.can),
    learning: commas(row.learning),
  };
}

/** "By the orange van, till Thu", "Still coming" */
function foundAt(card: MeCard | undefined, now: number, time: CampTime): string {
  if (!card) return '';
  const { whereToFind, leaves } = card;
  const presence = whereabouts(card, now);
  if (presence === 'left' || presence === 'coming') return t(`presence.${presence}`);
  const till =
    leaves === undefined || leaves * 1000 <= now
      ? undefined
      : t('people.till', { day: dayWords(dayOf(time, leaves), now, time) });
  const where = commas([whereToFind, whereToFind === undefined ? undefined : till]);
  return sentences([presence === 'away' ? t('presence.away') : undefined, capital(where)]);
}

/** Whom or where to ask for somebody without a phone. */
export function askAt(
  view: RecordView,
  { person: each, card }: PersonRow,
  whereOf: (id: string) => string | undefined,
): string | undefined {
  if (card?.whereToFind !== undefined) return t('people.ask-where', { where: card.whereToFind });
  const { careOf } = each;
  if (careOf === undefined || view.get(person, careOf) === undefined) return undefined;
  const name = nameOf(view, careOf);
  const where = whereOf(careOf);
  return where === undefined ? t('people.ask', { name }) : t('people.ask-at', { name, where });
}
