// Somebody found by typing the beginning of a name, or written in by name right here: for putting somebody in, and for
// handing on to somebody.
import { addPerson, peopleFound, type PersonRow } from '#record';
import { t } from '#words';
import { useState } from 'preact/hooks';
import { nameOf } from '../names.ts';
import { useAnswer, useRun } from '../use-camp.ts';
import { Face } from './Face.tsx';
import { TextField } from './Field.tsx';
import './button.css';
import './card.css';

/** More than these would make the list one to scroll; a letter more finds the rest. */
const MOST = 6;
const MAX_NAME = 40;

export interface PeoplePickProps {
  readonly note: string;
  /** Over the field: whom one looks for. */
  readonly label: string;
  /** The button of a row, and its name. */
  readonly pick: string;
  readonly pickOf: (name: string) => string;
  /** The button of somebody who is not written in yet. */
  readonly writeIn: string;
  /** Those who are in already are not offered. */
  readonly isIn: (person: string) => boolean;
  readonly onPick: (person: string) => void;
  /** Otherwise those without a phone stand first. */
  readonly arePhonesFirst?: boolean;
}

export function PeoplePick(props: PeoplePickProps) {
  const { isIn, onPick, arePhonesFirst = false } = props;
  const run = useRun();
  const [typed, setTyped] = useState('');
  const rows = useAnswer((reading) => findPeople(reading, typed, isIn, arePhonesFirst), [typed]);
  const name = typed.trim();
  const isNew = name !== '' && name.length <= MAX_NAME && !rows.some((row) => isNamed(row.bare, name));
  const writeIn = (): void => {
    const ran = run(addPerson, { name });
    const [made] = ran.ok ? ran.value.changes : [];
    if (made) onPick(made.id);
  };
  return (
    <div class="stack-3">
      <p class="meta">{props.note}</p>
      <TextField label={props.label} value={typed} onInput={setTyped} max={MAX_NAME} autoComplete="off" />
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
              aria-label={props.pickOf(shown)}
              onClick={() => onPick(id)}
            >
              {props.pick}
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
              {props.writeIn}
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

function findPeople(
  reading: Parameters<typeof peopleFound>[0],
  typed: string,
  isIn: (person: string) => boolean,
  arePhonesFirst: boolean,
): readonly Found[] {
  const found = peopleFound(reading, typed).filter(
    ({ person }) => person.id !== reading.person && !isIn(person.id),
  );
  const rank = ({ hasPhone }: PersonRow): number => (hasPhone === arePhonesFirst ? 0 : 1);
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
