// Coming in: whatever was brought is seen to first (a code, a file), then the record arrives, then a name. Which step
// it is follows from what the app knows by then, not from where somebody has been.
import { theGathering } from '#record';
import { useState } from 'preact/hooks';
import { useCell } from '../../cell.ts';
import { useOpening } from '../../contexts.ts';
import { Waiting } from '../../lazy.tsx';
import { useAnswer, useNews, usePerson } from '../../use-camp.ts';
import { Arriving } from './Arriving.tsx';
import { isBeginning } from '../../codes/brought.ts';
import { FileAtAddress } from './FileAtAddress.tsx';
import { NameStep } from './NameStep.tsx';
import { SeeToCode } from './SeeToCode.tsx';
import { Ways } from './Ways.tsx';

const FILE = '#file=';

export function JoinScreen() {
  const opening = useOpening();
  const opened = useCell(opening.state);
  const code = useCell(opening.code);
  const isBusy = useCell(isBeginning);
  // Until there is a gathering the form stays as it is: should it come to nothing, the words are there.
  if (isBusy && opened.is === 'open') return <Waiting />;
  if (code?.startsWith(FILE) === true) return <FileAtAddress path={code.slice(FILE.length)} />;
  if (code !== null) return <SeeToCode code={code} />;
  return opened.is === 'open' ? <Inside /> : <Ways />;
}

/** The gathering is open. Its record comes first, so that whoever was here before is known by their name. */
function Inside() {
  const person = usePerson();
  const news = useNews();
  const isEmpty = useAnswer(({ view }) => theGathering(view) === undefined);
  const [isSkipping, setSkipping] = useState(false);
  if (person !== undefined) return <Ways />;
  const isNear = news?.links.some((link) => !link.isQuiet && !link.isEqual && (link.theirCount ?? 0) > 0);
  const isComing = news !== null && (news.arriving !== null || (isEmpty && isNear === true));
  if (isComing && !isSkipping) return <Arriving file={null} onSkip={() => setSkipping(true)} />;
  return <NameStep />;
}
