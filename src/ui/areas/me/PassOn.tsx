// What this phone wrote that no other is known to keep: each thing, and the way to meet somebody.
import { type RecordView, type ThingRef, call, concern, concernName, gathering, isKindName } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import * as icon from '../../look/icons.ts';
import { nameOf } from '../../names.ts';
import { Icon } from '../../parts/Icon.tsx';
import { aboutName, callName } from '../../parts/call-words.ts';
import { useAnswer, useNews } from '../../use-camp.ts';
import '../../parts/button.css';
import '../../parts/card.css';

const FIRST_LINES = 5;

export function PassOn() {
  const news = useNews();
  const things = news?.waitingToPassOn() ?? [];
  const [isWhole, setWhole] = useState(false);
  const names = useAnswer(
    ({ view }) => things.map((ref) => ({ ref, name: nameOfThing(view, ref) })),
    [things.map(({ kind, id }) => `${kind}:${id}`).join()],
  );
  const shown = isWhole ? names : names.slice(0, FIRST_LINES);
  return (
    <section aria-labelledby="me-pass-on">
      <div class="head">
        <h2 id="me-pass-on">{t('me.pass-on')}</h2>
        {names.length > 0 && <a href="/meet">{t('me.pass-on-go')}</a>}
      </div>
      {!news && <p class="meta">{t('me.pass-on-wait')}</p>}
      {news && names.length === 0 && (
        <p class="meta">
          <span class="mark">
            <Icon of={icon.carried} />
            {t('me.pass-on-none')}
          </span>
        </p>
      )}
      {names.length > 0 && (
        <>
          <p class="meta">{t('me.pass-on-some', { n: names.length })}</p>
          <ul class="list after-little">
            {shown.map(({ ref, name }) => (
              <li class="item" key={`${ref.kind}:${ref.id}`}>
                <Icon of={icon.kept} />
                <p class="txt">
                  {ref.kind === 'gathering' ? name : <a href={`/${ref.kind}/${ref.id}`}>{name}</a>}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {shown.length < names.length && (
        <button type="button" class="btn quiet small" onClick={() => setWhole(true)}>
          {t('me.pass-on-more', { n: names.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function nameOfThing(view: RecordView, { kind, id }: ThingRef): string {
  const known = isKindName(kind) ? nameByKind(view, kind, id) : undefined;
  return known === undefined || known === '' ? t('me.pass-on-thing') : known;
}

function nameByKind(view: RecordView, kind: string, id: string): string | undefined {
  switch (kind) {
    case 'person':
      return nameOf(view, id);
    case 'gathering':
      return view.get(gathering, id)?.title;
    case 'concern': {
      const known = view.get(concern, id);
      return known && concernName(known);
    }
    case 'call': {
      const known = view.get(call, id);
      return known && callName(view, known);
    }
    default:
      return aboutName(view, kind, id);
  }
}
