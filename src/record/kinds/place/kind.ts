// A place on the site where things happen.
import { listOf, oneOf, text, whole } from '../../field.ts';
import { type Of, defineKind } from '../../kind.ts';

export const place = defineKind('place', {
  fields: {
    name: text(60),
    sort: oneOf('marquee', 'dome', 'yurt', 'tent', 'kitchen', 'fire', 'water', 'toilets', 'field', 'other'),
    about: text(300),
    capacity: whole(1, 2000),
    features: listOf(text(40), 12),
  },
  sets: {},
});

export type Place = Of<typeof place>;
