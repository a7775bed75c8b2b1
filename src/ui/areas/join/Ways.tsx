// The ways in: a code by the camera first, then whatever else somebody may have in hand, and at the end a gathering
// of one's own.
import { type WordsError, loadWords, readCode } from '#app';
import { t } from '#words';
import { useContext, useState } from 'preact/hooks';
import { useOpening } from '../../contexts.ts';
import * as icon from '../../look/icons-more.ts';
import { Mend } from '../../codes/Mend.tsx';
import { Scanner, WithoutCamera } from '../../codes/Scanner.tsx';
import { TextField } from '../../parts/Field.tsx';
import { Fold } from '../../parts/Fold.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PickFile, bytesOf } from '../../parts/PickFile.tsx';
import { Sheet, useSheet } from '../../parts/Sheet.tsx';
import { CampContext } from '../../use-camp.ts';
import { Begin } from './Begin.tsx';
import { bringFile, codeOf } from '../../codes/brought.ts';
import { Step } from './Step.tsx';
import '../../codes/qr.css';
import './join.css';

export function Ways() {
  const opening = useOpening();
  const isIn = useContext(CampContext) !== null;
  const scan = useSheet();
  const [mend, setMend] = useState<string>();
  const take = (text: string): void => {
    const read = readCode(text);
    if (!read.ok) setMend(t(`code.${read.error}`));
    else if (read.value.kind === 'answer') setMend(t('join.is-answer'));
    else {
      scan.close();
      opening.code.set(text);
    }
  };
  return (
    <Step
      name="ways"
      lead={t(isIn ? 'join.again-why' : 'join.what')}
      {...(isIn && { heading: t('join.another'), up: { to: '/settings', name: t('join.settings') } })}
    >
      <p class="after">
        <button
          type="button"
          class="btn go wide tall"
          onClick={() => {
            setMend(undefined);
            scan.open();
          }}
        >
          <Icon of={icon.scan} />
          {t('join.scan')}
        </button>
      </p>
      <p class="meta centred">{t('join.scan-note')}</p>
      <div class="ways">
        <Fold title={t('join.by-words')}>{() => <TwelveWords />}</Fold>
        <Fold title={t('join.by-picture')}>{() => <WithoutCamera onText={take} mend={mend} />}</Fold>
        <Fold title={t('join.by-file')}>{() => <FromFile />}</Fold>
        <Fold title={t('join.start')}>{() => <Begin />}</Fold>
      </div>
      {!isIn && <p class="note after centred">{t('join.no-phone')}</p>}
      <Sheet title={t('join.scan')} handle={scan}>
        <Scanner onText={take} mend={mend} />
      </Sheet>
    </Step>
  );
}

function TwelveWords() {
  const opening = useOpening();
  const [text, setText] = useState('');
  const [mend, setMend] = useState<string>();
  const read = async (): Promise<void> => {
    const { readWords } = await loadWords();
    const words = readWords(text);
    if (words.ok) opening.code.set(codeOf(words.value));
    else setMend(wordsMend(words.error));
  };
  return (
    <form
      class="stack-3"
      onSubmit={(event) => {
        event.preventDefault();
        void read();
      }}
    >
      <TextField
        label={t('join.words')}
        note={t('join.words-note')}
        rows={3}
        value={text}
        autoComplete="off"
        mend={mend}
        onInput={(typed) => {
          setText(typed);
          setMend(undefined);
        }}
      />
      <button type="submit" class="btn dark wide">
        {t('join.come-in')}
      </button>
    </form>
  );
}

function wordsMend(error: WordsError): string {
  switch (error.reason) {
    case 'count':
      return t('join.words-count', { n: error.count });
    case 'word':
      return error.near === undefined
        ? t('join.words-unknown', { word: error.word })
        : t('join.words-near', { word: error.word, near: error.near });
    case 'check':
      return t('join.words-check');
  }
}

function FromFile() {
  const opening = useOpening();
  const [mend, setMend] = useState<string>();
  const read = async (file: File): Promise<void> => {
    const bytes = await bytesOf(file);
    setMend(bytes ? await bringFile(opening, bytes) : t('file.unreadable'));
  };
  return (
    <div class="stack-3">
      <p class="meta">{t('join.file-note')}</p>
      <PickFile onFile={(file) => void read(file)}>{t('file.choose')}</PickFile>
      <Mend text={mend} />
    </div>
  );
}
