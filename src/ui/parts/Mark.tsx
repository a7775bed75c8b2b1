// How something you wrote stands, said on the thing itself while it is young: not kept yet, kept here, carried by
// so many phones. Never more than this phone knows.
import { HOUR } from '#base';
import { type KindName, kinds } from '#record';
import { t } from '#words';
import * as icon from '../look/icons.ts';
import { useAnswer, useCamp, useNews } from '../use-camp.ts';
import { Icon } from './Icon.tsx';
import './mark.css';

export type MarkState =
  { readonly is: 'unkept' } | { readonly is: 'kept' } | { readonly is: 'carried'; readonly by: number };

export function MarkOf({ state }: { state: MarkState }) {
  switch (state.is) {
    case 'unkept':
      return (
        <span class="mark unkept">
          <Icon of={icon.unkept} />
          {t('mark.unkept')}
        </span>
      );
    case 'kept':
      return (
        <span class="mark">
          <Icon of={icon.kept} />
          {t('mark.kept-alone')}
        </span>
      );
    case 'carried':
      return (
        <span class="mark">
          <Icon of={icon.carried} />
          {t('mark.carried', { n: state.by })}
        </span>
      );
  }
}

/** Words of one's own are young for this long (ms). */
const YOUNG_MS = 6 * HOUR;

/** What you wrote about this thing last; nothing once it is old, or when you wrote nothing. */
export function Mark({ kind, id }: { kind: KindName; id: string }) {
  const camp = useCamp();
  const news = useNews();
  const own = useAnswer(
    ({ view, now }) => {
      view.get(kinds[kind], id); // asked again when anything of this kind changes
      if (camp.view.isUnkept(kind, id)) return 'unkept';
      const last = camp.ownActs(kind, id).at(-1);
      return last && last.time * 1000 > now - YOUNG_MS ? last.seq : undefined;
    },
    [camp, kind, id],
  );
  if (own === undefined) return null;
  if (own === 'unkept') return <MarkOf state={{ is: 'unkept' }} />;
  const by = news?.carriedBy(own) ?? 0;
  return <MarkOf state={by > 0 ? { is: 'carried', by } : { is: 'kept' }} />;
}
