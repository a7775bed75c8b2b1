// How this phone itself stands, at the top of a page, only when there is something to know: words not kept and
// why, a damaged disk, a key that had to be changed.
import type { Health } from '#app';
import { isLongOver } from '#record';
import { t } from '#words';
import { useContext } from 'preact/hooks';
import * as icon from '../look/icons.ts';
import { CampContext, useAnswer, useCamp, useHealth } from '../use-camp.ts';
import { Icon } from './Icon.tsx';
import { Offer } from './Offer.tsx';

/** Nothing outside of a camp: pages about coming in have a frame too. */
export const Standing = () => (useContext(CampContext) ? <Lines /> : null);

function Lines() {
  const health = useHealth();
  const lines = standingLines(health);
  return (
    <>
      {!health.isWrittenAgain && <ForReading />}
      {lines.map(({ text, isCare }) => (
        <div key={text} class={isCare ? 'strip care' : 'strip'} role="status">
          <Icon of={isCare ? icon.unkept : icon.info} />
          <p>{text}</p>
        </div>
      ))}
    </>
  );
}

/** Last year's is not taken for this year's: it says so until somebody means to write in it. */
function ForReading() {
  const { health } = useCamp();
  const isOver = useAnswer(({ view, now }) => isLongOver(view, now));
  if (!isOver) return null;
  const text = t('over.why');
  return <Offer icon={icon.info} text={text} act={t('over.write')} onAct={() => health.writeAgain()} />;
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
