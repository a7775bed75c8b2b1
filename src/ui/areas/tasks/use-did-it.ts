// "Did it" for standing work, which somebody else may say again in an hour: taken back as easily as it was said.
import { didIt, takeBackDid } from '#record';
import { t } from '#words';
import { useRun } from '../../use-camp.ts';

export function useDidIt(): (task: string, title: string) => void {
  const run = useRun();
  return (task, title) => {
    let line = '';
    const undo = (): unknown => run(takeBackDid, { task, line });
    const ran = run(didIt, { task }, { done: t('task.did-done', { what: title }), undo });
    if (ran.ok) line = ran.value.changes[0]?.sub ?? '';
  };
}
