// A call: "I need hands: 3, by 5, kitchen", or "Who could fix the pump?". It is about a task, a meal, a session,
// a concern, or nothing but its own words; it stands on top of every Now that hears it, closes itself when
// enough hands have come, and fades when its hour is past.
import { idOfKind, listOf, oneOf, text, together, whole, yesNo } from '../../field.ts';
import { type Of, defineKind, momentParts } from '../../kind.ts';
import { claim } from '../task/kind.ts';

export const call = defineKind('call', {
  fields: {
    sort: oneOf('hands', 'who'),
    about: together({ kind: oneOf('task', 'meal', 'session', 'concern', 'area'), id: idOfKind('thing') }, [
      'kind',
      'id',
    ]),
    hands: whole(1, 200),
    when: together({ ...momentParts }, ['at']),
    where: text(120),
    skill: text(40),
    words: text(500),
    /** Who was in for the task or meal already when it was made: it asks for others (rule Y25). */
    already: listOf(idOfKind('person'), 200),
    /** "That's enough now"; false once it sounds again. */
    closed: yesNo,
  },
  sets: { claim },
});

export type Call = Of<typeof call>;
