// Two phones, face to face: what was scanned here is answered by a code to show, or opens the link that our own code
// began. It says when they are linked, and when nothing came of it why not.
import type { News } from '#app';
import { t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import * as icon from '../look/icons.ts';
import { say } from '../say.ts';
import { useCamp } from '../use-camp.ts';
import { askForCamera, cameraPermission } from './camera.ts';
import { bringWords, linkedWords, nothingCameWords } from './code-words.ts';
import { CodeAsText } from './CodeAsText.tsx';
import { Progress } from './Progress.tsx';
import { Qr } from './Qr.tsx';
import { Scanner } from './Scanner.tsx';
import { useAwake } from './awake.ts';
import '../parts/button.css';
import '../parts/card.css';

type State =
  | { readonly is: 'scanning'; readonly mend: string | undefined }
  /** A code was brought before the camera was asked for. */
  | { readonly is: 'asking'; readonly code: string }
  | { readonly is: 'working' }
  | { readonly is: 'answer'; readonly text: string }
  | { readonly is: 'linking' }
  | { readonly is: 'linked'; readonly words: string };

export interface FaceToFaceProps {
  readonly news: News;
  /** A meet code that was brought already; otherwise it begins by scanning. */
  readonly code?: string;
  readonly onDone: () => void;
  /** A code of another gathering was brought. */
  readonly onOther: (code: string) => void;
}

export function FaceToFace({ news, code, onDone, onOther }: FaceToFaceProps) {
  const camp = useCamp();
  const [state, setState] = useState<State>(
    code === undefined ? { is: 'scanning', mend: undefined } : { is: 'working' },
  );
  useAwake(state.is === 'answer');
  const bring = async (text: string): Promise<void> => {
    setState({ is: 'working' });
    const brought = await news.scanned(text);
    if (!brought.ok) return setState({ is: 'scanning', mend: bringWords(brought.error) });
    const { value } = brought;
    if (value.is === 'other-gathering') return onOther(text);
    if (value.is === 'same-gathering') return setState({ is: 'scanning', mend: t('codes.own-poster') });
    setState(value.is === 'answer' ? { is: 'answer', text: value.text } : { is: 'linking' });
    const isLinked = await value.opened;
    const words = isLinked ? linkedWords(camp, news) : nothingCameWords(news);
    if (isLinked) say(words);
    setState(isLinked ? { is: 'linked', words } : { is: 'scanning', mend: words });
  };
  useEffect(() => {
    if (code === undefined) return;
    void cameraPermission().then((said) =>
      said === 'prompt' ? setState({ is: 'asking', code }) : void bring(code),
    );
  }, [code]);
  switch (state.is) {
    case 'scanning':
      return <Scanner onText={(text) => void bring(text)} mend={state.mend} />;
    case 'working':
      return <p role="status">{t('app.waiting')}</p>;
    case 'asking':
      return (
        <div class="stack-3">
          <p>{t('codes.answer-needs-camera')}</p>
          <button
            type="button"
            class="btn go wide tall"
            onClick={() => void askForCamera().then(() => bring(state.code))}
          >
            {t('codes.show-answer')}
          </button>
        </div>
      );
    case 'answer':
      return (
        <div class="stack-3">
          <p role="status">{t('codes.answer-why')}</p>
          <Qr text={state.text} label={t('codes.answer')} />
          <CodeAsText text={state.text} />
        </div>
      );
    case 'linking':
      return <p role="status">{t('codes.linking')}</p>;
    case 'linked':
      return <Linked news={news} words={state.words} onDone={onDone} />;
  }
}

function Linked({ news, words, onDone }: { news: News; words: string; onDone: () => void }) {
  const { arriving } = news;
  return (
    <div class="stack-3">
      <div class="strip mine">
        <Icon of={icon.meet} />
        <p>{words}</p>
      </div>
      {arriving && <Progress {...arriving} />}
      <button type="button" class="btn go wide tall" onClick={onDone}>
        {t('codes.done')}
      </button>
    </div>
  );
}
