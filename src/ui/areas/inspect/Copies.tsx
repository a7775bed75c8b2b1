// The copies made of the acts: the cached document, and how much room there is for all of it.
import { type Inspection, type Room, roomLeft } from '#app';
import { t } from '#words';
import { useEffect, useState } from 'preact/hooks';
import { sizeWords } from '../../parts/size-words.ts';
import { List } from './values.tsx';

export function Copies({ of: { cache } }: { of: Inspection }) {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    let isShown = true;
    void roomLeft().then((read) => isShown && setRoom(read));
    return () => (isShown = false);
  }, []);
  return (
    <List
      title={t('inspect.copies')}
      rows={[
        [t('inspect.cache'), cache.name ?? t('inspect.none')],
        [t('inspect.document'), t(cache.isExact ? 'inspect.exact' : 'inspect.not-exact')],
        [t('inspect.resting'), t(cache.dueAt === null ? 'inspect.no' : 'inspect.yes')],
        [t('inspect.used'), sizeOrUntold(room?.used)],
        [t('inspect.allowed'), sizeOrUntold(room?.allowed)],
        [t('inspect.kept'), keptWords(room?.isKept)],
      ]}
    />
  );
}

const sizeOrUntold = (bytes: number | undefined): string =>
  bytes === undefined ? t('inspect.room-untold') : sizeWords(bytes);

const keptWords = (isKept: boolean | undefined): string =>
  isKept === undefined ? t('inspect.room-untold') : t(isKept ? 'inspect.yes' : 'inspect.no');
