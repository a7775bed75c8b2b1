// A code that was scanned, pasted or in the page's address: the gathering it is for is opened, unless another is open;
// then people choose, and nothing of either is changed. A meet code is answered by one of ours.
import { equalBytes } from '#base';
import { type Invite, readCode } from '#app';
import { t } from '#words';
import { useEffect } from 'preact/hooks';
import { useCell } from '../../cell.ts';
import { useOpening } from '../../contexts.ts';
import { Waiting } from '../../lazy.tsx';
import { say } from '../../say.ts';
import { FaceToFace } from '../../codes/FaceToFace.tsx';
import { useNews } from '../../use-camp.ts';
import { broughtFile } from '../../codes/brought.ts';
import { Arriving } from './Arriving.tsx';
import { Step } from './Step.tsx';
import { whyNot } from './why-not.ts';

export function SeeToCode({ code }: { code: string }) {
  const opening = useOpening();
  const opened = useCell(opening.state);
  const file = useCell(broughtFile);
  const read = readCode(code);
  if (!read.ok) return <NoWayIn why={t(`code.${read.error}`)} />;
  if (read.value.kind === 'answer') return <NoWayIn why={t('join.is-answer')} />;
  const { invite } = read.value;
  if (opened.is !== 'open') return <Opening invite={invite} />;
  if (!equalBytes(opened.camp.invite.secret, invite.secret)) return <Another invite={invite} />;
  if (file !== null) return <Arriving file={file} onSkip={undefined} />;
  return read.value.kind === 'meet' ? <Answer code={code} /> : <SeenTo />;
}

/** Nothing is open yet: the code says what to open. */
function Opening({ invite }: { invite: Invite }) {
  const opening = useOpening();
  useEffect(() => void opening.open(invite), [invite]);
  return <Waiting text={t('app.opening')} />;
}

/** An invite to what is open here has done all it can. */
function SeenTo() {
  const opening = useOpening();
  useEffect(() => opening.code.set(null), []);
  return <Waiting />;
}

/** A phone is met: our answer is shown for it to scan. */
function Answer({ code }: { code: string }) {
  const opening = useOpening();
  const news = useNews();
  const done = (): void => opening.code.set(null);
  return (
    <Step name="answer" heading={t('join.meeting')} lead={t('join.meeting-why')}>
      <div class="stack-3 after">
        {news ? (
          <FaceToFace
            news={news}
            code={code}
            isOnTheWay
            onDone={done}
            onOther={(other) => opening.code.set(other)}
          />
        ) : (
          <p>{t('app.waiting')}</p>
        )}
        <button type="button" class="btn wide" onClick={done}>
          {t('join.not-now')}
        </button>
      </div>
    </Step>
  );
}

function Another({ invite }: { invite: Invite }) {
  const opening = useOpening();
  const stay = (): void => {
    broughtFile.set(null);
    opening.code.set(null);
  };
  const open = async (): Promise<void> => {
    const answer = await opening.open(invite);
    if (answer.ok) return;
    say(whyNot(answer.error), { isToMend: true });
  };
  return (
    <Step name="another" heading={t('join.another')} lead={t('join.another-why')}>
      <div class="stack-3 after">
        <button type="button" class="btn go wide tall" onClick={() => void open()}>
          {t('join.open-that')}
        </button>
        <button type="button" class="btn wide tall" onClick={stay}>
          {t('join.stay')}
        </button>
      </div>
    </Step>
  );
}

function NoWayIn({ why }: { why: string }) {
  const opening = useOpening();
  return (
    <Step name="no way in" heading={t('join.no-way')} lead={why}>
      <p class="after">
        <button type="button" class="btn go wide tall" onClick={() => opening.code.set(null)}>
          {t('join.other-ways')}
        </button>
      </p>
    </Step>
  );
}
