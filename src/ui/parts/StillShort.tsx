// Where hands that come when there are enough can go instead: what is short of hands before long.
import { type CampTime, type RecordView, type Short, campTime, stillShort } from '#record';
import { capital, clock, t } from '#words';
import { useId } from 'preact/hooks';
import * as icon from '../look/icons.ts';
import { useAnswer } from '../use-camp.ts';
import { LinkCard } from './LinkCard.tsx';
import { aboutName } from './call-words.ts';

/** As the thing calls itself: "Washing-up", "Dinner", "Gate". */
const shortName = (view: RecordView, { kind, thing }: Short): string => {
  if (kind !== 'call') return aboutName(view, kind, thing.id) ?? '';
  const about = thing.about && aboutName(view, thing.about.kind, thing.about.id);
  return thing.where ?? about ?? thing.words ?? t('call.somewhere');
};

const shortHour = ({ at, isDue }: Short, { zone }: CampTime): string =>
  t(isDue ? 'time.by' : 'time.at', { time: clock(at, zone) });

/** "Washing-up at 7:30 is short by 2." */
export const shortWords = (view: RecordView, short: Short, time: CampTime): string =>
  t('short.line', {
    what: capital(shortName(view, short)),
    when: shortHour(short, time),
    n: short.hands,
  });

/** `except`: ids of what one comes from. Nothing while nothing else is short. */
export function StillShort({ except }: { except: readonly string[] }) {
  const id = useId();
  const rows = useAnswer(
    (reading) => {
      const time = campTime(reading.view, reading.now);
      return stillShort(reading, except).map((short) => ({
        to: `/${short.kind}/${short.thing.id}`,
        title: capital(shortName(reading.view, short)),
        note: t('short.at', { when: capital(shortHour(short, time)), n: short.hands }),
      }));
    },
    [except.join(' ')],
  );
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('short.title')}</h2>
      </div>
      {rows.map(({ to, title, note }) => (
        <LinkCard key={to} to={to} icon={icon.bell} title={title} note={note} isHeading />
      ))}
    </section>
  );
}
