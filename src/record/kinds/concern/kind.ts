// Something on somebody's mind, said openly: anybody steps up, and whoever holds it does so for a while. It
// speaks of what happened and what is wished; there is no field for whom it is about.
import { idOfKind, orNone, text, together, yesNo } from '../../field.ts';
import { type Of, defineKind } from '../../kind.ts';
import { hold } from '../area/kind.ts';

export const concern = defineKind('concern', {
  fields: {
    title: text(120),
    happened: text(2000),
    feel: text(500),
    wish: text(1000),
    place: idOfKind('place'),
    urgent: yesNo,
    /** Settled, and how; false once it was opened again. */
    settled: orNone(together({ how: text(1000) }, [])),
  },
  sets: { hold },
});

export type Concern = Of<typeof concern>;
