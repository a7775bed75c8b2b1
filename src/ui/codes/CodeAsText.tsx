// A code as text, for whoever has no camera: copied here, sent by whatever the two have, pasted there.
import { t } from '#words';
import { useState } from 'preact/hooks';
import { Fold } from '../parts/Fold.tsx';
import { say } from '../say.ts';

/** `text` is undefined while the code is still being made. */
export function CodeAsText({ text }: { text: string | undefined }) {
  const inside = () => (text === undefined ? <p>{t('app.waiting')}</p> : <Text text={text} />);
  return <Fold title={t('codes.as-text')}>{inside}</Fold>;
}

function Text({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      say(t('codes.copied'));
    } catch (error) {
      // Not given to this page: the text stands there, to be marked by hand.
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      say(t('codes.not-copied'), { isToMend: true });
    }
  };
  return (
    <div class="stack">
      <p class="code-text">{text}</p>
      <button type="button" class="btn wide" onClick={() => void copy()}>
        {isCopied ? t('codes.copied') : t('codes.copy')}
      </button>
    </div>
  );
}
