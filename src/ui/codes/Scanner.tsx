// Reading a code, by whatever is at hand: the camera, a picture of it, or its text as somebody sent it. All three are
// there at once, so that nobody is stuck who has no camera or would rather not give it.
import { t } from '#words';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TextField } from '../parts/Field.tsx';
import { PickFile } from '../parts/PickFile.tsx';
import { type NoCamera, openCamera, stopCamera } from './camera.ts';
import { lookAt, lookThrough } from './look.ts';
import { Mend } from './Mend.tsx';
import './scanner.css';

export interface ScannerProps {
  readonly onText: (text: string) => void;
  /** What was wrong with the last one. */
  readonly mend?: string | undefined;
}

export function Scanner({ onText, mend }: ScannerProps) {
  return (
    <div class="stack-3">
      <Finder onText={onText} />
      <WithoutCamera onText={onText} mend={mend} />
    </div>
  );
}

/** The same from a picture that was taken before, or from the code's text. */
export function WithoutCamera({ onText, mend }: ScannerProps) {
  const [noCode, setNoCode] = useState(false);
  const [pasted, setPasted] = useState('');
  const see = async (picture: File): Promise<void> => {
    const text = await lookAt(picture);
    setNoCode(text === undefined);
    if (text !== undefined) onText(text);
  };
  return (
    <div class="stack-3">
      <Mend text={noCode ? t('codes.no-code-seen') : mend} />
      <PickFile accept="image/*" onFile={(picture) => void see(picture)}>
        {t('codes.from-picture')}
      </PickFile>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setNoCode(false);
          onText(pasted);
        }}
      >
        <TextField label={t('codes.paste')} value={pasted} onInput={setPasted} rows={2} autoComplete="off" />
        <button type="submit" class="btn wide">
          {t('codes.use-text')}
        </button>
      </form>
    </div>
  );
}

/** What the camera sees, looked through until it is gone. */
function Finder({ onText }: { onText: (text: string) => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'asking' | 'on' | NoCamera>('asking');
  const heard = useRef(onText);
  heard.current = onText;
  useEffect(() => {
    if (state !== 'asking') return undefined;
    let isHere = true;
    void openCamera().then((opened) => {
      if (!opened.ok) setState(opened.error);
      else if (isHere && video.current) video.current.srcObject = opened.value;
      else stopCamera(opened.value);
    });
    return () => (isHere = false);
  }, [state]);
  useEffect(() => {
    const { current } = video;
    if (!current) return undefined;
    const stop = lookThrough(current, (text) => heard.current(text));
    return () => {
      stop();
      if (current.srcObject instanceof MediaStream) stopCamera(current.srcObject);
    };
  }, [state === 'asking' || state === 'on']);
  if (state !== 'asking' && state !== 'on')
    return (
      <div class="stack">
        <Mend text={t(`codes.camera-${state}`)} />
        <button type="button" class="btn wide" onClick={() => setState('asking')}>
          {t('codes.camera-again')}
        </button>
      </div>
    );
  return (
    <div class="finder">
      <video
        ref={video}
        muted
        playsInline
        autoPlay
        aria-label={t('codes.camera')}
        onPlaying={() => setState('on')}
      />
      {state === 'asking' && <p class="meta">{t('codes.camera-asking')}</p>}
    </div>
  );
}
