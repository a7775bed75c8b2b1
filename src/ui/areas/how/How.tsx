// How this app decides: the small print, readable. Folded, so that what there is to know fits one screen.
import { t } from '#words';
import { Fold } from '../../parts/Fold.tsx';
import { Screen, upToNow } from '../../parts/Screen.tsx';
import { Kept } from '../me/Kept.tsx';
import { type Section, firstRules, lastRules } from './rules.ts';
import '../../parts/card.css';

export function HowScreen() {
  return (
    <Screen title={t('how.title')} up={upToNow()} lead={t('how.lead')}>
      <Sections of={firstRules()} />
      <Fold title={t('how.stored')}>{() => <Kept />}</Fold>
      <Sections of={lastRules()} />
    </Screen>
  );
}

const Sections = ({ of }: { of: readonly Section[] }) => (
  <>
    {of.map(({ name, title, rules }) => (
      <Fold key={name} title={title}>
        {() => (
          <ul class="card stack">
            {rules.map((rule) => (
              <li key={rule}>{rule}</li>
            ))}
          </ul>
        )}
      </Fold>
    ))}
  </>
);
