// My page: where I am, what I say and offer, what I'm in for, what is yet to be passed on; and what is kept where.
import { type Person, person } from '#record';
import { capital, commas, sentences, t } from '#words';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { Fold } from '../../parts/Fold.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Rest } from '../../parts/Rest.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { nameOf } from '../../names.ts';
import { useAnswer, usePerson, usePhase } from '../../use-camp.ts';
import { FactList, Offers } from '../people/About.tsx';
import { Acting } from '../people/ActFor.tsx';
import { Phones } from '../people/Phones.tsx';
import { type AboutFacts, aboutFacts } from '../people/about-facts.ts';
import { Care } from './Care.tsx';
import { DoneALot } from './DoneALot.tsx';
import { Kept } from './Kept.tsx';
import { MyHours } from './MyHours.tsx';
import { PassOn } from './PassOn.tsx';
import { PresenceChips } from './Presence.tsx';
import { useDietSaid } from './use-diet.ts';
import './me.css';

interface Mine {
  readonly person: Person;
  readonly name: string;
  readonly facts: AboutFacts;
}

export function MeScreen() {
  const id = usePerson() ?? '';
  const mine = useAnswer<Mine | undefined>(
    (reading) => {
      const known = reading.view.get(person, id);
      return known && { person: known, name: nameOf(reading.view, id), facts: aboutFacts(reading, id) };
    },
    [id],
  );
  const up = { to: '/people', name: t('people.title') };
  if (!mine) return <NothingHere up={up} />;
  return (
    <Screen title={t('me.title')} up={up} lead={mine.name}>
      <Acting />
      <PresenceChips id={id} />
      <MyHours />
      <Rest />
      <DoneALot id={id} />
      <About of={mine} />
      <Eats id={id} />
      <PassOn />
      <Care />
      <div class="block">
        <LinkCard to="/settings" icon={more.phone} title={t('me.settings')} note={t('me.settings-note')} />
        <LinkCard to="/how" icon={icon.info} title={t('me.how')} note={t('me.how-note')} />
      </div>
      <Fold title={t('me.phones')}>{() => <Phones id={id} />}</Fold>
      <Fold title={t('me.kept')}>{() => <Kept />}</Fold>
    </Screen>
  );
}

function About({ of: { person: me, facts } }: { of: Mine }) {
  const { pronouns, lines } = facts;
  // Presence has its own chips above, and what I eat its own page below.
  const own = lines.filter(({ key }) => key !== 'presence' && key !== 'today' && key !== 'eats');
  const hasNone = own.length === 0 && pronouns === undefined && !facts.isFirst && !facts.isWelcomer;
  const isRead = usePhase() === 'ready';
  const hasOffers = (me.can ?? []).length + (me.learning ?? []).length > 0;
  return (
    <section aria-labelledby="me-about">
      <div class="head">
        <h2 id="me-about">{t('me.about')}</h2>
        <a href={`/person/${me.id}`}>{t('me.as-seen')}</a>
      </div>
      {hasNone && isRead && <p class="meta">{t('me.about-none')}</p>}
      {pronouns !== undefined && <p class="after-little">{pronouns}</p>}
      <FactList of={{ ...facts, lines: own }} />
      {hasOffers ? (
        <Offers of={me} can={t('about.can')} learning={t('about.learning')} />
      ) : (
        <p class="meta after-little">{sentences([t('me.offers'), t('me.offers-none')])}</p>
      )}
      <a class="btn wide after" href="/me/change">
        {t('me.change')}
      </a>
    </section>
  );
}

function Eats({ id }: { id: string }) {
  const said = useDietSaid(id);
  const note =
    said === null || said === undefined
      ? t('me.eat-note')
      : sentences([
          capital(
            commas([
              ...(said.diet.tags ?? []).map((tag) => t(`diet.${tag}`)),
              ...(said.diet.allergens ?? []).map((what) => t('diet.not', { what })),
            ]),
          ) || t('me.eat-anything'),
          t(`me.eat-${said.way}`),
        ]);
  return (
    <div class="block">
      <LinkCard to="/me/eat" icon={icon.meals} title={t('me.eat')} note={note} />
    </div>
  );
}
