// A row of a day: a card, or a dashed frame round several that stand in one place at one time.
import { t } from '#words';
import * as more from '../../look/icons-more.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { Line, Row } from './day-rows.ts';
import '../../parts/button.css';
import '../../parts/card.css';
import '../../parts/two.css';

export function EntryCard({ row: { key, lines, move } }: { row: Row }) {
  const [first] = lines;
  if (lines.length === 1 && first) return <LineCard of={first} />;
  const isPair = lines.length === 2;
  return (
    <div class="two" role="group" aria-labelledby={`two-${key}`}>
      <p class="two-head" id={`two-${key}`}>
        <Icon of={more.twin} />
        {t('programme.same-place')}
      </p>
      {lines.map((each) => (
        <LineCard key={each.to} of={each} />
      ))}
      <p class="two-note">{stayWords(isPair, move)}</p>
      {move && (
        <div class="btn-row">
          {move.to.map(({ text, to }) => (
            <a
              key={to}
              class="btn small"
              href={to}
              aria-label={t('programme.move-to-of', { title: move.title, to: text })}
            >
              {text}
            </a>
          ))}
        </div>
      )}
    </div>
  );
}

function stayWords(isPair: boolean, move: Row['move']): string {
  if (!move || move.to.length === 0)
    return t(isPair ? 'programme.both-stay-plain' : 'programme.all-stay-plain');
  return t(isPair ? 'programme.both-stay' : 'programme.all-stay', { title: move.title });
}

const LineCard = ({ of: { to, title, note, isGone } }: { of: Line }) => (
  <div class="card">
    <h2 class={isGone === true ? 't was-here' : 't'}>
      <a href={to}>{title}</a>
    </h2>
    {note !== '' && <p class="meta">{note}</p>}
  </div>
);
