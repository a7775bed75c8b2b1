// How many would come, and whether there is room: counts, and never who.
import { comingTo, place, session } from '#record';
import { t } from '#words';
import { Words } from '../../parts/Words.tsx';
import { useAnswer } from '../../use-camp.ts';

export function Room({ id }: { id: string }) {
  const shown = useAnswer(
    ({ view }) => {
      const found = view.get(session, id);
      if (!found) return undefined;
      const coming = comingTo(found).length;
      const where = found.when?.place === undefined ? undefined : view.get(place, found.when.place);
      const isSmall = where?.capacity !== undefined && where.capacity < coming;
      return {
        coming,
        room: found.capacity,
        small: isSmall ? t('session.small', { place: where.name ?? '', n: where.capacity }) : undefined,
      };
    },
    [id],
  );
  if (!shown) return null;
  const { coming, room, small } = shown;
  const over = room === undefined ? 0 : coming - room;
  return (
    <p class="meta after-little">
      <Words of="session.coming" with={{ n: <b>{coming}</b> }} />{' '}
      {room !== undefined && (over > 0 ? t('session.over-by', { n: over }) : t('session.room', { n: room }))}{' '}
      {small}
    </p>
  );
}
