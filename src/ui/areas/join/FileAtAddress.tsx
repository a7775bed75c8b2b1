// A file that the page's own address names (`/#file=/camp.rhizome`): a board or a box lays it beside the app, so that
// whoever opens the page can come in with one tap. It is fetched from where the page is from and from nowhere else.
import type { Bytes } from '#base';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { useOpening } from '../../contexts.ts';
import { bytesOf } from '../../parts/PickFile.tsx';
import { bringFile } from '../../codes/brought.ts';
import { Mend } from '../../codes/Mend.tsx';
import { Step } from './Step.tsx';

export function FileAtAddress({ path }: { path: string }) {
  const opening = useOpening();
  const [isFetching, setFetching] = useState(false);
  const [mend, setMend] = useState<string>();
  const comeIn = async (): Promise<void> => {
    setFetching(true);
    const bytes = await fetchOwn(path);
    setMend(bytes ? await bringFile(opening, bytes) : t('join.file-unreached'));
    setFetching(false);
  };
  return (
    <Step name="file at address" lead={t('join.file-here')}>
      <form
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          void comeIn();
        }}
      >
        <button type="submit" class="btn go wide tall" disabled={isFetching}>
          {isFetching ? t('app.waiting') : t('join.with-file')}
        </button>
        <Mend text={mend} />
        <button type="button" class="btn wide" onClick={() => opening.code.set(null)}>
          {t('join.other-ways')}
        </button>
      </form>
    </Step>
  );
}

/** Null when it cannot be had, or lies anywhere but at our own origin. */
async function fetchOwn(path: string): Promise<Bytes | null> {
  const url = new URL(path, location.origin);
  if (url.origin !== location.origin) return null;
  try {
    const answer = await fetch(url, { credentials: 'omit' });
    return answer.ok ? await bytesOf(await answer.blob()) : null;
  } catch (error) {
    if (error instanceof TypeError) return null; // out of reach
    throw error;
  }
}
