// The invite, to be shown or printed: a code, and twelve words to say aloud. Whoever has it is in, for good, and that
// is said beside it.
import { loadWords, printCode } from '#app';
import { theGathering } from '#record';
import { t } from '#words';
import { useEffect, useMemo, useState } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import { CodeAsText } from '../../codes/CodeAsText.tsx';
import { Qr } from '../../codes/Qr.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer, useCamp } from '../../use-camp.ts';
import './poster.css';

export function Poster() {
  const { invite } = useCamp();
  const title = useAnswer(({ view }) => theGathering(view)?.title);
  const [words, setWords] = useState<readonly string[]>([]);
  useEffect(() => void loadWords().then(({ inviteWords }) => setWords(inviteWords(invite))), [invite]);
  const code = useMemo(() => printCode({ kind: 'poster', invite }, location.origin), [invite]);
  return (
    <Screen
      title={t('meet.by-poster')}
      up={{ to: '/meet', name: t('meet.title') }}
      isMeet
      lead={t('meet.poster-lead')}
    >
      <div class="poster after">
        <h2>{title ?? t('app.name')}</h2>
        <Qr text={code} label={t('meet.poster-code')} />
        <p>{t('meet.poster-how')}</p>
        <h3>{t('meet.poster-words')}</h3>
        <ol class="twelve">
          {words.map((word, at) => (
            <li key={at}>{word}</li>
          ))}
        </ol>
      </div>
      <div class="strip care after">
        <Icon of={icon.info} />
        <p>{t('meet.leak')}</p>
      </div>
      <p class="after">
        <button type="button" class="btn wide tall" onClick={() => print()}>
          <Icon of={more.print} />
          {t('meet.print')}
        </button>
      </p>
      <CodeAsText text={code} />
    </Screen>
  );
}
