// Who is near, who was heard when, what is arriving, and what of one's own is still to be passed on: facts this phone
// knows, and no number of phones that none can know.
import type { LinkState, News } from '#app';
import { isKindName, personOf } from '#record';
import { ago, capital, listed, t } from '#words';
import { useEffect, useRef } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import * as more from '../../look/icons-more.ts';
import { nameOf } from '../../names.ts';
import { Progress } from '../../codes/Progress.tsx';
import { Fold } from '../../parts/Fold.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { speak } from '../../say.ts';
import { useAnswer, useClock } from '../../use-camp.ts';
import { titleOf } from './title-of.ts';
import '../../parts/card.css';
import '../../parts/mark.css';

/** Phones that are out of reach by now, of those heard last. */
const MOST_HEARD = 3;
/** Things of one's own that are named. */
const MOST_WAITING = 8;

export function HowNewsStands({ news }: { news: News }) {
  const now = useClock();
  const near = news.links.filter((link) => !link.isQuiet);
  const waiting = news.yetToPassOn();
  const { arriving } = news;
  useSpoken(near.length);
  return (
    <section aria-labelledby="heard">
      <div class="head">
        <h2 id="heard">{t('meet.heard')}</h2>
        {waiting > 0 && (
          <span class="mark unkept">
            <Icon of={icon.carried} />
            {t('meet.waiting', { n: waiting })}
          </span>
        )}
      </div>
      {arriving && (
        <div class="card">
          <Progress {...arriving} />
        </div>
      )}
      <ul class={arriving ? 'list after-little' : 'list'}>
        {news.isSupported && <Near links={near} />}
        <HeardBefore news={news} near={near} now={now} />
      </ul>
      {waiting > 0 && <Fold title={t('meet.waiting-what')}>{() => <Waiting news={news} />}</Fold>}
    </section>
  );
}

/** Those who listen are told when one is heard, and when one is gone. */
function useSpoken(count: number): void {
  const before = useRef(count);
  useEffect(() => {
    if (count !== before.current) speak(count > before.current ? t('meet.one-heard') : t('meet.one-gone'));
    before.current = count;
  }, [count]);
}

function Near({ links }: { links: readonly LinkState[] }) {
  const names = useAnswer(
    ({ view }) => links.map(({ author }) => capital(nameOf(view, personOf(view, author)))),
    [links.map(({ author }) => author).join()],
  );
  const isFar = links.some(({ via }) => via === 'home');
  const isSame = links.every(({ isEqual }) => isEqual);
  if (links.length === 0)
    return (
      <li class="item">
        <Icon of={more.phone} />
        <div class="txt">
          <p class="t">{t('meet.nobody-near')}</p>
          <p class="meta">{t('meet.nobody-near-why')}</p>
        </div>
      </li>
    );
  return (
    <li class="item">
      <Icon of={more.phone} />
      <div class="txt">
        <p class="t">{t(isFar ? 'meet.linked' : 'meet.near', { n: links.length })}</p>
        <p class="meta">{t('meet.near-who', { names: listed(names, 6) })}</p>
      </div>
      <span class={isSame ? 'mark heard end' : 'mark end'}>
        <Icon of={isSame ? icon.kept : icon.carried} />
        {t(isSame ? 'meet.same-news' : 'meet.passing')}
      </span>
    </li>
  );
}

function HeardBefore({ news, near, now }: { news: News; near: readonly LinkState[]; now: number }) {
  const gone = news
    .lastHeard()
    .filter(({ author }) => near.every((link) => link.author !== author))
    .slice(0, MOST_HEARD);
  const names = useAnswer(
    ({ view }) => gone.map(({ author }) => nameOf(view, personOf(view, author))),
    [gone.map(({ author }) => author).join()],
  );
  return (
    <>
      {gone.map(({ author, at }, index) => (
        <li class="item" key={author}>
          <Icon of={more.walk} />
          <div class="txt">
            <p class="t">{capital(t('news.phone-of', { name: names[index] ?? '' }))}</p>
            <p class="meta">{capital(ago(at / 1000, now))}</p>
          </div>
        </li>
      ))}
    </>
  );
}

function Waiting({ news }: { news: News }) {
  const things = news.waitingToPassOn();
  const shown = useAnswer(
    ({ view }) =>
      things.slice(0, MOST_WAITING).flatMap((ref) => {
        const title = titleOf(view, ref);
        return title !== '' && isKindName(ref.kind) ? [{ ...ref, title }] : [];
      }),
    [things.map(({ kind, id }) => kind + id).join()],
  );
  return (
    <ul class="list">
      {shown.map(({ kind, id, title }) => (
        <li class="item" key={kind + id}>
          <div class="txt">
            <p class="t">{kind === 'gathering' ? title : <a href={`/${kind}/${id}`}>{title}</a>}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
