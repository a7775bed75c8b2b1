// Calling for hands, asking who could, and changing a call that was made.
import { type Call, askWhoCould, call, callForHands, campTime, dayOf, editThing, momentAt } from '#record';
import { toLocal } from '#base';
import { fullClock, t } from '#words';
import type { ScreenParams } from '../../lazy.tsx';
import * as more from '../../look/icons-more.ts';
import * as icon from '../../look/icons.ts';
import { DraftNote } from '../../parts/DraftNote.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { NothingHere } from '../../parts/NothingHere.tsx';
import { Screen, type Up, upToNow } from '../../parts/Screen.tsx';
import { callName } from '../../parts/call-words.ts';
import { say } from '../../say.ts';
import { useAnswer, useCamp, useCampTime, useClock, useRun } from '../../use-camp.ts';
import { type Draft, useDraft } from '../../use-draft.ts';
import { way } from '../../way.ts';
import { type CallWords, HandsFields, WhoFields } from './CallFields.tsx';
import { type AboutFacts, aboutHour, readAbout } from './about.ts';
import { askWords, byInstant, hoursOffered } from './by-when.ts';
import './calls.css';

/** `/call/new?sort=hands&about=task:ID`, or `sort=who`, with a `skill` that was looked for; without `about` it stands for itself. */
export function NewCallScreen({ query }: ScreenParams) {
  const sort = query.get('sort') === 'who' ? 'who' : 'hands';
  const asked = query.get('about');
  const lookedFor = query.get('skill') ?? '';
  const run = useRun();
  const camp = useCamp();
  const { facts, time, nowS } = useAnswer(
    ({ view, now }) => ({
      facts: readAbout(view, asked),
      time: campTime(view, now),
      nowS: Math.floor(now / 1000),
    }),
    [asked],
  );
  const { own, hours } = hoursOffered(nowS, facts);
  const draft = useDraft<CallWords>(`call ${sort} ${asked ?? lookedFor}`, {
    hands: facts.short,
    by: sort === 'who' ? 'none' : String(own ?? hours[0]),
    when: { day: dayOf(time, nowS), hour: '' },
    where: facts.where ?? '',
    skill: facts.skill ?? lookedFor,
    words: facts.words ?? '',
  });
  const keep = (): void => {
    const { hands, where, skill, words } = draft.words;
    const byS = byOrSay(draft.words, time, Math.floor(camp.clock.now() / 1000));
    if (byS === null) return;
    const { about } = facts;
    const said = { draft, done: t('call-form.asked') };
    const ran =
      sort === 'who'
        ? run(askWhoCould, { about, skill, words, byS }, said)
        : run(callForHands, { about, hands, byS: byS ?? 0, where, words }, said);
    const [made] = ran.ok ? ran.value.changes : [];
    if (made) way.go(`/call/${made.id}`, true);
  };
  const hour = aboutHour(facts, time.zone);
  const lead =
    facts.name === undefined
      ? undefined
      : hour === undefined
        ? t('calls.for', { what: facts.name })
        : t('calls.for-at', { what: facts.name, when: hour });
  return (
    <Form
      sort={sort}
      title={t(sort === 'who' ? 'calls.who' : 'calls.hands')}
      lead={lead}
      up={facts.about ? { to: `/${facts.about.kind}/${facts.about.id}`, name: facts.name ?? '' } : upToNow()}
      facts={facts}
      draft={draft}
      onKeep={keep}
    />
  );
}

export function ChangeCallScreen({ id }: ScreenParams) {
  const known = useAnswer(({ view }) => view.get(call, id), [id]);
  return known ? <Change known={known} /> : <NothingHere up={upToNow()} />;
}

function Change({ known }: { known: Call }) {
  const { id } = known;
  const sort = known.sort ?? 'hands';
  const run = useRun();
  const camp = useCamp();
  const time = useCampTime();
  const { facts, title } = useAnswer(
    ({ view }) => ({
      facts: readAbout(view, known.about ? `${known.about.kind}:${known.about.id}` : null),
      title: callName(view, known),
    }),
    [known],
  );
  const at = known.when?.at;
  const start: CallWords = {
    hands: known.hands ?? 1,
    by: at === undefined ? 'none' : 'other',
    when:
      at === undefined
        ? { day: 1, hour: '' }
        : { day: dayOf(time, at), hour: fullClock(toLocal(at * 1000, time.zone).minutes) },
    where: known.where ?? '',
    skill: known.skill ?? '',
    words: known.words ?? '',
  };
  // With what the form began, so that only what was changed in it is written.
  const draft = useDraft<CallWords & { before: CallWords }>(`call ${id}`, { ...start, before: start });
  const keep = (): void => {
    const { before, ...words } = draft.words;
    const byS = byOrSay(words, time, Math.floor(camp.clock.now() / 1000));
    if (byS === null) return;
    const { hands, where, skill } = words;
    const isSame = byS === undefined || byS === byInstant(before, time, 0);
    const fields = {
      hands: hands === before.hands ? undefined : hands,
      when: isSame ? undefined : momentAt(time, byS),
      where: where === before.where ? undefined : where,
      skill: skill === before.skill ? undefined : skill,
      words: words.words === before.words ? undefined : words.words,
    };
    const ran = run(editThing, { kind: 'call', id, fields }, { draft });
    if (!ran.ok && ran.error !== 'thing/same') return;
    if (!ran.ok) draft.clear();
    way.back(`/call/${id}`);
  };
  return (
    <Form
      sort={sort}
      title={t('calls.change')}
      lead={facts.name === undefined ? undefined : t('calls.for', { what: facts.name })}
      up={{ to: `/call/${id}`, name: title }}
      facts={facts}
      draft={draft}
      isChange
      onKeep={keep}
    />
  );
}

/** The instant by which it is asked for; null, and said, while what was typed is none. */
function byOrSay(
  words: CallWords,
  time: Parameters<typeof byInstant>[1],
  nowS: number,
): number | undefined | null {
  const at = byInstant(words, time, nowS);
  if (at === null) say(t('call-form.hour-first'), { isToMend: true, isOfForm: true });
  return at;
}

function Form(props: {
  sort: 'hands' | 'who';
  title: string;
  lead: string | undefined;
  up: Up;
  facts: AboutFacts;
  draft: Pick<Draft<CallWords>, 'words' | 'clear' | 'isOld'> & { set(change: Partial<CallWords>): void };
  isChange?: boolean;
  onKeep: () => void;
}) {
  const { sort, title, lead, up, facts, draft, isChange, onKeep } = props;
  const time = useCampTime();
  const nowS = Math.floor(useClock() / 1000);
  const { words } = draft;
  const ask = sort === 'who' ? t('call-form.ask-who') : askWords(words, words.hands, time, nowS);
  const look = isChange === true ? 'go' : sort === 'who' ? 'who' : 'call';
  const Fields = sort === 'who' ? WhoFields : HandsFields;
  return (
    <Screen
      title={title}
      lead={lead}
      up={up}
      dock={
        <button type="submit" form="call-form" class={`btn ${look} wide tall`}>
          {isChange !== true && <Icon of={sort === 'who' ? more.who : icon.bell} />}
          {isChange === true ? t('act.keep') : ask}
        </button>
      }
    >
      <DraftNote of={draft} />
      <form
        id="call-form"
        class="stack-3 after"
        onSubmit={(event) => {
          event.preventDefault();
          onKeep();
        }}
      >
        <Fields words={words} facts={facts} onChange={(change) => draft.set(change)} />
      </form>
      {isChange !== true && (
        <div class="strip after">
          <Icon of={icon.carried} />
          <p>{sort === 'who' ? t('call-form.spread-who') : t('call-form.spread', { n: words.hands })}</p>
        </div>
      )}
    </Screen>
  );
}
