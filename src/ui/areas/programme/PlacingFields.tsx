// Where and when: the day, the hour, how long, the place. What stands there already is said while it is chosen, with
// what is free beside it; placing it all the same is fine.
import { type CampTime, type Session, sessionsIn } from '#record';
import { lengthOf, listed, t } from '#words';
import * as icon from '../../look/icons-more.ts';
import { Choice } from '../../parts/Chips.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PlaceField, placeTyped } from '../../parts/PlaceField.tsx';
import { WhenField, instantTyped } from '../../parts/WhenField.tsx';
import { useAnswer } from '../../use-camp.ts';
import { LENGTHS, type PlacingTyped, placingOf } from './placing-typed.ts';
import { suggestions } from './suggestions.ts';
import '../../parts/button.css';
import '../../parts/card.css';

export interface PlacingProps {
  readonly typed: PlacingTyped;
  readonly set: (change: Partial<PlacingTyped>) => void;
  readonly time: CampTime;
  /** The session that is placed, where there is one already. */
  readonly of?: Session;
}

export function PlacingFields({ typed, set, time, of }: PlacingProps) {
  const { when, minutes, place } = typed;
  const lengths = LENGTHS.includes(minutes) ? LENGTHS : [...LENGTHS, minutes].sort((a, b) => a - b);
  return (
    <>
      <WhenField
        label={t('placing.when')}
        time={time}
        value={when}
        onChange={(next) => set({ when: next })}
      />
      <Choice
        label={t('placing.length')}
        options={lengths.map((value) => ({ value, text: lengthOf(value) }))}
        value={minutes}
        onChange={(next) => set({ minutes: next })}
      />
      <PlaceField value={place} onChange={(next) => set({ place: next })} />
      <Taken typed={typed} set={set} time={time} {...(of ? { of } : {})} />
    </>
  );
}

/** Nothing while the place is free. */
function Taken({ typed, set, time, of }: PlacingProps) {
  const { when, minutes, place } = typed;
  const at = instantTyped(when, time);
  const { names, free } = useAnswer(
    (reading) => {
      if (at === undefined || place.id === '') return { names: '', free: [] };
      const wanted = { at, minutes, place: place.id, session: of };
      const there = sessionsIn(reading.view, wanted);
      return {
        names: listed(there.map(({ title }) => title ?? t('session.one'))),
        free: there.length === 0 ? [] : suggestions(reading, wanted, time),
      };
    },
    [at, minutes, place.id, of, time],
  );
  if (names === '') return null;
  return (
    <div class="strip care" role="status">
      <Icon of={icon.twin} />
      <div class="txt">
        <p>{t(free.length === 0 ? 'placing.taken-plain' : 'placing.taken', { title: names })}</p>
        <div class="btn-row after-little">
          {free.map(({ text, at: freeAt, place: freePlace }) => (
            <button
              key={text}
              type="button"
              class="btn small"
              onClick={() =>
                set({
                  when: placingOf({ at: freeAt, minutes, place: freePlace }, time).when,
                  place: placeTyped(freePlace),
                })
              }
            >
              {text}
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}
