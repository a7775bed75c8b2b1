// Two phones, face to face: what was scanned here is answered by a code to show, or opens the link that our own code
// began. It says when they are linked, and when nothing came of it why not.
import type { News } from '#app';
import { t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../parts/Icon.tsx';
import * as icon from '../look/icons.ts';
import { hush, say, speak } from '../say.ts';
import { useAnswer, useCamp } from '../use-camp.ts';
import { askForCamera, cameraPermission } from './camera.ts';
import { bringWords, linkedWords, metLast, nothingCameWords } from './code-words.ts';
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
  | { readonly is: 'linked' };

export interface FaceToFaceProps {
  readonly news: News;
  /** A meet code that was brought already; otherwise it begins by scanning. */
  readonly code?: string;
  readonly onDone: () => void;
  /** Whether linked is all that was wanted: it goes on by itself. */
  readonly isOnTheWay?: boolean;
  /** A code of another gathering was brought. */
  readonly onOther: (code: string) => void;
}

export function FaceToFace({ news, code, onDone, isOnTheWay, onOther }: FaceToFaceProps) {
  const camp = useCamp();
  const [state, setState] = useState<State>(
    code === undefined ? { is: 'scanning', mend: undefined } : { is: 'working' },
  );
  useEffect(hush, []); // what was said before would lie over a code
  useAwake(state.is === 'answer');
  const bring = async (text: string): Promise<void> => {
    const brought = await news.scanned(text);
    if (!brought.ok) return setState({ is: 'scanning', mend: bringWords(brought.error) });
    const { value } = brought;
    if (value.is === 'other-gathering') return onOther(text);
    if (value.is === 'same-gathering') return setState({ is: 'scanning', mend: t('codes.own-poster') });
    setState(value.is === 'answer' ? { is: 'answer', text: value.text } : { is: 'linking' });
    if (!(await value.opened)) return setState({ is: 'scanning', mend: nothingCameWords(news) });
    const words = camp.ask(({ view }) => linkedWords(view, metLast(news)));
    if (isOnTheWay !== true) {
      speak(words);
      return setState({ is: 'linked' });
    }
    // Newcomers see what it leads to; nothing shall lie over their form.
    (camp.person === undefined ? speak : say)(words);
    return onDone();
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
      return <Linked news={news} onDone={onDone} />;
  }
}

function Linked({ news, onDone }: { news: News; onDone: () => void }) {
  const { arriving } = news;
  const author = metLast(news);
  const words = useAnswer(({ view }) => linkedWords(view, author), [author]);
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
