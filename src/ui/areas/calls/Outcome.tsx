// What will come of a call if nobody comes, what came of it, and the ways on: to end it, to let it sound again, and
// once its hour is past a smaller menu, asking again, or letting it be.
import { closeCall } from '#record';
import { type Key, t } from '#words';
import * as icon from '../../look/icons.ts';
import { callAbout } from '../../parts/Acts.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRun } from '../../use-camp.ts';
import type { CallPage } from './read-call.ts';

export function Outcome({ page }: { page: CallPage }) {
  const close = useClose(page.call.id);
  const { title, state, by, isGone, couldSound } = page;
  if (isGone) return null;
  if (state === 'faded') return <Faded page={page} />;
  if (state !== 'sounding' && !couldSound) return null;
  return (
    <div class="block stack">
      {state === 'sounding' && by !== undefined && <p class="meta">{t(whatThen(page), { by })}</p>}
      {state === 'sounding' && (
        <button
          type="button"
          class="btn wide"
          aria-label={t('call.enough.of', { what: title })}
          onClick={() => close(true, t('call.enough-done'))}
        >
          {t('call.enough')}
        </button>
      )}
      {couldSound && (
        <button
          type="button"
          class="btn wide"
          aria-label={t('call.again.of', { what: title })}
          onClick={() => close(false, t('call.again-done'))}
        >
          {t('call.again')}
        </button>
      )}
    </div>
  );
}

/** What its page says of its hour, while it sounds. An ask has one only so that it ends. */
function whatThen({ call: { sort }, smallerAt }: CallPage): Key & `call.if-nobody${string}` {
  if (sort === 'who') return 'call.if-nobody-who';
  return smallerAt === undefined ? 'call.if-nobody' : 'call.if-nobody-meal';
}

/** Its hour is past, and there were not hands enough. */
function Faded({ page }: { page: CallPage }) {
  const close = useClose(page.call.id);
  const { call, title, by, people, hands, echoes, smallerAt } = page;
  return (
    <div class="block stack">
      <div class="strip">
        <Icon of={icon.info} />
        <p>
          {people.length === 0
            ? t('call.nobody', { by: by ?? '' })
            : t('call.some-by', { in: people.length, max: hands })}
        </p>
      </div>
      <div class="btn-row">
        {smallerAt !== undefined && (
          <a class="btn" href={smallerAt}>
            {t('call.smaller-menu')}
          </a>
        )}
        <a
          class="btn"
          href={callAbout(call.sort ?? 'hands', { kind: 'call', id: call.id })}
          aria-label={t('call.ask-again.of', { what: title })}
        >
          {t('call.ask-again')}
        </a>
        {echoes && (
          <button
            type="button"
            class="btn"
            aria-label={t('call.let-be.of', { what: title })}
            onClick={() => close(true, t('call.let-be-done'))}
          >
            {t('call.let-be')}
          </button>
        )}
      </div>
    </div>
  );
}

function useClose(id: string): (closed: boolean, done: string) => void {
  const run = useRun();
  return (closed, done) => {
    run(closeCall, { call: id, closed }, { done, undo: () => run(closeCall, { call: id, closed: !closed }) });
  };
}
