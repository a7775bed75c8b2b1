// This phone acting for somebody who has none, or for one of a household: turned to, and turned back, with a tap.
// What is written then tells both names.
import { cameInAs, hasPhone, person } from '#record';
import { t } from '#words';
import { nameOf } from '../../names.ts';
import { useAnswer, useCamp } from '../../use-camp.ts';
import { useActFor, useSelf } from '../../use-self.ts';
import '../../parts/button.css';
import '../../parts/card.css';

/** On a person's page; nothing for those whose words are their own phone's. */
export function ActFor({ id }: { id: string }) {
  const { author } = useCamp();
  const { own, acting } = useSelf();
  const actFor = useActFor();
  const { name, me, may } = useAnswer(
    ({ view }) => {
      const known = view.get(person, id);
      const isOurs = !hasPhone(view, id) || cameInAs(view, id, author);
      const may = known !== undefined && !known.withdrawn && isOurs;
      return { name: nameOf(view, id), me: nameOf(view, own), may };
    },
    [id, author, own],
  );
  if (acting === id) return <Acting />;
  if (!may || id === own) return null;
  return (
    <div class="block">
      <button type="button" class="btn wide" onClick={() => void actFor(id)}>
        {t('person.act-for', { name })}
      </button>
      <p class="note after-little">{t('person.act-for-why', { name, me })}</p>
    </div>
  );
}

/** Said wherever this phone acts for another than its own person, with the way back. */
export function Acting() {
  const { own, acting } = useSelf();
  const actFor = useActFor();
  const names = useAnswer(
    ({ view }) => ({ own: nameOf(view, own), acting: nameOf(view, acting) }),
    [own, acting],
  );
  if (own === undefined || acting === own) return null;
  return (
    <div class="strip mine after">
      <div class="txt">
        <p>{t('person.acting', { name: names.acting })}</p>
        <button type="button" class="btn small after-little" onClick={() => void actFor(own)}>
          {t('person.back-to', { name: names.own })}
        </button>
      </div>
    </div>
  );
}
