// What can be done with anything, whatever its kind: change its words, take it away and put it back, write a
// note and strike one, choose between two answers, put an earlier value back. Everybody may, with everything.
import { type Value, equalValues } from '#base';
import { type Change, type Command, changed, defineCommand, plain, refused } from './command.ts';
import type { Field } from './field.ts';
import { isKindName, kinds } from './kinds/index.ts';
import { lineId } from './line.ts';
import type { Kind, Of } from './kind.ts';
import type { Refusal } from './refusals.ts';
import type { RecordView } from './view.ts';

export interface ThingRef {
  readonly kind: string;
  readonly id: string;
}

export function thingOf(view: RecordView, ref: ThingRef): Of<Kind> | undefined {
  return isKindName(ref.kind) ? view.get(kinds[ref.kind] as Kind, ref.id) : undefined;
}

/** New values for fields of a thing. A field given as `undefined` is left as it is. */
export const editThing = defineCommand<ThingRef & { fields: { readonly [name: string]: unknown } }>(
  'editThing',
  (view, input) => {
    const known = thingOf(view, input);
    if (!known || !isKindName(input.kind)) return refused('thing/unknown');
    const fields = kinds[input.kind].fields as { readonly [name: string]: Field<unknown> };
    const changes: Change[] = [];
    for (const [name, given] of Object.entries(input.fields)) {
      if (given === undefined) continue;
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (!field || name === 'withdrawn') return refused('field/unknown');
      const value = plain(typeof given === 'string' ? given.trim() : given);
      const read = field.read(value);
      // An emptied text is written as an empty text, which reads as "not set".
      if (read === undefined && value !== '') return refused('field/bad');
      const before = (known as { [name: string]: unknown })[name];
      if (equalValues(plain(before ?? '') as Value, plain(read ?? ''))) continue;
      changes.push({ kind: input.kind, id: input.id, field: name, sub: '', value });
    }
    return changes.length === 0 ? refused('thing/same') : changed(...changes);
  },
);

/** Take it away: it stays in the record, with who, when and why, and anybody can put it back. */
export const withdrawThing = defineCommand<ThingRef & { why?: string | undefined }>(
  'withdrawThing',
  (view, input) => {
    const known = thingOf(view, input);
    if (!known) return refused('thing/unknown');
    if (known.withdrawn) return refused('thing/withdrawn');
    const why = input.why?.trim() ?? '';
    return changed(field(input, 'withdrawn', why === '' ? {} : { why }));
  },
);

export const restoreThing = defineCommand<ThingRef>('restoreThing', (view, input) => {
  const known = thingOf(view, input);
  if (!known) return refused('thing/unknown');
  return known.withdrawn ? changed(field(input, 'withdrawn', false)) : refused('thing/not-withdrawn');
});

/** A note on anything: append-only. */
export const writeNote = defineCommand<ThingRef & { text: string }>('writeNote', (view, input, who) => {
  const text = input.text.trim();
  if (text === '') return refused('note/empty');
  if (text.length > 2000) return refused('field/bad');
  if (!thingOf(view, input)) return refused('thing/unknown');
  return changed({ kind: input.kind, id: input.id, field: 'log', sub: lineId(who), value: plain({ text }) });
});

/** Struck, not erased: the words stay readable, with who and why. */
export const strikeNote = defineCommand<ThingRef & { line: string; why?: string | undefined }>(
  'strikeNote',
  (view, input) => {
    const known = thingOf(view, input);
    const line = known?.log.get(input.line);
    if (!line) return refused('note/unknown');
    if (line.struck) return refused('note/struck');
    const why = input.why?.trim() ?? '';
    const struck = why === '' ? {} : { why };
    return changed({
      kind: input.kind,
      id: input.id,
      field: 'log',
      sub: input.line,
      value: plain({ ...line, struck }),
    });
  },
);

// The next two say again what is in the record already, which a newer app may have written with parts that this
// one does not read: so it is not asked to read back whole, as the values of other commands are.

/** One of several answers that stand beside each other. It settles them all: everywhere, once it is heard. */
export const chooseAnswer: Command<ThingRef & { field: string; sub?: string | undefined; act: string }> = {
  word: 'chooseAnswer',
  decide: (view, input) => {
    const key = { kind: input.kind, id: input.id, field: input.field, sub: input.sub ?? '' };
    const chosen = view.choices(key).find((each) => each.name === input.act);
    return chosen ? changed({ ...key, value: chosen.value }) : refused('choice/none');
  },
};

/** An earlier value of a field, put back. */
export const putBack: Command<ThingRef & { field: string; sub?: string | undefined; value: Value }> = {
  word: 'putBack',
  decide: (view, input) => {
    const refusal = mayPutBack(view, input);
    if (refusal) return refused(refusal);
    const { kind, id, field: name, value } = input;
    return changed({ kind, id, field: name, sub: input.sub ?? '', value });
  },
};

function mayPutBack(
  view: RecordView,
  input: ThingRef & { field: string; sub?: string | undefined; value: Value },
): Refusal | null {
  if (!thingOf(view, input) || !isKindName(input.kind)) return 'thing/unknown';
  const { fields, sets } = kinds[input.kind] as Kind;
  const isSet = input.sub !== undefined && input.sub !== '';
  const named = isSet ? sets : fields;
  if (!Object.hasOwn(named, input.field)) return 'field/unknown';
  // An empty text is how one was emptied, and reads as "not set".
  if (!isSet && input.value === '') return null;
  return named[input.field]?.read(input.value) === undefined ? 'field/bad' : null;
}

const field = (ref: ThingRef, name: string, value: Value): Change => ({
  kind: ref.kind,
  id: ref.id,
  field: name,
  sub: '',
  value,
});
