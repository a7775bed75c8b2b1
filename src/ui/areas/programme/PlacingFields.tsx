// Where and when: the day, the hour, how long, the place. What stands there already is said while it is chosen, with
// what is free beside it; placing it all the same is fine.
import { type CampTime, type Session, allMyHours, alsoThen, comingTo, hostsOf, sessionsIn } from '#record';
import { lengthOf, listed, sentences, t } from '#words';
import * as icon from '../../look/icons-more.ts';
import { Choice } from '../../parts/Chips.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { PlaceField, placeTyped } from '../../parts/PlaceField.tsx';
import { WhenField, instantTyped } from '../../parts/WhenField.tsx';
import { sameTimeLine } from '../../parts/hours-words.ts';
import { useAnswer } from '../../use-camp.ts';
import { LENGTHS, type PlacingTyped, placingOf } from './placing-typed.ts';
import { suggestions } from './suggestions.ts';
import '../../parts/button.css';
import '../../parts/card.css';
import '../../parts/two.css';

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
      <Own typed={typed} time={time} {...(of ? { of } : {})} />
      <Taken typed={typed} set={set} time={time} {...(of ? { of } : {})} />
    </>
  );
}

/** What whoever places it is in for at that hour, if they host it or would come: told to them alone. */
function Own({ typed: { when, minutes }, time, of }: Omit<PlacingProps, 'set'>) {
  const at = instantTyped(when, time);
  const line = useAnswer(
    (reading) => {
      const { person = '' } = reading;
      const isMine = !of || hostsOf(of).includes(person) || comingTo(of).includes(person);
      if (at === undefined || !isMine) return undefined;
      const span = { id: of?.id ?? '', start: at, end: at + minutes * 60 };
      return sameTimeLine(reading.view, alsoThen(allMyHours(reading), span), time);
    },
    [at, minutes, of, time],
  );
  if (line === undefined) return null;
  return (
    <p class="meta at-once" role="status">
      <Icon of={icon.twin} />
      {sentences([line, t('act.same-time-note')])}
    </p>
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
