// That somebody took a thing away, in words.
import { type ThingRef, thingOf } from '#record';
import { roughly, t } from '#words';
import { nameOfVoice } from '../by-whom.ts';
import type { Telling } from './values.ts';

/** Who took a thing away, and why; undefined while it is here. */
export function withdrawnWords(
  { view, now, time }: Telling,
  about: ThingRef,
): { readonly by: string; readonly why: string | undefined } | undefined {
  const withdrawn = thingOf(view, about)?.withdrawn;
  if (withdrawn === undefined || withdrawn === false) return undefined;
  const said = view.said({ ...about, field: 'withdrawn', sub: '' });
  const name = said ? nameOfVoice(view, said) : t('person.you');
  const when = said ? roughly(said.time, now, time) : t('time.just-now');
  return { by: t('gone.by', { name, when }), why: withdrawn.why };
}
