// What else stands in its place at its hour, and who hosts two things at once: said to everybody alike, with easy
// moves beside it. Nothing is blocked and nobody did wrong.
import { type Reading, campTime, hostsElsewhere, sameTimeSamePlace, session } from '#record';
import { roughly, t } from '#words';
import * as icon from '../../look/icons-more.ts';
import { nameOf } from '../../names.ts';
import { Icon } from '../../parts/Icon.tsx';
import { nameOfVoice } from '../../parts/by-whom.ts';
import { useAnswer } from '../../use-camp.ts';
import { isOver } from './session-words.ts';
import { suggestionsFor } from './suggestions.ts';
import '../../parts/button.css';
import '../../parts/card.css';
import '../../parts/two.css';

export function Clashes({ id }: { id: string }) {
  const shown = useAnswer((reading) => readClashes(reading, id), [id]);
  if (!shown) return null;
  const { title, others, moves, hosts } = shown;
  return (
    <>
      {others.length > 0 && (
        <section class="two" aria-labelledby="clash">
          {others.map(({ to, name, why }, at) => (
            <div key={to}>
              <h2 class="two-head" id={at === 0 ? 'clash' : undefined}>
                <Icon of={icon.twin} />
                <a href={to}>{t('session.is-here-too', { title: name })}</a>
              </h2>
              {why !== undefined && <p class="two-note">{why}</p>}
            </div>
          ))}
          <p class="two-note">
            {t(moves.length === 0 ? 'session.no-moves' : 'session.easy-moves', { n: others.length })}
          </p>
          <div class="btn-row">
            {moves.map(({ text, to }) => (
              <a
                key={to}
                class="btn small"
                href={to}
                aria-label={t('programme.move-to-of', { title, to: text })}
              >
                {text}
              </a>
            ))}
          </div>
        </section>
      )}
      {hosts.map((line) => (
        <p key={line} class="strip care after-little">
          <Icon of={icon.twin} />
          <span>{line}</span>
        </p>
      ))}
    </>
  );
}

function readClashes(reading: Reading, id: string) {
  const { view, now } = reading;
  const found = view.get(session, id);
  if (!found?.when || found.withdrawn || isOver(found, now)) return undefined;
  const time = campTime(view, now);
  const others = sameTimeSamePlace(view, found);
  return {
    title: found.title ?? t('session.one'),
    others: others.map((each) => {
      const ref = { kind: 'session', id: each.id, sub: '' };
      const said = view.said({ ...ref, field: 'when' }) ?? view.said({ ...ref, field: '' });
      const why = said && {
        name: nameOfVoice(view, said),
        when: roughly(said.time, now, time),
      };
      return {
        to: `/session/${each.id}`,
        name: each.title ?? t('session.one'),
        why: why && t('session.here-too-why', why),
      };
    }),
    moves: others.length === 0 ? [] : suggestionsFor(reading, found, time),
    hosts: hostsElsewhere(view, found).map(({ person, other }) =>
      t('session.two-hosts', { name: nameOf(view, person), title: other.title ?? t('session.one') }),
    ),
  };
}
