// Search: one line to type in, and what there is below it with every letter. The address keeps what was asked, so that
// Back from what was found leads to the same list; nothing else does.
import { FIRST_FINDINGS, asksWhoIsInCharge, readyToSearch } from '#record';
import { t } from '#words';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ScreenParams } from '../../lazy.tsx';
import * as more from '../../look/icons-more.ts';
import { Empty } from '../../parts/Empty.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Screen, upToNow } from '../../parts/Screen.tsx';
import { speak } from '../../say.ts';
import { useAnswer, useCamp } from '../../use-camp.ts';
import { usePlace, way } from '../../way.ts';
import { InCharge } from './InCharge.tsx';
import { PageItem } from './PageItem.tsx';
import { pageOf, pagesFor } from './pages.ts';
import { naming } from './naming.ts';
import { readFound, waysToAsk } from './read-found.ts';
import '../../parts/button.css';
import '../../parts/field.css';
import './search.css';

/** Things folded in one go before the first letter: some ten milliseconds on an old phone. */
const AT_ONCE = 60;
/** While letters come no more is drawn than a phone shows, so that each is seen in the next frame. */
const WHILE_TYPING = 8;
const PATH = '/search';
/** The address keeps what was asked when no letter was typed for so long. */
const PAUSE_MS = 300;

/** Nobody types more, but a link that somebody sends may carry any number of words. */
const MOST_LETTERS = 200;

export function SearchScreen({ query }: ScreenParams) {
  const [asked, setAsked] = useState((query.get('q') ?? '').slice(0, MOST_LETTERS));
  const input = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const { backFrom } = usePlace();
  const words = asked.trim();
  useReady();
  // After the heading has had it, as on any page; coming back, the row one left by keeps it.
  useEffect(() => {
    if (backFrom === undefined) input.current?.focus();
  }, []);
  // A line that is left while it is being typed in says that it changed when the next page stands already.
  const keep = (): void => {
    if (way.place.now.path === PATH)
      way.go(words === '' ? PATH : `${PATH}?q=${encodeURIComponent(words)}`, true);
  };
  // Not every phone takes the focus out of the line when something found is tapped.
  useEffect(() => {
    if (words === (query.get('q') ?? '')) return undefined;
    const timer = setTimeout(keep, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [words]);
  const clear = (): void => {
    setAsked('');
    way.go(PATH, true);
    input.current?.focus();
  };
  return (
    <Screen
      title={t('search.title')}
      up={upToNow()}
      banner={(heading) => (
        <form
          role="search"
          onSubmit={(event) => {
            event.preventDefault();
            keep();
            results.current?.querySelector('a')?.focus();
          }}
        >
          <div class="vh">{heading}</div>
          <input
            ref={input}
            class="search-for"
            type="search"
            aria-label={t('search.find')}
            placeholder={t('search.find')}
            autoComplete="off"
            autoCapitalize="none"
            spellcheck={false}
            maxLength={MOST_LETTERS}
            enterKeyHint="search"
            value={asked}
            onInput={(event) => setAsked(event.currentTarget.value)}
            onChange={keep}
          />
        </form>
      )}
    >
      <div ref={results}>{words === '' ? <Beginning /> : <Results asked={words} onClear={clear} />}</div>
    </Screen>
  );
}

/**
 * Folds what there is a little at a time, while somebody thinks about what to type, and then looks for something: the
 * first letter does not wait for a browser that has to read this code first.
 */
function useReady(): void {
  const camp = useCamp();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = (): void => {
      if (camp.ask((reading) => readyToSearch(reading, naming, AT_ONCE)))
        camp.ask((reading) => readFound(reading, waysToAsk(t('kind.task')), WHILE_TYPING));
      else timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [camp]);
}

/** Whether the last letter is so fresh that another may follow. What one comes back to is not being typed. */
function useTyping(asked: string): boolean {
  const { backFrom } = usePlace();
  const [still, setStill] = useState(backFrom === undefined ? '' : asked);
  useEffect(() => {
    const timer = setTimeout(() => setStill(asked), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [asked]);
  return still !== asked;
}

const wordings = () => ({ asks: t('charge.asks'), carries: t('charge.carries') });

function Results({ asked, onClear }: { asked: string; onClear: () => void }) {
  const [most, setMost] = useState(FIRST_FINDINGS);
  const ways = waysToAsk(asked);
  const pages = ways.map(pagesFor).find(({ length }) => length > 0) ?? [];
  const isTyping = useTyping(asked);
  const isCharge = asksWhoIsInCharge(asked, wordings());
  const shown = isTyping ? (isCharge ? 0 : WHILE_TYPING) : most;
  const { rows, total } = useAnswer((reading) => readFound(reading, ways, shown), [asked, shown]);
  const count = total + pages.length;
  useEffect(() => {
    speak(isCharge ? t('charge.title') : t('search.heard', { n: count }));
  }, [asked, count, isCharge]);
  return (
    <>
      {isCharge && <InCharge isBrief={isTyping} />}
      {count > 0 && !(isTyping && isCharge) && (
        <section aria-labelledby="search-found">
          <div class="head">
            <h2 id="search-found">{t('search.found')}</h2>
            <button type="button" class="btn quiet small" onClick={onClear}>
              {t('search.clear')}
            </button>
          </div>
          <ul class="list">
            {pages.map((page) => (
              <PageItem key={page.to} {...page} />
            ))}
            {/* By their place in the list: with each letter the same rows say other things. */}
            {rows.map(({ to, icon, title, meta, note }, at) => (
              <PageItem key={at} to={to} icon={icon} title={title} note={meta}>
                {note !== undefined && <p class="meta search-note">{note}</p>}
              </PageItem>
            ))}
          </ul>
          {!isTyping && rows.length < total && (
            <button
              type="button"
              class="btn wide after-little"
              onClick={() => setMost(most + 3 * FIRST_FINDINGS)}
            >
              {t('search.more', { n: total - rows.length })}
            </button>
          )}
        </section>
      )}
      {count === 0 && !isCharge && <Nothing asked={asked} />}
    </>
  );
}

function Nothing({ asked }: { asked: string }) {
  return (
    <div class="after">
      <Empty title={t('search.none')}>{t('search.none-note')}</Empty>
      <a class="btn wide after" href={`/call/new?sort=who&skill=${encodeURIComponent(asked)}`}>
        <Icon of={more.who} />
        {t('search.ask-all', { what: asked })}
      </a>
    </div>
  );
}

/** Before anything is typed: what people look for first. */
function Beginning() {
  return (
    <section aria-labelledby="search-begin">
      <div class="head">
        <h2 id="search-begin">{t('search.begin')}</h2>
      </div>
      <p class="meta">{t('search.begin-note')}</p>
      <ul class="list after">
        <PageItem {...pageOf('emergency')} />
        <PageItem {...pageOf('places')} />
        <PageItem {...pageOf('how')} />
        <PageItem {...pageOf('me')} />
      </ul>
    </section>
  );
}
