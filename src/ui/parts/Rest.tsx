// A gentle line to somebody who did a lot today, or has a short night before them, with a way to let somebody else take
// one. On their own phone alone (rule Y17).
import { type MyHours, campTime, restHint } from '#record';
import { clock, t } from '#words';
import * as icon from '../look/icons.ts';
import { useAnswer } from '../use-camp.ts';
import { callAbout } from './Acts.tsx';
import { Icon } from './Icon.tsx';
import { hoursName } from './hours-words.ts';
import './card.css';

export function Rest() {
  const hint = useAnswer((reading) => {
    const found = restHint(reading);
    if (!found) return undefined;
    const { zone } = campTime(reading.view, reading.now);
    const { next } = found;
    const what = hoursName(reading.view, next);
    return {
      what,
      to: whoCouldTake(next),
      words:
        found.is === 'a-lot'
          ? t('rest.a-lot')
          : t('rest.short-night', {
              before: hoursName(reading.view, found.before),
              end: clock(found.before.end, zone),
              next: what,
              start: clock(next.start, zone),
            }),
    };
  });
  if (!hint) return null;
  return (
    <p class="strip after">
      <Icon of={icon.moon} />
      <span>
        {hint.words}{' '}
        <a href={hint.to} aria-label={t('rest.who-of', { what: hint.what })}>
          {t('rest.who')}
        </a>{' '}
        {t('rest.only-you')}
      </span>
    </p>
  );
}

/** A call is a call already: on its own page one steps back. */
const whoCouldTake = ({ kind, id }: MyHours): string =>
  kind === 'call' ? `/call/${id}` : callAbout('who', { kind, id });
