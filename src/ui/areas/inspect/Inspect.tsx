// What this phone holds, to the last entry: for whoever wants to know why two phones do not show the same. It reads
// and changes nothing, and is there before anybody has come in.
import { type Inspection, loadInspector } from '#app';
import { t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import { Screen, upToNow } from '../../parts/Screen.tsx';
import { useCamp, useHealth } from '../../use-camp.ts';
import { Acts } from './Acts.tsx';
import { Branches } from './Branches.tsx';
import { Copies } from './Copies.tsx';
import { Links } from './Links.tsx';
import { LogLines } from './LogLines.tsx';
import { List } from './values.tsx';
import './inspect.css';

/** Read anew this often (ms). */
const LOOK_MS = 3000;

export function InspectScreen() {
  const found = useInspection();
  const health = useHealth();
  return (
    <Screen title={t('inspect.title')} up={upToNow()} lead={t('inspect.lead')}>
      <List
        title={t('inspect.phone')}
        rows={[
          [t('inspect.phase'), health.phase],
          [t('inspect.unkept'), health.unkept],
          [t('inspect.disk'), health.disk ?? t('inspect.well')],
          [t('inspect.damaged'), t(health.isDamaged ? 'inspect.yes' : 'inspect.no')],
          [t('inspect.keys-retired'), health.keysRetired],
        ]}
      />
      {found ? (
        <>
          <Acts of={found} />
          <Branches of={found} />
          <Links held={found.acts.held} />
          <Copies of={found} />
          <LogLines lines={found.log} />
        </>
      ) : (
        <Reading />
      )}
    </Screen>
  );
}

/** The acts are still being read: what has happened so far tells why that takes long. */
function Reading() {
  const { log } = useCamp();
  return (
    <>
      <p class="after">{t('inspect.reading')}</p>
      <LogLines lines={[...log.lines()].reverse()} />
    </>
  );
}

function useInspection(): Inspection | null {
  const camp = useCamp();
  const [found, setFound] = useState<Inspection | null>(null);
  useEffect(() => {
    let isShown = true;
    let timer: ReturnType<typeof setInterval> | undefined;
    void loadInspector(camp).then((inspect) => {
      const look = async (): Promise<void> => {
        const read = await inspect();
        if (isShown) setFound(read);
      };
      if (!isShown) return;
      void look();
      timer = setInterval(() => void look(), LOOK_MS);
    });
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, [camp]);
  return found;
}
