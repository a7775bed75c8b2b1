// Links as they stand: by which way, for how long, when last heard, and who is behind whom.
import type { LinkState } from '#app';
import { ago, lengthOf, t } from '#words';
import { useCamp, useClock, useNews } from '../../use-camp.ts';
import { Author, List } from './values.tsx';

export function Links({ held }: { held: number }) {
  const news = useNews();
  const { clock } = useCamp();
  useClock(); // ages are told anew
  const now = clock.now();
  if (!news) return <List title={t('inspect.links')} rows={[[t('inspect.state'), t('inspect.loading')]]} />;
  const { links, lastRefusal } = news;
  const state = !news.isSupported ? 'inspect.unsupported' : news.isOffline ? 'inspect.offline' : 'inspect.on';
  return (
    <>
      <List
        title={t('inspect.links')}
        rows={[
          [t('inspect.state'), t(state)],
          [t('inspect.link-count'), links.length],
          [t('inspect.to-pass-on'), news.yetToPassOn()],
          [
            t('inspect.last-refusal'),
            lastRefusal
              ? t('inspect.refusal', { ...lastRefusal, when: ago(lastRefusal.at / 1000, now) })
              : t('inspect.none'),
          ],
        ]}
      >
        {links.length > 0 && (
          <ul class="card values">
            {links.map((link) => (
              <li key={link.author}>
                <Author of={link.author} />
                <p>
                  {t('inspect.link', {
                    via: link.via,
                    open: lengthOf((now - link.openedAt) / 60_000),
                    heard: ago(link.heardAt / 1000, now),
                  })}
                  {link.isQuiet && t('inspect.quiet')}
                </p>
                <p>{behind(link, held)}</p>
              </li>
            ))}
          </ul>
        )}
      </List>
      <Heard />
    </>
  );
}

/** Who holds what the other lacks, as far as both have said. */
function behind({ isEqual, theirCount, progress }: LinkState, held: number): string {
  if (progress) return t('inspect.arriving', { done: progress.done, total: progress.total });
  if (theirCount === undefined) return t('inspect.untold');
  if (isEqual) return t('inspect.equal', { n: theirCount });
  if (theirCount === held) return t('inspect.differ', { n: theirCount });
  return theirCount < held
    ? t('inspect.they-lack', { n: held - theirCount, count: theirCount })
    : t('inspect.we-lack', { n: theirCount - held, count: theirCount });
}

/** Devices this phone has heard directly, the latest first. */
function Heard() {
  const news = useNews();
  const now = useClock();
  const heard = news?.lastHeard() ?? [];
  return (
    <List title={t('inspect.heard')} rows={[]}>
      {heard.length === 0 ? (
        <p class="meta">{t('news.nobody')}</p>
      ) : (
        <ul class="card values">
          {heard.map(({ author, at }) => (
            <li key={author}>
              <Author of={author} /> · {ago(at / 1000, now)}
            </li>
          ))}
        </ul>
      )}
    </List>
  );
}
