// Keys of the record, as the document holds them: `kind:id`, `kind:id/field`, `kind:id/field.sub`.

export interface Key {
  readonly kind: string;
  readonly id: string;
  readonly field: string;
  readonly sub: string;
}

export function printKey({ kind, id, field, sub }: Key): string {
  if (field === '') return `${kind}:${id}`;
  return sub === '' ? `${kind}:${id}/${field}` : `${kind}:${id}/${field}.${sub}`;
}

/** The part of a key within its thing: `field` or `field.sub`; '' for the creation. */
export const entryText = ({ field, sub }: Key): string => (sub === '' ? field : `${field}.${sub}`);

/** The document holds only keys the gate let through, so any text it holds reads. */
export function readKey(text: string): Key {
  const colon = text.indexOf(':');
  const slash = text.indexOf('/', colon);
  if (slash < 0) return { kind: text.slice(0, colon), id: text.slice(colon + 1), field: '', sub: '' };
  const dot = text.indexOf('.', slash);
  return {
    kind: text.slice(0, colon),
    id: text.slice(colon + 1, slash),
    field: dot < 0 ? text.slice(slash + 1) : text.slice(slash + 1, dot),
    sub: dot < 0 ? '' : text.slice(dot + 1),
  };
}
