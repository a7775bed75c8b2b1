// How a concern stands, in sentences: who said it and when, who holds it till when, whose hold ran out.
import { type CampTime, type ConcernRow, type RecordView } from '#record';
import { capital, listed, roughly, t, whenWords } from '#words';
import { nameOf } from '../../names.ts';
import { nameIn, nameOfVoice } from '../../parts/by-whom.ts';

export interface Telling {
  readonly view: RecordView;
  /** ms */
  readonly now: number;
  readonly time: CampTime;
  readonly me: string | undefined;
}

/** Who said one of its fields last, and roughly when; undefined until that is known. `field`: '' for raising it. */
export function saidBy(
  { view, now, time }: Telling,
  id: string,
  field: '' | 'settled',
): { readonly name: string; readonly when: string } | undefined {
  const said = view.said({ kind: 'concern', id, field, sub: '' });
  if (!said) return undefined;
  return { name: nameOfVoice(view, said), when: roughly(said.time, now, time) };
}

/** "Rua is holding this till 10:00 pm", "You and Kit are holding this till tomorrow 9:00" */
export function heldWords({ view, now, time, me }: Telling, row: ConcernRow): string {
  const { id } = row.concern;
  const when = whenWords(row.until ?? 0, now, time);
  const others = row.holders.filter((holder) => holder !== me);
  const names = listed(others.map((sub) => nameIn(view, { kind: 'concern', id, field: 'hold', sub })));
  if (others.length === row.holders.length) return t('concern.held', { n: others.length, names, when });
  return others.length === 0 ? t('concern.held-you', { when }) : t('concern.held-you-and', { names, when });
}

/** "Rua held it till 2:00." */
export function ranOutWords({ view, now, time }: Telling, { ranOut }: ConcernRow): string | undefined {
  return (
    ranOut &&
    t('concern.ran-out', {
      name: capital(nameOf(view, ranOut.person)),
      when: whenWords(ranOut.until, now, time),
    })
  );
}
