import type { RecordView } from '../../view.ts';
import { type Place, place } from './kind.ts';

/** Places that are not withdrawn, by name. */
export function placesByName(view: RecordView): readonly Place[] {
  return view.memo('places', ['place'], () =>
    view
      .all(place)
      .filter((each) => !each.withdrawn && each.name !== undefined)
      .sort(
        (a, b) =>
          (a.name ?? '').localeCompare(b.name ?? '', undefined, { sensitivity: 'base', numeric: true }) ||
          (a.id < b.id ? -1 : 1),
      ),
  );
}
