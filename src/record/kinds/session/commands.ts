import type { Refusal } from '../../refusals.ts';
import { type Change, changed, create, defineCommand, put, refused, set } from '../../command.ts';
import type { RecordView } from '../../view.ts';
import { type CampTime, campTime, momentAt } from '../moment.ts';
import { type SESSION_SORTS, type Session, session } from './kind.ts';

interface Placing {
  atS: number;
  minutes: number;
  place?: string | undefined;
  /** A word to those who host it. */
  note?: string | undefined;
}

/** Offer something, placed already or not. Who offers it hosts it. */
export const offerSession = defineCommand<{
  title: string;
  sort?: (typeof SESSION_SORTS)[number] | undefined;
  about?: string | undefined;
  bring?: string | undefined;
  forWhom?: string | undefined;
  language?: string | undefined;
  capacity?: number | undefined;
  placing?: Placing | undefined;
}>('offerSession', (view, input, who) => {
  const title = input.title.trim();
  if (title === '') return refused('session/no-title');
  if (input.placing && !isPlacing(input.placing)) return refused('session/times');
  const { sort, about, bring, forWhom, language, capacity } = input;
  const when = input.placing ? whenOf(campTime(view, who.now), input.placing) : undefined;
  const made = create(session, who, { title, sort, about, bring, forWhom, language, capacity, when });
  const changes: Change[] = [made];
  if (who.person !== undefined) changes.push(put(session, made.id, 'host', who.person, { hosts: true }));
  return changed(...changes);
});

/** Place it, or move it: anybody may, and leaves a word. */
export const placeSession = defineCommand<{ session: string } & Placing>(
  'placeSession',
  (view, input, who) => {
    const known = standing(view, input.session);
    if (typeof known === 'string') return refused(known);
    if (!isPlacing(input)) return refused('session/times');
    const when = whenOf(campTime(view, who.now), input);
    const before = known.when;
    if (before && before.at === when.at && before.minutes === when.minutes && before.place === when.place)
      return refused('thing/same');
    return changed(set(session, known.id, 'when', when));
  },
);

/** Take it off the hour it has; it stays offered. */
export const unplaceSession = defineCommand<{ session: string }>('unplaceSession', (view, input) => {
  const known = standing(view, input.session);
  if (typeof known === 'string') return refused(known);
  return known.when ? changed(set(session, known.id, 'when', false)) : refused('thing/same');
});

export const inkSession = defineCommand<{ session: string; inked: boolean }>('inkSession', (view, input) => {
  const known = standing(view, input.session);
  if (typeof known === 'string') return refused(known);
  if ((known.inked ?? false) === input.inked) return refused('thing/same');
  return changed(set(session, known.id, 'inked', input.inked));
});

/** I'd come, or not after all. */
export const wouldCome = defineCommand<{
  session: string;
  comes: boolean;
  person?: string | undefined;
}>('wouldCome', (view, input, who) => {
  const known = standing(view, input.session);
  if (typeof known === 'string') return refused(known);
  const guest = input.person ?? who.person;
  if (guest === undefined) return refused('person/none');
  const comes = known.come.get(guest)?.comes ?? false;
  if (comes === input.comes) return refused(comes ? 'session/coming' : 'session/not-coming');
  return changed(put(session, known.id, 'come', guest, { comes: input.comes }));
});

/** Host it too, or step back from hosting. */
export const hostSession = defineCommand<{
  session: string;
  hosts: boolean;
  person?: string | undefined;
}>('hostSession', (view, input, who) => {
  const known = standing(view, input.session);
  if (typeof known === 'string') return refused(known);
  const host = input.person ?? who.person;
  if (host === undefined) return refused('person/none');
  if ((known.host.get(host)?.hosts ?? false) === input.hosts) return refused('thing/same');
  return changed(put(session, known.id, 'host', host, { hosts: input.hosts }));
});

const isPlacing = (placing: Placing): boolean =>
  Number.isFinite(placing.atS) &&
  Number.isInteger(placing.minutes) &&
  placing.minutes >= 5 &&
  placing.minutes <= 1440;

function whenOf(time: CampTime, placing: Placing) {
  const note = placing.note?.trim() ?? '';
  return {
    ...momentAt(time, placing.atS),
    minutes: placing.minutes,
    ...(placing.place === undefined ? {} : { place: placing.place }),
    ...(note === '' ? {} : { note }),
  };
}

function standing(view: RecordView, id: string): Session | Refusal {
  const known = view.get(session, id);
  if (!known) return 'thing/unknown';
  return known.withdrawn ? 'thing/withdrawn' : known;
}
