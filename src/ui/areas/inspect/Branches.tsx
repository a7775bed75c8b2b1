// Authors and their branches; and digests, which are the same wherever the same is held.
import { toHex } from '#base';
import type { Inspection } from '#app';
import { t } from '#words';
import { Author, List, hexOf } from './values.tsx';

export function Branches({ of }: { of: Inspection }) {
  return (
    <>
      <List
        title={t('inspect.authors')}
        rows={[
          [t('inspect.this-phone'), <Author key="author" of={of.author} />],
          [t('inspect.author-count'), of.authors],
          [t('inspect.branches'), of.branches],
          [t('inspect.forked'), of.forked.length],
        ]}
      >
        {of.forked.length > 0 && (
          <ul class="card values">
            {of.forked.map(({ author, ends }) => (
              <li key={author}>
                <Author of={author} /> · {t('inspect.ends', { ends: ends.join(' ') })}
              </li>
            ))}
          </ul>
        )}
      </List>
      <List
        title={t('inspect.digests')}
        isLong
        rows={[
          [t('inspect.gathering'), hexOf(of.gathering)],
          [t('inspect.digest-acts'), toHex(of.digests.acts)],
          [t('inspect.digest-cards', { n: of.cards }), toHex(of.digests.cards)],
          [t('inspect.digest-envelopes', { n: of.envelopes }), toHex(of.digests.envelopes)],
        ]}
      />
    </>
  );
}
