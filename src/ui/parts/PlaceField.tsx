// A place, of those there are; or a new one, written in by name.
import { addPlace, place, placesByName } from '#record';
import { t } from '#words';
import { type Run, useAnswer } from '../use-camp.ts';
import { TextField } from './Field.tsx';
import { SelectField } from './SelectField.tsx';

/** As it stands in a draft: an id, nothing, or a name still to be written in. */
export interface PlaceTyped {
  readonly id: string;
  readonly name: string;
}

export const noPlace: PlaceTyped = { id: '', name: '' };
export const placeTyped = (id: string | undefined): PlaceTyped => ({ id: id ?? '', name: '' });
const NEW = 'new';
const MAX_NAME = 60;

export function PlaceField(props: {
  label?: string;
  value: PlaceTyped;
  onChange: (value: PlaceTyped) => void;
}) {
  const { value, onChange } = props;
  const places = useAnswer(
    ({ view }) => {
      const here = placesByName(view);
      // One that was taken away still stands where it was chosen.
      const chosen = here.some(({ id }) => id === value.id) ? undefined : view.get(place, value.id);
      return chosen ? [...here, chosen] : here;
    },
    [value.id],
  );
  return (
    <div class="stack">
      <SelectField
        label={props.label ?? t('field.place')}
        isOptional
        value={value.id}
        onChange={(id) => onChange({ ...value, id })}
        options={[
          { value: '', text: t('field.no-place') },
          ...places.map(({ id, name = '' }) => ({ value: id, text: name })),
          { value: NEW, text: t('field.new-place') },
        ]}
      />
      {value.id === NEW && (
        <TextField
          label={t('field.place-name')}
          value={value.name}
          onInput={(name) => onChange({ ...value, name })}
          max={MAX_NAME}
        />
      )}
    </div>
  );
}

/** The id of the place chosen, written in first where it is new; undefined for none. */
export function placeChosen(run: Run, { id, name }: PlaceTyped): string | undefined {
  if (id !== NEW) return id === '' ? undefined : id;
  if (name.trim() === '') return undefined;
  const ran = run(addPlace, { name });
  return ran.ok ? ran.value.changes[0]?.id : undefined;
}
