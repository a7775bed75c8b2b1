// The programme: what people offer, where and when they put it, and who would come.
import {
  type SESSION_SORTS,
  hostSession,
  inkSession,
  offerSession,
  placeSession,
  session,
  wouldCome,
} from '#record';
import { note } from './notes.ts';
import { PROGRAMME } from './sheets/programme.ts';
import { PLACES } from './sheets/site.ts';
import type { Doing, Stage } from './stage.ts';

interface Offered {
  readonly sort: (typeof SESSION_SORTS)[number];
  readonly minutes: number;
  readonly title: string;
  readonly about: string;
  readonly bring: string | undefined;
}

const HOUR_S = 3600;
const SORTS = ['workshop', 'concert', 'talk', 'ceremony', 'circle', 'game', 'other'] as const;

export const OFFERED: readonly Offered[] = PROGRAMME.split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => {
    const match = /^([a-z]+) (\d+) ([^|]+)\|([^|]+)\|(.*)$/.exec(line);
    const sort = SORTS.find((each) => each === match?.[1]);
    if (!match || !sort) throw new Error(`not a line of the programme: ${line}`);
    const [, , minutes, title, about, bring] = match.map((part) => part.trim());
    return {
      sort,
      minutes: Number(minutes),
      title: title as string,
      about: about as string,
      bring: bring || undefined,
    };
  });

/** Sessions a camp of this size has. */
export const sessionsOf = (people: number): number => Math.round(Math.min(190, 26 + people * 0.36));

export function planSessions(stage: Stage): void {
  const { chance, days, crowd } = stage;
  const count = sessionsOf(stage.plan.people);
  const shuffled = chance.shuffle(OFFERED);
  for (let i = 0; i < count; i++) {
    const offered = shuffled[i % shuffled.length] as Offered;
    const isAgain = i >= shuffled.length;
    const isEarly = !isAgain && chance.is(0.55);
    const at = isEarly
      ? stage.evening(2, 40)
      : days.at(chance.between(1, Math.max(1, days.count - 1)), chance.between(9 * 60, 20 * 60));
    stage.later(at, 4, (now) => crowd.someone(now), offer(stage, offered, isAgain));
  }
}

function offer(stage: Stage, offered: Offered, isAgain: boolean): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const { sort, minutes, title, bring } = offered;
    const more = `{about${sort[0]?.toUpperCase()}${sort.slice(1)}}.`;
    const [one, two] = [stage.say(more), stage.say(more)];
    const about =
      chance.is(0.5) && one !== two ? `${offered.about} ${one} ${two}` : `${offered.about} ${one}`;
    const atS = hourOf(stage, offered, seen.now);
    const placing = chance.is(0.75) ? { atS, minutes, place: placeFor(stage, offered) } : undefined;
    const input = {
      title: isAgain
        ? stage.say(`${title}, again ${chance.pick(['by request', 'for those who missed it', 'slower'])}`)
        : title,
      sort,
      about,
      bring,
      forWhom: stage.perhaps(0.3, '{forWhom}', 200),
      language: chance.is(0.04) ? 'te reo Māori' : undefined,
      capacity: chance.is(0.3) ? chance.between(2, 12) * 4 : undefined,
      placing,
    };
    const made = stage.made('session', run(offerSession, input), me, seen, atS);
    if (!made) return;
    made.hands.push(me);
    if (!placing)
      stage.later(
        Math.min(seen.now + chance.between(1, 60) * HOUR_S, atS - HOUR_S),
        1,
        stage.passer(made),
        (_me, _seen, again) => {
          again(placeSession, { session: made.id, atS, minutes, place: placeFor(stage, offered) });
        },
      );
    if (chance.is(0.6))
      stage.later(
        Math.min(seen.now + chance.between(1, 90) * HOUR_S, atS - HOUR_S / 2),
        1,
        () => me,
        (_me, _seen, again) => {
          again(inkSession, { session: made.id, inked: true });
        },
      );
    if (chance.is(0.5)) stage.later(atS + (minutes + 40) * 60, 1, stage.passer(made), note(stage, made));
  };
}

/** When such a thing is put: concerts in the evening, ceremonies early or late, the rest by day. */
function hourOf(stage: Stage, { sort, title }: Offered, now: number): number {
  const { chance, days } = stage;
  if (title.includes("New Year's Eve")) return days.at(days.eve, 22.5 * 60);
  if (title.includes('Last light')) return days.at(days.eve, 20.5 * 60);
  if (title === 'First morning') return days.at(Math.min(days.count, days.eve + 1), 5.75 * 60);
  if (title === 'Opening night') return days.at(1, 20 * 60);
  const first = Math.max(1, days.dayAt(now) + 1);
  const day = first >= days.count ? days.count : chance.between(first, days.count);
  if (sort === 'concert') return days.at(day, stage.hour(19, 22));
  if (sort === 'ceremony') return days.at(day, chance.is(0.5) ? stage.hour(5.5, 7) : stage.hour(19, 20.5));
  return days.at(day, chance.is(0.45) ? stage.hour(9.25, 11.25) : stage.hour(13.75, 16.75));
}

function placeFor(stage: Stage, { sort }: Offered): string | undefined {
  const { board, chance } = stage;
  const wanted: readonly string[] =
    sort === 'concert' || sort === 'talk'
      ? ['Main marquee', 'Dome', 'Fire circle']
      : sort === 'game'
        ? ["Kids' field", 'Top paddock', 'River beach']
        : sort === 'circle' || sort === 'ceremony'
          ? ['Yurt', 'Fire circle', 'Dome', 'Tea tent']
          : ['Dome', 'Craft shelter', 'Yurt', 'Main marquee', 'Tea tent', "Kids' field"];
  const index = PLACES.findIndex(([name]) => name === chance.pick(wanted));
  return board.places[index]?.id;
}

/** Moves one that is still ahead, with a word to those who host it. */
export function moveSome(stage: Stage): Doing {
  return (_me, seen, run) => {
    const { board, chance } = stage;
    const made = board.ahead(chance, board.sessions, seen.now + HOUR_S);
    const when = made && seen.view.get(session, made.id)?.when;
    if (!made || !when) return;
    const atS = chance.is(0.6) ? when.at + chance.pick([-2, -1, 1, 2, 4]) * 1800 : when.at;
    const place = atS === when.at || chance.is(0.3) ? stage.anyPlace() : when.place;
    const changes = run(placeSession, {
      session: made.id,
      atS,
      minutes: when.minutes,
      place,
      note: stage.perhaps(0.8, '{moveNote}'),
    });
    if (changes) made.at = atS;
  };
}

export function comeToSome(stage: Stage): Doing {
  return (me, seen, run) => {
    const { board, chance } = stage;
    const made = board.ahead(chance, board.sessions, seen.now);
    if (!made) return;
    const person = stage.kinOf(me, 0.2);
    const comes = !chance.is(0.07);
    run(wouldCome, { session: made.id, comes, person });
  };
}

export function hostSome(stage: Stage): Doing {
  return (_me, seen, run) => {
    const made = stage.board.ahead(stage.chance, stage.board.sessions, seen.now);
    if (made) run(hostSession, { session: made.id, hosts: stage.chance.is(0.75) });
  };
}
