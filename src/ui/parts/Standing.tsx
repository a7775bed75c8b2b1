// How this phone itself stands, at the top of a page, only when there is something to know: words not kept and
// why, a damaged disk, a key that had to be changed.
import type { Health } from '#app';
import { t } from '#words';
import { useContext } from 'preact/hooks';
import * as icon from '../look/icons.ts';
import { CampContext, useHealth } from '../use-camp.ts';
import { Icon } from './Icon.tsx';

/** Nothing outside of a camp: pages about coming in have a frame too. */
export const Standing = () => (useContext(CampContext) ? <Lines /> : null);

function Lines() {
  const lines = standingLines(useHealth());
  return (
    <>
      {lines.map(({ text, isCare }) => (
        <div key={text} class={isCare ? 'strip care' : 'strip'} role="status">
          <Icon of={isCare ? icon.unkept : icon.info} />
          <p>{text}</p>
        </div>
      ))}
    </>
  );
}

/** What keeps words from being kept and yet leaves room for what others send. */
const NOT_OF_THE_DISK: readonly Health['disk'][] = ['too-large', 'no-canonical-form', 'not-fetched'];

/** The sentences for what this device has to say, most pressing first. */
export function standingLines(health: Health): readonly { text: string; isCare: boolean }[] {
  const lines: { text: string; isCare: boolean }[] = [];
  if (health.unkept > 0 && health.disk !== null) lines.push({ text: t(`disk.${health.disk}`), isCare: true });
  else if (health.disk !== null && !NOT_OF_THE_DISK.includes(health.disk))
    lines.push({ text: t('disk.news'), isCare: true });
  if (health.isDamaged) lines.push({ text: t('health.damaged'), isCare: true });
  if (health.keysRetired > 0) lines.push({ text: t('health.new-key'), isCare: false });
  return lines;
}
