// This phone's code for another to scan. The camera is asked for first, because of the address (rule Q5); with no
// address it says so and shows no code that leads nowhere. A code is good for a minute and a half (rule Q6): then
// there is a fresh one, without a word.
import type { News, ShownCode } from '#app';
import { t } from '#words';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { askForCamera, cameraPermission } from '../../codes/camera.ts';
import { CodeAsText } from '../../codes/CodeAsText.tsx';
import { Mend } from '../../codes/Mend.tsx';
import { Qr } from '../../codes/Qr.tsx';
import { useAwake } from '../../codes/awake.ts';

type State = 'looking' | 'asking' | 'making' | 'no-address' | 'unsupported' | ShownCode;

/**
 * `children` stand below the code, before its text, and stay there whatever becomes of it: somebody may be on one of
 * them by the keys. `news` is null while there is no code to show.
 */
export function MyCode({ news, children }: { news: News | null; children: ComponentChildren }) {
  const [state, setState] = useState<State>('looking');
  /** Each time it changes, a fresh code is made. */
  const [round, setRound] = useState(0);
  const isShown = news !== null && typeof state === 'object';
  // Not before it is known whether the camera is asked for first: what comes and goes takes the focus with it.
  const isComing = news !== null && (state === 'making' || (state === 'looking' && round > 0));
  useAwake(isShown);
  useEffect(() => {
    setState('looking');
    setRound(0);
    if (!news) return undefined;
    let isHere = true;
    void cameraPermission().then((said) => {
      if (!isHere) return;
      if (said === 'prompt' && news.isSupported) setState('asking');
      else setRound(1);
    });
    return () => (isHere = false);
  }, [news]);
  useEffect(() => {
    if (!news || round === 0) return undefined;
    let isHere = true;
    const show = async (): Promise<void> => {
      const shown = await news.showCode(location.origin);
      if (!isHere) return;
      if (!shown.ok) return setState(shown.error === 'unsupported' ? 'unsupported' : 'no-address');
      setState(shown.value);
      await shown.value.opened;
      if (isHere) await inSight();
      if (isHere) setRound(round + 1);
    };
    void show();
    return () => (isHere = false);
  }, [news, round]);
  const ask = async (): Promise<void> => {
    setState('making');
    await askForCamera();
    setRound(round + 1);
  };
  return (
    <>
      {news && <Code state={state} ask={() => void ask()} />}
      {children}
      {(isShown || isComing) && <CodeAsText text={isShown ? state.text : undefined} />}
    </>
  );
}

function Code({ state, ask }: { state: State; ask: () => void }) {
  switch (state) {
    case 'looking':
    case 'making':
      // It takes the room of the code that comes, so that nothing below moves away under a finger or out of sight.
      return (
        <div class="after">
          <p class="qr-to-come">{t('app.waiting')}</p>
        </div>
      );
    case 'asking':
      return (
        <div class="stack-3 after">
          <p class="meta">{t('meet.needs-camera')}</p>
          <button type="button" class="btn wide tall" onClick={ask}>
            {t('meet.show-code')}
          </button>
        </div>
      );
    case 'unsupported':
      return <Mend text={t('codes.unsupported')} />;
    case 'no-address':
      return (
        <div class="stack after">
          <Mend text={t('codes.no-address')} />
          <button type="button" class="btn wide" onClick={ask}>
            {t('meet.again')}
          </button>
        </div>
      );
    default:
      return (
        <div class="after">
          <Qr text={state.text} label={t('meet.code')} />
          {!state.isReachable && <p class="note after-little">{t('meet.hidden-address')}</p>}
        </div>
      );
  }
}

/** Nobody scans a page that is not in sight: until it is, no code is made. */
function inSight(): Promise<void> {
  if (document.visibilityState === 'visible') return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
  });
}
