// What was hidden on this phone, and the way to bring each back. Nothing while there is nothing.
import { type Reading, readKey, thingOf } from '#record';
import { t } from '#words';
import { thingTitle } from '../../parts/thing-title.ts';
import { say } from '../../say.ts';
import { useAnswer, useCamp } from '../../use-camp.ts';
import '../../parts/card.css';

interface Row {
  readonly thing: string;
  readonly to: string;
  readonly what: string;
  readonly kind: string;
}

function readHidden({ view }: Reading): readonly Row[] {
  return view.hidden.all().flatMap((name) => {
    const { kind, id } = readKey(name);
    const thing = thingOf(view, { kind, id });
    if (!thing) return [];
    const row = { thing: name, to: `/${kind}/${id}`, what: thingTitle(view, thing) };
    return [{ ...row, kind: t(`kind.${kind as 'task'}`) }];
  });
}

export function Hidden() {
  const camp = useCamp();
  const rows = useAnswer(readHidden);
  if (rows.length === 0) return null;
  const set = (thing: string, what: string, isHidden: boolean): void => {
    void camp.hide(thing, isHidden).then((kept) => {
      if (!kept.ok) say(t(`disk.${kept.error}`), { isToMend: true });
      else if (isHidden) say(t('hide.done', { what }));
      else say(t('hide.is-back', { what }), { undo: () => set(thing, what, true) });
    });
  };
  return (
    <section aria-labelledby="settings-hidden">
      <div class="head">
        <h2 id="settings-hidden">{t('settings.hidden')}</h2>
      </div>
      <p class="meta">{t('settings.hidden-note')}</p>
      <ul class="list after-little">
        {rows.map(({ thing, to, what, kind }) => (
          <li class="item" key={thing}>
            <div class="txt">
              <h3 class="t">
                <a href={to}>{what}</a>
              </h3>
              <p class="meta">{kind}</p>
            </div>
            <button
              type="button"
              class="btn small end"
              aria-label={t('hide.back.of', { what })}
              onClick={() => set(thing, what, false)}
            >
              {t('hide.back')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
