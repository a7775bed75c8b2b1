// Putting somebody else in, with their yes: who has no phone, or has it elsewhere. Found by typing the beginning of a
// name, or written in by name right here. What is kept says both: "Mere (by Tom)".
import { addPerson, peopleFound, type PersonRow } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { nameOf } from '../names.ts';
import { useAnswer, useRun } from '../use-camp.ts';
import { Face } from './Face.tsx';
import { TextField } from './Field.tsx';
import { Sheet, useSheet } from './Sheet.tsx';
import './button.css';
import './card.css';

/** More than these would make the list one to scroll; a letter more finds the rest. */
const MOST = 6;
const MAX_NAME = 40;

export interface ForSomebodyElseProps {
  /** The thing's name. */
  readonly what: string;
  /** Those who are in already are not offered. */
  readonly isIn: (person: string) => boolean;
  readonly onPick: (person: string) => void;
}

export function ForSomebodyElse({ what, isIn, onPick }: ForSomebodyElseProps) {
  const sheet = useSheet();
  return (
    <>
      <button
        type="button"
        class="btn quiet small"
        aria-label={t('else.button-of', { what })}
        onClick={() => sheet.open()}
      >
        {t('else.button')}
      </button>
      <Sheet title={t('else.title')} handle={sheet}>
        <Who
          isIn={isIn}
          onPick={(person) => {
            sheet.close();
            onPick(person);
          }}
        />
      </Sheet>
    </>
  );
}

function Who({ isIn, onPick }: Pick<ForSomebodyElseProps, 'isIn' | 'onPick'>) {
  const run = useRun();
  const [typed, setTyped] = useState('');
  const rows = useAnswer((reading) => findPeople(reading, typed, isIn), [typed]);
  const name = typed.trim();
  const isNew = name !== '' && name.length <= MAX_NAME && !rows.some((row) => isNamed(row.bare, name));
  const writeIn = (): void => {
    const ran = run(addPerson, { name });
    const [made] = ran.ok ? ran.value.changes : [];
    if (made) onPick(made.id);
  };
  return (
    <div class="stack-3">
      <p class="meta">{t('else.note')}</p>
      <TextField label={t('else.who')} value={typed} onInput={setTyped} max={MAX_NAME} autoComplete="off" />
      <ul class="list">
        {rows.map(({ id, name: shown, note }) => (
          <li class="item" key={id}>
            <Face id={id} name={shown} />
            <div class="txt">
              <p class="t">{shown}</p>
              {note !== undefined && <p class="meta">{note}</p>}
            </div>
            <button
              type="button"
              class="btn small end"
              aria-label={t('else.yes-of', { name: shown })}
              onClick={() => onPick(id)}
            >
              {t('else.yes')}
            </button>
          </li>
        ))}
        {isNew && (
          <li class="item">
            <Face id={name} name={name} />
            <div class="txt">
              <p class="t">{name}</p>
              <p class="meta">{t('else.new')}</p>
            </div>
            <button type="button" class="btn small end" onClick={writeIn}>
              {t('else.write-in')}
            </button>
          </li>
        )}
        {rows.length === 0 && !isNew && (
          <li>
            <p class="meta">{t('else.nobody')}</p>
          </li>
        )}
      </ul>
    </div>
  );
}

interface Found {
  readonly id: string;
  /** Told apart where two have the same name. */
  readonly name: string;
  readonly bare: string;
  readonly note: string | undefined;
}

const isNamed = (a: string, b: string): boolean =>
  a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0;

/** Those without a phone first: it is for them above all. */
function findPeople(
  reading: Parameters<typeof peopleFound>[0],
  typed: string,
  isIn: (person: string) => boolean,
): readonly Found[] {
  const found = peopleFound(reading, typed).filter(
    ({ person }) => person.id !== reading.person && !isIn(person.id),
  );
  const rank = ({ hasPhone }: PersonRow): number => (hasPhone ? 1 : 0);
  return [...found]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
    .map(({ person, hasPhone, card }) => ({
      id: person.id,
      name: nameOf(reading.view, person.id),
      bare: person.name ?? '',
      note: hasPhone ? card?.whereToFind : t('else.no-phone'),
    }));
}
