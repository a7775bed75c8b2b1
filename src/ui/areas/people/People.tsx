// People: found by the beginning of a name or of what they offer. What stands here is what they said themselves;
// nobody is put in an order but by their name.
import { type Among, type Reading, campTime, nowAndNext, peopleFound, place, welcomers } from '#record';
import { t, whenWords } from '#words';
import { useEffect, useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { Seg, SegLinks } from '../../parts/Chips.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { speak } from '../../say.ts';
import { useAnswer } from '../../use-camp.ts';
import { way } from '../../way.ts';
import { PersonLine, personShown, type PersonShown } from './PersonLine.tsx';
import '../../parts/button.css';
import './people.css';

/** More than these are a list to scroll; a letter finds the rest, or a tap shows them. */
const FIRST_ROWS = 30;
const MOST_WELCOMERS = 3;
const AMONG: readonly Among[] = ['all', 'here', 'no-phone'];

export function PeopleScreen({ query }: ScreenParams) {
  const [asked, setAsked] = useState(query.get('find') ?? '');
  const among = AMONG.find((each) => each === query.get('among')) ?? 'all';
  const [isWhole, setWhole] = useState(false);
  const words = asked.trim();
  const rows = useAnswer((reading) => shownOf(reading, peopleFound(reading, words, among)), [words, among]);
  useEffect(() => {
    if (words !== '') speak(t('people.heard', { n: rows.length }));
  }, [words, rows.length]);
  // The address keeps what was asked for, so that Back from somebody's page leads to the same list.
  const keep = (find: string, which: Among): void => way.go(addressOf(find, which), true);
  const clear = (): void => {
    setAsked('');
    keep('', among);
  };
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS);
  return (
    <Screen
      title={t('people.title')}
      tools={
        <a class="btn small" href="/me">
          {t('people.my-page')}
        </a>
      }
    >
      <div class="after-little">
        <SegLinks
          label={t('people.show')}
          links={[
            { to: '/people', text: t('people.title'), isHere: true },
            { to: '/concerns', text: t('people.concerns'), isHere: false },
          ]}
        />
      </div>
      <input
        class="find"
        type="search"
        aria-label={t('people.find')}
        placeholder={t('people.find')}
        autoComplete="off"
        value={asked}
        onInput={(event) => setAsked(event.currentTarget.value)}
        onChange={() => keep(words, among)}
      />
      <div class="among">
        <Seg
          label={t('people.among')}
          options={AMONG.map((value) => ({ value, text: t(`people.among.${value}`) }))}
          value={among}
          onChange={(which) => keep(words, which)}
        />
      </div>
      {words === '' && among === 'all' && <Welcome />}
      <section aria-labelledby="people-list">
        <div class="head">
          <h2 id="people-list">{words === '' ? t('people.list') : t('people.list-of', { asked: words })}</h2>
          {words !== '' && (
            <button type="button" class="btn quiet small" onClick={clear}>
              {t('people.find-clear')}
            </button>
          )}
        </div>
        {rows.length === 0 ? <Nobody asked={words} among={among} /> : <Rows of={shown} />}
        {shown.length < rows.length && (
          <button type="button" class="btn wide after-little" onClick={() => setWhole(true)}>
            {t('people.more', { n: rows.length - shown.length })}
          </button>
        )}
      </section>
      <div class="block stack">
        {words !== '' && (
          <a class="btn wide" href={`/call/new?sort=who&skill=${encodeURIComponent(words)}`}>
            <Icon of={more.who} />
            {t('people.ask-all')}
          </a>
        )}
        <LinkCard
          to={words === '' ? '/people/new' : `/people/new?name=${encodeURIComponent(words)}`}
          icon={more.plus}
          title={words === '' ? t('people.add') : t('people.add-named', { name: words })}
          note={t('people.add-note')}
        />
        <Gathered />
      </div>
    </Screen>
  );
}

function addressOf(find: string, among: Among): string {
  const query = new URLSearchParams();
  if (find !== '') query.set('find', find);
  if (among !== 'all') query.set('among', among);
  const text = query.toString();
  return text === '' ? '/people' : `/people?${text}`;
}

function shownOf(reading: Reading, found: ReturnType<typeof peopleFound>): readonly PersonShown[] {
  const time = campTime(reading.view, reading.now);
  return found.map((row) => personShown(reading, row, time));
}

const Rows = ({ of }: { of: readonly PersonShown[] }) => (
  <ul class="list">
    {of.map((row) => (
      <PersonLine key={row.id} of={row} />
    ))}
  </ul>
);

function Welcome() {
  const rows = useAnswer((reading) => shownOf(reading, welcomers(reading).slice(0, MOST_WELCOMERS)));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="people-welcome">
      <div class="head">
        <h2 id="people-welcome">{t('people.welcome')}</h2>
        <a href="/me/change">{t('people.be-found')}</a>
      </div>
      <Rows of={rows} />
    </section>
  );
}

function Nobody({ asked, among }: { asked: string; among: Among }) {
  if (asked !== '' || among === 'all') return <Empty title={t('people.none')}>{t('people.none-note')}</Empty>;
  return among === 'here' ? (
    <Empty title={t('people.none-here')}>{t('people.none-here-note')}</Empty>
  ) : (
    <Empty title={t('people.all-phones')}>{t('people.all-phones-note')}</Empty>
  );
}

/** Where most people are to be met before long. */
function Gathered() {
  const words = useAnswer((reading) => {
    const { view, now } = reading;
    const { meal } = nowAndNext(reading);
    if (!meal?.when) return undefined;
    const when = whenWords(meal.when.at, now, campTime(view, now));
    const name = t(`meal.${meal.sitting ?? 'snack'}`).toLocaleLowerCase();
    const where = meal.place === undefined ? undefined : view.get(place, meal.place)?.name;
    return where === undefined
      ? t('people.dinner', { meal: name, when })
      : t('people.dinner-at', { meal: name, when, place: where });
  });
  if (words === undefined) return null;
  return (
    <p class="strip">
      <Icon of={icon.meals} />
      <span>{words}</span>
    </p>
  );
}
