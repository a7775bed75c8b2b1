// News carried by hand: everything in a file, or just what another phone lacks by the list it made. Reading one twice,
// or an old one, does no harm; a file is a backup, too.
import type { Bytes } from '#base';
import { type News, inviteInFile } from '#app';
import { t } from '#words';
import { useState } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import { bringFile } from '../../codes/brought.ts';
import { figures } from '../../codes/code-words.ts';
import { Mend } from '../../codes/Mend.tsx';
import { Progress } from '../../codes/Progress.tsx';
import { useOpening } from '../../contexts.ts';
import { Tick } from '../../parts/Field.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PickFile, bytesOf } from '../../parts/PickFile.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { say } from '../../say.ts';
import { useNews } from '../../use-camp.ts';
import { HandOn } from './HandOn.tsx';

export function CarryFile() {
  const news = useNews();
  return (
    <Screen
      title={t('meet.by-file')}
      up={{ to: '/meet', name: t('meet.title') }}
      isMeet
      lead={t('file.lead')}
    >
      {news ? (
        <>
          <TakeIn news={news} />
          <Give news={news} />
          <AskFor news={news} />
        </>
      ) : (
        <p class="after">{t('app.waiting')}</p>
      )}
    </Screen>
  );
}

function Give({ news }: { news: News }) {
  const [isInvite, setInvite] = useState(false);
  return (
    <section class="stack" aria-labelledby="give">
      <h2 id="give">{t('file.give')}</h2>
      <p class="meta">{t('file.give-note')}</p>
      <Tick label={t('file.with-invite')} value={isInvite} onChange={setInvite} />
      {isInvite && (
        <p class="strip care">
          <Icon of={icon.info} />
          <span>{t('meet.leak')}</span>
        </p>
      )}
      <HandOn make={() => news.fileOfEverything(isInvite)} />
    </section>
  );
}

function AskFor({ news }: { news: News }) {
  return (
    <section class="stack" aria-labelledby="ask">
      <h2 id="ask">{t('file.ask')}</h2>
      <p class="meta">{t('file.ask-note')}</p>
      <HandOn of={t('file.name-list')} make={() => news.listOfHeld()} />
    </section>
  );
}

/** A file somebody brought: news to take in, or a list to answer. */
function TakeIn({ news }: { news: News }) {
  const opening = useOpening();
  const [isReading, setReading] = useState(false);
  const [mend, setMend] = useState<string>();
  const [answer, setAnswer] = useState<Bytes>();
  const read = async (bytes: Bytes): Promise<string | undefined> => {
    const got = await news.readFile(bytes);
    if (got.ok) {
      say(t('file.taken', { n: figures(got.value.taken) }));
      return got.value.isWhole ? undefined : t('file.cut');
    }
    if (got.error === 'a-list') {
      const lacked = await news.fileFor(bytes);
      if (!lacked.ok) return t(`file.${lacked.error}`);
      setAnswer(lacked.value);
      return undefined;
    }
    if (got.error === 'other-gathering' && (await inviteInFile(bytes))) return bringFile(opening, bytes);
    return t(`file.${got.error}`);
  };
  const choose = async (file: File): Promise<void> => {
    setReading(true);
    setAnswer(undefined);
    const bytes = await bytesOf(file);
    setMend(bytes ? await read(bytes) : t('file.unreadable'));
    setReading(false);
  };
  const { arriving } = news;
  return (
    <section class="stack" aria-labelledby="take-in">
      <h2 id="take-in">{t('file.take-in')}</h2>
      <p class="meta">{t('file.take-in-note')}</p>
      <PickFile look="go wide tall" onFile={(file) => void choose(file)}>
        {t('file.choose')}
      </PickFile>
      {isReading && arriving && (
        <div class="card">
          <Progress {...arriving} />
        </div>
      )}
      <Mend text={mend} />
      <div role="status">
        {answer && (
          <div class="card ask stack">
            <p>{t('file.for-list')}</p>
            <HandOn of={t('file.name-rest')} make={() => Promise.resolve(answer)} />
          </div>
        )}
      </div>
    </section>
  );
}
