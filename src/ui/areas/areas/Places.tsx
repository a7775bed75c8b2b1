// Places on the site, by name, each with what is on there now or next.
import { campTime, happeningsAt, placesByName } from '#record';
import { capital, sentences, t } from '#words';
import * as icon from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen } from '../../parts/Screen.tsx';
import { useAnswer } from '../../use-camp.ts';
import { happeningWords } from './happening.ts';
import '../../parts/button.css';
import '../../parts/card.css';

export function PlacesScreen() {
  const rows = useAnswer((reading) => {
    const { view, now } = reading;
    const time = campTime(view, now);
    return placesByName(view).map(({ id, name = '', sort }) => {
      const [first] = happeningsAt(reading, id);
      const said = sort === undefined || sort === 'other' ? '' : capital(t(`place.sort.${sort}`));
      const what = said === name ? '' : said; // a kitchen called Kitchen
      const on = first && happeningWords(first, now, time);
      return { id, name, meta: sentences([what, on]) };
    });
  });
  return (
    <Screen
      title={t('places.title')}
      up={{ to: '/programme', name: t('tab.programme') }}
      dock={
        <a class="btn dark wide" href="/places/new">
          <Icon of={more.plus} />
          {t('places.new')}
        </a>
      }
    >
      <div class="block">
        {rows.length === 0 ? (
          <Empty title={t('places.none')}>{t('places.none-why')}</Empty>
        ) : (
          <ul class="list">
            {rows.map(({ id, name, meta }) => (
              <li class="item" key={id}>
                <div class="txt">
                  <h2 class="t">
                    <a href={`/place/${id}`}>{name}</a>
                  </h2>
                  {meta !== '' && <p class="meta">{meta}</p>}
                </div>
                <Icon of={icon.next} class="arrow" />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Screen>
  );
}
