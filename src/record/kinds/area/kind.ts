// An area of the camp that somebody may hold: kitchen, gate, water. A hold is chosen by oneself and runs out.
import { idOfKind, instant, listOf, orNone, text, together, whole } from '../../field.ts';
import { type Of, defineKind } from '../../kind.ts';

/** Held until an instant, or `false` once it was let go. */
export const hold = orNone(together({ until: instant }, ['until']));

export const area = defineKind('area', {
  fields: {
    name: text(60),
    why: text(500),
    place: idOfKind('place'),
    /** Fewer holders than this is thin. */
    minHolders: whole(1, 20),
    checklist: listOf(text(200), 40),
    /** The line of the starting library it was made from (rule V10). */
    library: text(40),
  },
  sets: { hold },
});

export type Area = Of<typeof area>;
