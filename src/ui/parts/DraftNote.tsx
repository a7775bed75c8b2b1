// Words from before that a form still has: said, and one tap away from a fresh start.
import { t } from '#words';
import type { Draft } from '../use-draft.ts';
import './button.css';
import './card.css';

export function DraftNote({ of }: { of: Pick<Draft<object>, 'isOld' | 'clear'> }) {
  if (!of.isOld) return null;
  return (
    <div class="strip">
      <div class="txt">
        <p>{t('field.draft')}</p>
        <button type="button" class="btn small after-little" onClick={() => of.clear()}>
          {t('field.draft-clear')}
        </button>
      </div>
    </div>
  );
}
