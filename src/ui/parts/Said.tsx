// What was just said, where the thumb is, with Undo beside it. The words are read aloud by the page's one live
// region, not by this line.
import { t } from '#words';
import { useCell } from '../cell.ts';
import * as icon from '../look/icons.ts';
import { saying, spoken, undoNow } from '../say.ts';
import { Icon } from './Icon.tsx';

export function Said() {
  const said = useCell(saying);
  if (!said) return null;
  const { undo } = said;
  return (
    <div class={said.isToMend ? 'said care' : 'said'}>
      <Icon of={said.isToMend ? icon.info : icon.kept} />
      <p>{said.text}</p>
      {undo && (
        <button type="button" class="btn small" onClick={() => undoNow(undo)}>
          <Icon of={icon.undo} />
          {t('act.undo')}
        </button>
      )}
    </div>
  );
}

/** The live region: one for the whole app, there before anything is said in it. */
export function SaidAloud() {
  return (
    <div class="vh" role="status" aria-live="polite">
      {useCell(spoken)}
    </div>
  );
}
