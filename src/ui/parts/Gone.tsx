// Things of a kind that were taken away, folded under their list, so that they can be found and put back.
import { t } from '#words';
import * as icon from '../look/icons-more.ts';
import { Fold } from './Fold.tsx';
import { LinkCard } from './LinkCard.tsx';

export interface GoneRow {
  readonly to: string;
  readonly title: string;
}

/** Nothing while there are none. */
export function Gone({ rows }: { rows: readonly GoneRow[] }) {
  if (rows.length === 0) return null;
  return (
    <Fold title={t('gone.title')}>
      {() => rows.map(({ to, title }) => <LinkCard key={to} to={to} icon={icon.history} title={title} />)}
    </Fold>
  );
}
