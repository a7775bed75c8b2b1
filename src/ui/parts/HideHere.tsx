// Hiding a thing on one's own phone (rule P6): the quiet button at the end of its page, the line on top once it is
// hidden, and the way back from both. Nobody else is told, and nothing is written.
import { type KindName, type ThingRef, thingOf } from '#record';
import { t } from '#words';
import { say } from '../say.ts';
import { useAnswer, useCamp } from '../use-camp.ts';
import { Offer } from './Offer.tsx';
import { thingTitle } from './thing-title.ts';
import * as icon from '../look/icons.ts';
import './button.css';

/** Not people, and not the gathering. */
const HIDEABLE: readonly KindName[] = ['task', 'meal', 'session', 'concern', 'call', 'area', 'place'];

interface State {
  readonly isHidden: boolean;
  readonly what: string;
}

function useHiding({ kind, id }: ThingRef): State & { set(isHidden: boolean): void } {
  const camp = useCamp();
  const state = useAnswer<State>(
    ({ view }) => {
      const thing = thingOf(view, { kind, id });
      return { isHidden: view.hidden.has(kind, id), what: thing ? thingTitle(view, thing) : '' };
    },
    [kind, id],
  );
  const set = (isHidden: boolean): void => {
    const { what } = state;
    void camp.hide(`${kind}:${id}`, isHidden).then((kept) => {
      if (!kept.ok) say(t(`disk.${kept.error}`), { isToMend: true });
      else if (isHidden) say(t('hide.done', { what }), { undo: () => set(false) });
      else say(t('hide.is-back', { what }));
    });
  };
  return { ...state, set };
}

/** At the end of a page; the same button brings it back, so that it keeps the focus. Nothing for what can't be hidden. */
export function HideHere({ about }: { about: ThingRef }) {
  const { isHidden, what, set } = useHiding(about);
  if (!HIDEABLE.some((kind) => kind === about.kind)) return null;
  return (
    <div class="block">
      <button
        type="button"
        class="btn small"
        aria-label={isHidden ? t('hide.back.of', { what }) : t('hide.act.of', { what })}
        onClick={() => set(!isHidden)}
      >
        {isHidden ? t('hide.back') : t('hide.act')}
      </button>
      <p class="note after-little">{t('hide.note')}</p>
    </div>
  );
}

/** At the top of a page of what is hidden. */
export function HiddenHere({ about }: { about: ThingRef }) {
  const { isHidden, set } = useHiding(about);
  if (!isHidden) return null;
  return <Offer icon={icon.info} text={t('hide.is')} act={t('hide.back')} onAct={() => set(false)} />;
}
