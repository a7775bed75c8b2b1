// A file that brings everything back, and reading one. It holds what was written, and never this phone's key: a phone
// that comes back with it writes under a new one.
import { printDate, toLocal } from '#base';
import type { News } from '#app';
import { campTime, theGathering } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { Mend } from '../../codes/Mend.tsx';
import { Progress } from '../../codes/Progress.tsx';
import { Tick } from '../../parts/Field.tsx';
import { PickFile, bytesOf } from '../../parts/PickFile.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { fileName, saveFile } from '../../parts/save-file.ts';
import { sizeWords } from '../../parts/size-words.ts';
import { say } from '../../say.ts';
import { useCamp, useNews } from '../../use-camp.ts';
import { upToSettings } from './Settings.tsx';
import '../../parts/button.css';
import '../../parts/card.css';

export function BackupScreen() {
  const news = useNews();
  return (
    <Screen title={t('settings.backup')} up={upToSettings()} lead={t('settings.backup.lead')}>
      {news ? (
        <>
          <Save news={news} />
          <Restore news={news} />
        </>
      ) : (
        <p class="meta after">{t('settings.links.loading')}</p>
      )}
      <section aria-labelledby="backup-keys">
        <h2 id="backup-keys">{t('settings.backup.keys')}</h2>
        <p class="after-little">{t('settings.backup.keys-what')}</p>
        <p class="after-little">{t('settings.backup.not-in')}</p>
      </section>
    </Screen>
  );
}

function Save({ news }: { news: News }) {
  const camp = useCamp();
  const [withInvite, setWithInvite] = useState(true);
  const [isMaking, setMaking] = useState(false);
  const save = async (): Promise<void> => {
    setMaking(true);
    const bytes = await news.fileOfEverything(withInvite);
    const [title, date] = camp.ask(({ view, now }) => [
      theGathering(view)?.title ?? '',
      printDate(toLocal(now, campTime(view, now).zone).date),
    ]);
    const name = fileName(title, date);
    saveFile(bytes, name);
    setMaking(false);
    say(t('settings.backup.made', { name, size: sizeWords(bytes.length) }));
  };
  return (
    <section aria-labelledby="backup-save">
      <div class="head">
        <h2 id="backup-save">{t('settings.backup.save')}</h2>
      </div>
      <Tick label={t('settings.backup.with-code')} value={withInvite} onChange={setWithInvite} />
      <p class="note">{t(withInvite ? 'settings.backup.with-note' : 'settings.backup.without-note')}</p>
      <p class="after">
        <button type="button" class="btn dark wide" disabled={isMaking} onClick={() => void save()}>
          {isMaking ? t('app.waiting') : t('settings.backup.make')}
        </button>
      </p>
    </section>
  );
}

function Restore({ news }: { news: News }) {
  const [mend, setMend] = useState<string>();
  const [isElsewhere, setElsewhere] = useState(false);
  const read = async (file: File): Promise<void> => {
    setMend(undefined);
    setElsewhere(false);
    const bytes = await bytesOf(file);
    if (!bytes) return setMend(t('file.unreadable'));
    const answer = await news.readFile(bytes);
    if (!answer.ok) {
      setElsewhere(answer.error === 'other-gathering');
      return setMend(t(`file.${answer.error}`));
    }
    const { taken, isWhole } = answer.value;
    if (!isWhole) return setMend(t('file.cut'));
    return say(taken > 0 ? t('settings.backup.read', { n: taken }) : t('settings.backup.nothing-new'));
  };
  const { arriving } = news;
  return (
    <section aria-labelledby="backup-restore">
      <div class="head">
        <h2 id="backup-restore">{t('settings.backup.restore')}</h2>
      </div>
      <p class="meta">{t('settings.backup.restore-note')}</p>
      <div class="stack-3 after-little">
        <PickFile onFile={(file) => void read(file)}>{t('file.choose')}</PickFile>
        {arriving && <Progress done={arriving.done} total={arriving.total} />}
        <Mend text={mend} />
        {isElsewhere && (
          <a class="btn wide" href="/join">
            {t('settings.backup.elsewhere')}
          </a>
        )}
      </div>
    </section>
  );
}
