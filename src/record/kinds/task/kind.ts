// Work that wants doing: once, a shift with hours, or standing (whoever passes). One model, no assignment:
// people put themselves in, step back without blame, and say what they did.
import { idOfKind, listOf, oneOf, orNone, text, together, whole, yesNo } from '../../field.ts';
import { type Of, defineKind, momentParts } from '../../kind.ts';
import { ownWord } from '../person/own-word.ts';

export const TASK_TAGS = [
  'seated',
  'light',
  'heavy',
  'with-kids',
  'night',
  'good-company',
  'quiet',
  'outdoors',
  'knives',
] as const;

/** A person in a task: `in`, or out again (`back`). A stored no is a value. */
export const claim = ownWord(
  together(
    {
      said: oneOf('in', 'back'),
      role: oneOf('hand', 'learner', 'beside', 'calls'),
      note: text(200),
      /** Knows it, and is happy to show somebody new. */
      shows: yesNo,
    },
    ['said'],
  ),
);

export const task = defineKind('task', {
  fields: {
    title: text(120),
    why: text(1000),
    how: text(4000),
    area: idOfKind('area'),
    place: idOfKind('place'),
    sort: oneOf('once', 'shift', 'standing'),
    /** `due`: to be done by then; otherwise it begins then. Minutes: how long it takes. */
    when: orNone(together({ ...momentParts, due: yesNo, minutes: whole(1, 1440) }, ['at'])),
    minutes: whole(1, 1440),
    need: together({ min: whole(1, 200), max: whole(1, 200), learner: whole(0, 20) }, ['min']),
    tags: listOf(oneOf(...TASK_TAGS), TASK_TAGS.length),
    skills: listOf(text(40), 8),
    partOf: idOfKind('task'),
    /** The same work on another day of the camp: of which task, and for which day this one was made (rule V11). */
    repeats: together({ of: idOfKind('task'), day: momentParts.day }, ['of', 'day']),
    /** The line of the starting library it was made from (rule V10). */
    library: text(40),
    /** The meal, session or concern it came with. */
    from: together({ kind: oneOf('meal', 'session', 'concern', 'area'), id: idOfKind('thing') }, [
      'kind',
      'id',
    ]),
    /**
     * Settled: done, or let go because nobody wanted it; and, after the fact, that it worked. False once it was
     * opened again, for another look.
     */
    done: orNone(together({ how: oneOf('done', 'let-go'), note: text(500), worked: yesNo }, ['how'])),
  },
  sets: {
    claim,
    /** Somebody asked whether they would take `by`'s place, and what they said; none once it was taken back. */
    asked: orNone(together({ by: idOfKind('person'), said: oneOf('asked', 'yes', 'no') }, ['by', 'said'])),
    /** "Did it": one entry each time, for standing work above all; `back`: it was said by mistake. */
    did: together({ person: idOfKind('person'), note: text(500), back: yesNo }, []),
  },
});

export type Task = Of<typeof task>;
