// Names as they stand in a thing's own list of people: "Mere", or "Mere (by Tom)" where somebody else's phone
// wrote it for them.
import { type Key, type RecordView, type Said, proxyOf, voiceOf } from '#record';
import { t } from '#words';
import { nameOf } from '../names.ts';

/** `key.sub` is the person: an entry of a set of people. */
export function nameIn(view: RecordView, key: Key): string {
  const name = nameOf(view, key.sub);
  const by = proxyOf(view, key);
  return by === undefined ? name : t('people.mentioned', { name, by: nameOf(view, by) });
}

/** Who said something: "Mere", or "Mere (by Tom)". */
export function nameOfVoice(view: RecordView, said: Pick<Said, 'author' | 'as'>): string {
  const { person, by } = voiceOf(view, said);
  const name = nameOf(view, person);
  return by === undefined ? name : t('people.mentioned', { name, by: nameOf(view, by) });
}

/**
 * Whether what stands there may be taken back on this phone: one's own word, what one wrote for somebody else, and
 * what stands there for somebody one cares for. Everybody could; only these are asked.
 */
export function isOnesOwn(view: RecordView, key: Key, me: string | undefined, careOf?: string): boolean {
  return me !== undefined && (key.sub === me || careOf === me || proxyOf(view, key) === me);
}
