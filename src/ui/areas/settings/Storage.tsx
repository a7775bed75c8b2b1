// How safely this browser keeps what is here, and how much room it gives: only what it says itself.
import { type Room, askToKeep, roomLeft } from '#app';
import { t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import { sizeWords } from '../../parts/size-words.ts';
import { say } from '../../say.ts';
import '../../parts/button.css';
import '../../parts/card.css';

export function Storage() {
  const [room, setRoom] = useState<Room | null>(null);
  const look = async (): Promise<void> => setRoom(await roomLeft());
  useEffect(() => void look(), []);
  const ask = async (): Promise<void> => {
    const isKept = await askToKeep();
    say(t(isKept === true ? 'settings.keep.now' : 'settings.keep.no-promise'), { isToMend: isKept !== true });
    await look();
  };
  return (
    <section aria-labelledby="settings-storage">
      <div class="head">
        <h2 id="settings-storage">{t('settings.storage')}</h2>
      </div>
      <div class="card stack">
        {room && (
          <>
            <p>{t(keepKey(room))}</p>
            {room.isKept === false && (
              <button type="button" class="btn small" onClick={() => void ask()}>
                {t('settings.keep.ask')}
              </button>
            )}
            <p class="meta">{roomWords(room)}</p>
          </>
        )}
      </div>
    </section>
  );
}

function keepKey({ isKept }: Room): 'settings.keep.yes' | 'settings.keep.not-yet' | 'settings.keep.none' {
  if (isKept === undefined) return 'settings.keep.none';
  return isKept ? 'settings.keep.yes' : 'settings.keep.not-yet';
}

function roomWords({ used, allowed }: Room): string {
  if (used === undefined || allowed === undefined) return t('settings.room.untold');
  return t('settings.room', { used: sizeWords(used), left: sizeWords(Math.max(0, allowed - used)) });
}
