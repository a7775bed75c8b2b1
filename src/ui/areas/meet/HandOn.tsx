// A file goes out of the app: saved on this phone, or by its share sheet where that takes files.
import { type Bytes, printDate, toLocal } from '#base';
import { theGathering } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { fileName, saveFile } from '../../parts/save-file.ts';
import { say } from '../../say.ts';
import { useCamp, useCampTime } from '../../use-camp.ts';
import { canShareFiles, shareFile } from './share-file.ts';
import '../../parts/button.css';

/** `of`: what it holds, for its name, where that is not everything. */
export function HandOn({ of, make }: { of?: string; make: () => Promise<Bytes> }) {
  const camp = useCamp();
  const { zone } = useCampTime();
  const [isMaking, setMaking] = useState(false);
  const handOn = async (how: (bytes: Bytes, name: string) => void | Promise<boolean>): Promise<void> => {
    setMaking(true);
    const bytes = await make();
    setMaking(false);
    const title = camp.ask(({ view }) => theGathering(view)?.title) ?? '';
    const name = fileName(`${title} ${of ?? ''}`, printDate(toLocal(camp.clock.now(), zone).date));
    const isDone = await how(bytes, name);
    if (isDone === false) say(t('file.not-shared'), { isToMend: true });
    else say(t('file.saved', { name }));
  };
  return (
    <div class="btn-row">
      <button type="button" class="btn" disabled={isMaking} onClick={() => void handOn(saveFile)}>
        {t('file.save')}
      </button>
      {canShareFiles() && (
        <button type="button" class="btn" disabled={isMaking} onClick={() => void handOn(shareFile)}>
          {t('file.share')}
        </button>
      )}
    </div>
  );
}
