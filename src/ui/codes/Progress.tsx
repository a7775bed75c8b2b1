// How much of what comes has come: acts so far, of how many, in words and as a bar. Only where both are known.
import { t } from '#words';
import { figures } from './code-words.ts';
import './progress.css';

export interface ProgressProps {
  readonly done: number;
  readonly total: number;
}

export function Progress({ done, total }: ProgressProps) {
  return (
    <div class="progress">
      <p>{t('meet.arriving', { done: figures(done), total: figures(total) })}</p>
      <progress value={done} max={total} aria-label={t('meet.arriving-label')} />
    </div>
  );
}
