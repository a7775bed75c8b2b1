// What happened lately on this page, the latest first. It is kept nowhere and never sent.
import { type LogLine, toLocal } from '#base';
import { t } from '#words';
import { useCampTime } from '../../use-camp.ts';
import { List } from './values.tsx';

export function LogLines({ lines }: { lines: readonly LogLine[] }) {
  const { zone } = useCampTime();
  return (
    <List title={t('inspect.log')} rows={[]}>
      {lines.length === 0 ? (
        <p class="meta">{t('log.none')}</p>
      ) : (
        <ol class="card values">
          {lines.map(({ at, topic, text }, index) => (
            <li key={lines.length - index}>
              {clockOf(at, zone)} <b>{topic}</b> {text}
            </li>
          ))}
        </ol>
      )}
    </List>
  );
}

/** "14:40:07": to the second, as two phones' logs are laid side by side. */
function clockOf(at: number, zone: string): string {
  const { minutes } = toLocal(at, zone);
  const parts = [Math.floor(minutes / 60), minutes % 60, Math.floor(at / 1000) % 60];
  return parts.map((each) => String(each).padStart(2, '0')).join(':');
}
