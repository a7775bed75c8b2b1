// How the news stands, once, in one quiet line that leads to Meet: what is not kept yet before all else, then who
// was heard and what is still to be passed on.
import { personOf, theGathering } from '#record';
import { ago, t } from '#words';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Icon } from '../../parts/Icon.tsx';
import { Words } from '../../parts/Words.tsx';
import { useAnswer, useClock, useHealth, useNews } from '../../use-camp.ts';

export function NewsLine() {
  const { unkept } = useHealth();
  if (unkept > 0)
    return (
      <a class="news unkept" href="/meet">
        <Icon of={icon.unkept} />
        <span>{t('news.unkept', { n: unkept })}</span>
      </a>
    );
  return <Heard />;
}

function Heard() {
  const news = useNews();
  const now = useClock();
  const last = news?.lastHeard()[0];
  const name = useAnswer(
    ({ view }) => (last ? nameOf(view, personOf(view, last.author)) : ''),
    [last?.author],
  );
  const isHere = useAnswer(({ view }) => theGathering(view) !== undefined);
  if (!news || !last)
    return (
      <a class="news" href="/meet">
        <Icon of={icon.kept} />
        <span>{news ? t(isHere ? 'news.nobody-yet' : 'news.nobody') : t('mark.kept')}</span>
      </a>
    );
  const waiting = news.yetToPassOn();
  return (
    <a class="news" href="/meet">
      <Icon of={icon.carried} />
      <span>
        <Words
          of="news.heard"
          with={{ who: t('news.phone-of', { name }), when: <b>{ago(last.at / 1000, now)}</b> }}
        />
        {waiting > 0 && (
          <>
            . <Words of="news.to-pass-on" with={{ n: <b>{waiting}</b> }} />
          </>
        )}
      </span>
    </a>
  );
}
