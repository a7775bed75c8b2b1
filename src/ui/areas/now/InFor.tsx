// What this person is in for, by its hour.
import {
  type Engagement,
  type Reading,
  type RecordView,
  campTime,
  handsIn,
  inFor,
  place,
  placesOf,
} from '#record';
import { capital, commas, listed, t } from '#words';
import * as icon from '../../look/icons.ts';
import { usePart } from '../../lazy.tsx';
import { nameOf } from '../../names.ts';
import { LinkCard } from '../../parts/LinkCard.tsx';
import { engagedName, engagedWords } from '../../parts/hours-words.ts';
import { useAnswer, useHealth } from '../../use-camp.ts';

/** More than this many would push the end of Now away; the rest are on My page. */
const MOST = 6;

interface Line {
  readonly to: string;
  readonly kind: Engagement['kind'];
  readonly title: string;
  readonly note: string;
}

const ICONS: { readonly [kind in Engagement['kind']]: icon.Drawing } = {
  task: icon.tasks,
  meal: icon.meals,
  session: icon.programme,
  call: icon.bell,
};

export function InFor() {
  const lines = useAnswer(readInFor);
  // Fetched after the first screen: what makes somebody tired is known by then, and is no news.
  const isReady = useHealth().phase === 'ready';
  const rest = usePart(isReady && lines.length > 0, () => import('../../parts/Rest.tsx'));
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="in-for">
      <div class="head">
        <h2 id="in-for">{t('now.in-for')}</h2>
      </div>
      {lines.map(({ to, kind, title, note }) => (
        <LinkCard key={to} to={to} icon={ICONS[kind]} title={title} note={note} isMine isHeading />
      ))}
      {rest && <rest.Rest />}
    </section>
  );
}

function readInFor(reading: Reading): readonly Line[] {
  const { view, now, person } = reading;
  const time = campTime(view, now);
  return inFor(reading, person)
    .slice(0, MOST)
    .map((each) => {
      const hour = engagedWords(each, now, time);
      const others = othersIn(view, each).filter((id) => id !== person);
      const names = others.map((id) => nameOf(view, id));
      return {
        to: `/${each.kind}/${each.thing.id}`,
        kind: each.kind,
        title: engagedName(view, each),
        note: capital(
          commas([
            hour,
            names.length > 0 ? t('now.with', { names: listed(names) }) : undefined,
            each.kind === 'session' && each.thing.when?.place !== undefined
              ? view.get(place, each.thing.when.place)?.name
              : undefined,
          ]),
        ),
      };
    });
}

function othersIn(view: RecordView, each: Engagement): readonly string[] {
  switch (each.kind) {
    case 'task':
      return placesOf(each.thing).hands;
    case 'meal':
      return [...each.thing.claim].flatMap(([id, claim]) => (claim.said === 'in' ? [id] : []));
    case 'call':
      return handsIn(view, each.thing);
    case 'session':
      return []; // who comes to a session is no list on a screen
  }
}
