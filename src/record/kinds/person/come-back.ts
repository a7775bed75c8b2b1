// A device says for whom it speaks (rule P2). Apart from all else that can be said of people: it is said at every
// opening that needs it, before anything else is loaded.
import { latin1 } from '#base';
import { type Change, type Who, changed, defineCommand, put, refused } from '../../command.ts';
import { keyEntry, person } from './kind.ts';
import { personOf } from './phones.ts';

/** This device speaks for that person. */
export const attach = (who: Who, id: string): Change =>
  put(person, id, 'key', keyEntry(who.author), { author: who.author });

/** This device speaks for a person who is here already: a second phone, or the app put on again. */
export const comeBackAs = defineCommand<{ person: string }>('comeBackAs', (view, input, who) => {
  const known = view.get(person, input.person);
  if (!known) return refused('person/unknown');
  if (personOf(view, latin1(who.author)) === known.id) return refused('thing/same');
  return changed(attach(who, known.id));
});
