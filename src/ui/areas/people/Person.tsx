// One person, as everybody sees them: what they say about themselves, what they offer, what they invite to. What they
// are in for stands on their own page alone (rule P4).
import {
  type Person,
  type PersonRow,
  campTime,
  hostedBy,
  person,
  personRow,
  place,
  sameNames,
} from '#record';
import { capital, commas, t, whenWords } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Choices } from '../../parts/Choices.tsx';
import { Fold } from '../../parts/Fold.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Mark } from '../../parts/Mark.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { ChangeOrTakeAway } from '../../parts/TakeAway.tsx';
import { Log, Withdrawn } from '../../parts/log/Log.tsx';
import { useAnswer, usePhase } from '../../use-camp.ts';
import { FactList, Offers } from './About.tsx';
import { ActFor } from './ActFor.tsx';
import { Phones } from './Phones.tsx';
import { type AboutFacts, aboutFacts, fadesWords } from './about-facts.ts';
import { askAt } from './PersonLine.tsx';

interface Shown {
  readonly row: PersonRow;
  readonly facts: AboutFacts;
  readonly name: string;
  readonly isTwin: boolean;
  readonly isMe: boolean;
  readonly ask: string | undefined;
  readonly fades: string;
}

export function PersonScreen({ id }: ScreenParams) {
  const shown = useAnswer<Shown | undefined>(
    (reading) => {
      const { view, facts } = reading;
      const known = view.get(person, id);
      if (!known) return undefined;
      const row = personRow(reading, known);
      return {
        row,
        facts: aboutFacts(reading, id),
        name: nameOf(view, id),
        isTwin: sameNames(view).has(id),
        isMe: reading.person === id,
        ask: askAt(view, row, (other) => facts.me(other)?.whereToFind),
        fades: fadesWords(reading),
      };
    },
    [id],
  );
  // Until the cards are read, nothing is known of what was said.
  const isRead = usePhase() === 'ready';
  const up = { to: '/people', name: t('people.title') };
  if (!shown) return <NothingHere up={up} />;
  const { row, facts, name, isMe } = shown;
  const about = { kind: 'person', id } as const;
  return (
    <Screen title={name} up={up} {...(facts.pronouns === undefined ? {} : { lead: facts.pronouns })}>
      <Withdrawn about={about} />
      {isMe && (
        <p class="strip mine after">
          <span class="txt">
            {t('person.this-is-you')} <a href="/me">{t('people.my-page')}</a>
          </span>
        </p>
      )}
      {shown.isTwin && <p class="strip after">{t('person.twin', { name: row.person.name ?? '' })}</p>}
      <Choices about={about} />
      <div class="after">
        <FactList of={facts} />
        {isRead && <p class="note after-little">{cardNote(shown)}</p>}
      </div>
      {!row.hasPhone && <NoPhone name={name} ask={shown.ask} />}
      <Offers of={row.person} can={t('person.can')} learning={t('person.learning')} />
      <Hosts of={row.person} />
      <ActFor id={id} />
      <p class="after">
        <Mark kind="person" id={id} />
      </p>
      <ChangeOrTakeAway
        about={about}
        what={name}
        changeAt={isMe ? '/me/change' : `/person/${id}/change`}
        isGone={Boolean(row.person.withdrawn)}
      />
      <Fold title={t('person.phones', { name })}>{() => <Phones id={id} />}</Fold>
      <Log about={about} />
    </Screen>
  );
}

function cardNote({ facts, row, name, fades }: Shown): string {
  if (!facts.hasCard) return t('person.says-nothing', { name });
  return t(row.hasPhone ? 'person.fades' : 'person.fades-for', { when: fades });
}

const NoPhone = ({ name, ask }: { name: string; ask: string | undefined }) => (
  <div class="strip after">
    <Icon of={more.find} />
    <div class="txt">
      <p>
        <b>{t('person.no-phone', { name })}</b> {ask}
      </p>
      <p>{t('person.no-phone-why')}</p>
    </div>
  </div>
);

/** What they invite everybody to. */
function Hosts({ of }: { of: Person }) {
  const sessions = useAnswer(
    (reading) => {
      const { view, now } = reading;
      const time = campTime(view, now);
      return hostedBy(reading, of.id).map(({ id, title = '', when }) => ({
        id,
        title,
        note: commas([
          when && whenWords(when.at, now, time),
          when?.place === undefined ? undefined : view.get(place, when.place)?.name,
        ]),
      }));
    },
    [of.id],
  );
  if (sessions.length === 0) return null;
  return (
    <section aria-labelledby="hosts">
      <div class="head">
        <h2 id="hosts">{t('person.offers')}</h2>
      </div>
      {sessions.map(({ id, title, note }) => (
        <LinkCard
          key={id}
          to={`/session/${id}`}
          icon={icon.programme}
          title={title}
          note={capital(note)}
          isHeading
        />
      ))}
    </section>
  );
}
