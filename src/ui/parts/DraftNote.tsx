// Words from before that a form still has: said, and one tap away from a fresh start.
import { t } from '#words';
import type { Draft } from '../use-draft.ts';
import { Offer } from './Offer.tsx';

export function DraftNote({ of }: { of: Pick<Draft<object>, 'isOld' | 'clear'> }) {
  if (!of.isOld) return null;
  return <Offer text={t('field.draft')} act={t('field.draft-clear')} onAct={() => of.clear()} />;
}
