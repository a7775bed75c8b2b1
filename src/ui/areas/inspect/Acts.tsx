// Acts: how many are held and how they count; those that wait or were refused one by one, with why and whose key.
import type { Inspection } from '#app';
import { t } from '#words';
import { Author, List, type Row, hexOf } from './values.tsx';

export function Acts({ of }: { of: Inspection }) {
  const { acts, refused, waiting, dropped, unknown } = of;
  const counts: Row[] = [
    [t('inspect.held'), acts.held],
    [t('inspect.counted'), acts.counted],
    [t('inspect.waiting'), acts.waiting],
    [t('inspect.refused'), acts.refused],
  ];
  return (
    <>
      <List title={t('inspect.acts')} rows={counts} />
      {refused.length > 0 && (
        <List title={t('inspect.refused-title')} rows={[]}>
          <ul class="card values">
            {refused.map(({ reason, key, author, seq }) => (
              <li key={`${author}${seq}${key}`}>
                <b>{reason}</b> {key} · <Author of={author} /> · {seq}
              </li>
            ))}
          </ul>
        </List>
      )}
      {waiting.length > 0 && (
        <List title={t('inspect.waiting-title')} rows={[]}>
          <ul class="card values">
            {waiting.map(({ key, author, seq, lacks }) => (
              <li key={`${author}${seq}${key}`}>
                {key} · <Author of={author} /> · {seq}
                <p>
                  {lacks.length === 0 ? t('inspect.after-own') : t('inspect.lacks', { acts: short(lacks) })}
                </p>
              </li>
            ))}
          </ul>
        </List>
      )}
      <List title={t('inspect.dropped')} rows={dropped.map(({ what, count }) => [what, count])}>
        {dropped.length === 0 && <p class="meta">{t('inspect.dropped-none')}</p>}
      </List>
      <List title={t('inspect.unknown')} rows={unknown.map(({ what, count }) => [what, count])}>
        {unknown.length === 0 && <p class="meta">{t('inspect.unknown-none')}</p>}
      </List>
    </>
  );
}

const short = (names: readonly string[]): string => names.map((name) => hexOf(name).slice(0, 8)).join(' ');
