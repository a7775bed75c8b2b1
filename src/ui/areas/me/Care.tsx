// People this one cares for, and those this phone may act for: turned to with a tap.
import { cameInAs, hasPhone, inCareOf, person } from '#record';
import { t } from '#words';
import { nameOf } from '../../names.ts';
import { PersonItem } from '../../parts/PersonItem.tsx';
import { useAnswer, useCamp } from '../../use-camp.ts';
import { useActFor, useSelf } from '../../use-self.ts';
import '../../parts/button.css';

export function Care() {
  const { author } = useCamp();
  const { own, acting } = useSelf();
  const actFor = useActFor();
  const rows = useAnswer(
    ({ view }) => {
      const cared = own === undefined ? [] : inCareOf(view, own).map(({ id }) => id);
      const shared = view.all(person).filter(({ id, withdrawn }) => !withdrawn && cameInAs(view, id, author));
      return [...new Set([...cared, ...shared.map(({ id }) => id)])]
        .filter((id) => id !== own)
        .map((id) => ({
          id,
          name: nameOf(view, id),
          hasPhone: hasPhone(view, id),
          isOurs: cameInAs(view, id, author),
        }));
    },
    [author, own],
  );
  return (
    <section aria-labelledby="me-care">
      <div class="head">
        <h2 id="me-care">{t('me.care')}</h2>
        <a href="/people/new">{t('me.care-add')}</a>
      </div>
      {rows.length === 0 && <p class="meta">{t('me.care-none')}</p>}
      {rows.length > 0 && (
        <ul class="list">
          {rows.map(({ id, name, hasPhone, isOurs }) => (
            <PersonItem
              key={id}
              id={id}
              name={name}
              note={hasPhone ? undefined : t('people.no-phone')}
              end={
                id !== acting &&
                (!hasPhone || isOurs) && (
                  <button
                    type="button"
                    class="btn small end"
                    aria-label={t('me.act-for-of', { name })}
                    onClick={() => void actFor(id)}
                  >
                    {t('me.act-for')}
                  </button>
                )
              }
            />
          ))}
        </ul>
      )}
    </section>
  );
}
