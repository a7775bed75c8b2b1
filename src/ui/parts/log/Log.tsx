// What has happened to a thing, on its root: sentences, notes, and everything that was changed with the way to put
// it back. Struck words stay readable, with who and why.
import { type ThingRef, campTime, putBack, strikeNote, writeNote } from '#record';
import { roughly, t } from '#words';
import { useId, useState } from 'preact/hooks';
import { useAnswer, useRun, usePhase } from '../../use-camp.ts';
import { useDraft } from '../../use-draft.ts';
import { HiddenHere, HideHere } from '../HideHere.tsx';
import { MarkOf } from '../Mark.tsx';
import { PutBack } from '../PutBack.tsx';
import { Words } from '../Words.tsx';
import { TextField } from '../Field.tsx';
import { type LogEntry, type LogNote, logEntries } from './lines.ts';
import type { Sentence } from './sentences.ts';
import { withdrawnWords } from './withdrawn.ts';
import '../button.css';
import '../card.css';
import './log.css';

/** Lines shown before "earlier". */
const FIRST_LINES = 12;
const MAX_NOTE = 2000;

const NOTHING = { entries: [], total: 0 };

interface Told extends LogEntry {
  readonly when: string | undefined;
}

export function Log({ about }: { about: ThingRef }) {
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const log = useAnswer<{ readonly entries: readonly Told[]; readonly total: number }>(
    ({ view, now }) => {
      const time = campTime(view, now);
      const most = isWhole ? Infinity : FIRST_LINES;
      const { entries, total } = logEntries({ view, now, time }, about, most);
      const when = (at: number | undefined) => (at === undefined ? undefined : roughly(at, now, time));
      return { entries: entries.map((entry) => ({ ...entry, when: when(entry.time) })), total };
    },
    [about.kind, about.id, isWhole],
  );
  // Until the acts are read, nothing is known of who said what, nor of what is kept.
  const isRead = usePhase() === 'ready';
  const { entries, total } = isRead ? log : NOTHING;
  return (
    <section aria-labelledby={id}>
      <div class="head">
        <h2 id={id}>{t('log.title')}</h2>
      </div>
      <NoteForm about={about} />
      {total === 0 && <p class="meta">{isRead ? t('log.none') : t('app.waiting')}</p>}
      <ol class="log">
        {entries.map((entry) => (
          <Line key={entry.key} about={about} entry={entry} />
        ))}
      </ol>
      {entries.length < total && (
        <button type="button" class="btn quiet small" onClick={() => setWhole(true)}>
          {t('log.more', { n: total - entries.length })}
        </button>
      )}
      <HideHere about={about} />
    </section>
  );
}

function Line({ about, entry }: { about: ThingRef; entry: Told }) {
  const run = useRun();
  const { note, putBack: back, when } = entry;
  const changeBack = ({ field, value, now }: NonNullable<Told['putBack']>): void => {
    const undo = now === undefined ? undefined : () => run(putBack, { ...about, field, value: now });
    run(putBack, { ...about, field, value }, { undo });
  };
  return (
    <li>
      {when === undefined && <MarkOf state={{ is: 'unkept' }} />}
      {entry.sentences.map((sentence, at) => (
        <p key={at} class={note?.struck ? 'struck' : ''}>
          <Said of={sentence} />
        </p>
      ))}
      {note?.struck && (
        <p class="meta">
          {note.struck.why === undefined
            ? t('log.struck', { name: note.struck.by })
            : t('log.struck-why', { name: note.struck.by, why: note.struck.why })}
        </p>
      )}
      <p class="meta">
        {when}
        {back && (
          <button
            type="button"
            class="link"
            aria-label={t('log.change-back-of', { what: back.what })}
            onClick={() => changeBack(back)}
          >
            {t('log.change-back')}
          </button>
        )}
        {note && !note.struck && when !== undefined && <Strike about={about} note={note} />}
      </p>
    </li>
  );
}

/** Names in bold; everything else as it stands. */
function Said({ of }: { of: Sentence }) {
  const gaps = Object.fromEntries(
    Object.entries(of.gaps).map(([name, text]) => [name, name.startsWith('who') ? <b>{text}</b> : text]),
  );
  return <Words of={of.key as 'did.for.in'} with={gaps as { who: never; whom: never }} />;
}

/** Asks for a reason, which may stay empty, and then strikes. */
function Strike({ about, note }: { about: ThingRef; note: LogNote }) {
  const run = useRun();
  const [why, setWhy] = useState<string | null>(null);
  if (why === null)
    return (
      <button
        type="button"
        class="link"
        aria-label={t('log.strike-of', { text: note.text })}
        onClick={() => setWhy('')}
      >
        {t('log.strike')}
      </button>
    );
  return (
    <form
      class="strike"
      onSubmit={(event) => {
        event.preventDefault();
        run(
          strikeNote,
          { ...about, line: note.line, why },
          {
            undo: () => run(putBack, { ...about, field: 'log', sub: note.line, value: { text: note.text } }),
          },
        );
      }}
    >
      <TextField label={t('log.why')} value={why} onInput={setWhy} max={300} />
      <button type="submit" class="btn small">
        {t('log.strike')}
      </button>
    </form>
  );
}

function NoteForm({ about }: { about: ThingRef }) {
  const run = useRun();
  const draft = useDraft(`note ${about.kind} ${about.id}`, { text: '' });
  return (
    <form
      class="note-form"
      onSubmit={(event) => {
        event.preventDefault();
        run(writeNote, { ...about, text: draft.words.text }, { draft });
      }}
    >
      <TextField
        label={t('log.write')}
        value={draft.words.text}
        onInput={(text) => draft.set({ text })}
        max={MAX_NOTE}
        rows={1}
      />
      {draft.words.text.trim() !== '' && (
        <button type="submit" class="btn small">
          {t('log.write-button')}
        </button>
      )}
    </form>
  );
}

/** Taken away by somebody: what stands here is still all of it, and anybody can put it back. */
export function Withdrawn({ about }: { about: ThingRef }) {
  const gone = useAnswer(
    ({ view, now }) => withdrawnWords({ view, now, time: campTime(view, now) }, about),
    [about.kind, about.id],
  );
  return (
    <>
      <HiddenHere about={about} />
      {gone && (
        <div class="strip care">
          <div class="txt">
            <p>
              {gone.by} {gone.why !== undefined && t('gone.why', { why: gone.why })}
            </p>
            <p class="after-little">
              <PutBack about={about} />
            </p>
          </div>
        </div>
      )}
    </>
  );
}
