// Sessions, and where they are placed.
import {
  type ProgrammeEntry,
  type Session,
  addPlace,
  campTime,
  instantOn,
  offerSession,
  session,
} from '#record';
import { type Stage, camp, joined, meet } from './stage.ts';

/** New Year's Eve is the fourth day. */
export const EVE = 4;

export const time = (stage: Stage) => campTime(stage.view, stage.now);

export const at = (stage: Stage, day: number, hour: number): number => instantOn(time(stage), day, hour * 60);

export const of = (stage: Stage, id: string): Session => stage.view.get(session, id) as Session;

export const offer = (
  stage: Stage,
  title: string,
  atS: number,
  minutes: number,
  place?: string,
): Promise<string> => stage.run(offerSession, { title, placing: { atS, minutes, place } });

export const names = (entries: readonly ProgrammeEntry[]): string[] =>
  entries.map((each) =>
    each.is === 'meal'
      ? (each.meal.dishes ?? '')
      : each.is === 'same-place'
        ? each.sessions.map(({ title }) => title).join(' + ')
        : each.is === 'session'
          ? (each.session.title ?? '')
          : `${each.is}: ${each.session.title}`,
  );

/** The dome at a time, twice, placed by two who were out of reach of each other. */
export async function clash(atEve: number, minutes: readonly [number, number], shift = 0) {
  const stage = await camp();
  const dome = await stage.run(addPlace, { name: 'Dome', sort: 'dome' });
  const other = await joined(stage, 'Kit', 2);
  const start = at(stage, EVE, atEve);
  const one = await offer(stage, 'Fermenting', start, minutes[0], dome);
  const two = await offer(other, 'Contact jam', start + shift, minutes[1], dome);
  meet(stage, other);
  return { stage, other, dome, one, two };
}
