// Something in the programme: workshop, concert, circle. Anybody offers, places or moves one; who moved it says
// so. Its hour, length and place are one value, so that a move is never half of two moves.
import { idOfKind, oneOf, orNone, text, together, whole, yesNo } from '../../field.ts';
import { type Of, defineKind, momentParts } from '../../kind.ts';

export const SESSION_SORTS = ['workshop', 'concert', 'talk', 'ceremony', 'circle', 'game', 'other'] as const;

export const session = defineKind('session', {
  fields: {
    title: text(120),
    sort: oneOf(...SESSION_SORTS),
    about: text(4000),
    /** Placed: hour, length and place together. False: offered, not placed yet. */
    when: orNone(
      together({ ...momentParts, minutes: whole(5, 1440), place: idOfKind('place'), note: text(300) }, [
        'at',
        'day',
        'minutes',
      ]),
    ),
    bring: text(300),
    forWhom: text(200),
    language: text(40),
    capacity: whole(1, 2000),
    /** Inked: those who offer it mean it. Pencilled otherwise. */
    inked: yesNo,
  },
  sets: {
    host: together({ hosts: yesNo }, ['hosts']),
    /** "I'd come". */
    come: together({ comes: yesNo }, ['comes']),
  },
});

export type Session = Of<typeof session>;
