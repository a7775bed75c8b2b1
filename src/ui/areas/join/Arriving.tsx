// The record arrives, from the phone that was met or from the file that was brought: how much of it has come.
import type { Bytes } from '#base';
import { theGathering } from '#record';
import { t } from '#words';
import { useEffect } from 'preact/hooks';
import { Progress } from '../../codes/Progress.tsx';
import { useAnswer, useNews, usePerson } from '../../use-camp.ts';
import { readBrought } from '../../codes/brought.ts';
import { Step } from './Step.tsx';

export function Arriving({ file, onSkip }: { file: Bytes | null; onSkip: (() => void) | undefined }) {
  const news = useNews();
  const person = usePerson();
  const title = useAnswer(({ view }) => theGathering(view)?.title);
  useEffect(() => {
    if (news && file) void readBrought(news, file, person === undefined);
  }, [news, file]);
  const coming = news?.arriving ?? null;
  return (
    <Step name="arriving" lead={title === undefined ? t('join.on-its-way') : t('join.arriving', { title })}>
      <div class="card after">{coming ? <Progress {...coming} /> : <p>{t('app.waiting')}</p>}</div>
      {onSkip && (
        <p class="after">
          <button type="button" class="btn wide" onClick={onSkip}>
            {t('join.name-meanwhile')}
          </button>
        </p>
      )}
    </Step>
  );
}
