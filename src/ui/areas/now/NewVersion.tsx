// A newer app is here whole. Taking it is a word of whoever holds the phone; everything written is kept first.
import { t } from '#words';
import { useContext } from 'preact/hooks';
import { useUpdates } from '../../contexts.ts';
import * as icon from '../../look/icons.ts';
import { Icon } from '../../parts/Icon.tsx';
import { CampContext } from '../../use-camp.ts';
import type { Camp } from '#app';

export function NewVersion() {
  const camp = useContext(CampContext);
  const known = useUpdates();
  if (known?.state !== 'update-waiting' || !camp) return null;
  return (
    <div class="strip ask">
      <Icon of={icon.fresh} />
      <p class="grow">{t('update.waiting')}</p>
      <button
        type="button"
        class="btn small"
        onClick={() => void known.updates.takeUpdate(() => allKept(camp))}
      >
        {t('update.take')}
      </button>
    </div>
  );
}

/** Settles once nothing waits for the disk; how long that may take is for the asker to say. */
function allKept({ health }: Camp): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = health.onChange.listen(({ unkept }) => {
      if (unkept > 0) return;
      stop();
      resolve(true);
    });
    if (health.now.unkept > 0) return;
    stop();
    resolve(true);
  });
}
