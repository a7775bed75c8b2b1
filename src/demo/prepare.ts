// The weeks before, from home: somebody opens the gathering, places and areas are put down, then the standing
// work, the set-up, who holds what.
import {
  addArea,
  addPlace,
  area,
  editThing,
  gathering,
  holdArea,
  holders,
  letGoArea,
  startGathering,
  theGathering,
} from '#record';
import { printDate } from '#base';
import { PREPARES_DAYS, ZONE } from './plan.ts';
import { AREAS, CHECKS, EMERGENCY, PLACES } from './sheets/site.ts';
import type { Camper } from './crowd.ts';
import type { Doing, Stage } from './stage.ts';
import { planDaily } from './daily.ts';
import { WORKS, anyWork, putDown } from './tasks.ts';

const DAY_S = 86_400;
const HOUR_S = 3600;

export function planPreparations(stage: Stage): void {
  const { chance, days, crowd } = stage;
  const first = crowd.campers[0] as Camper;
  const opened = days.opensAt - PREPARES_DAYS * DAY_S;
  const begin = (minutes: number, doing: Doing): void =>
    stage.later(opened + minutes * 60, 1, () => first, doing);
  begin(5, open(stage));
  begin(9, (_me, seen, run) => {
    const { id } = theGathering(seen.view) ?? { id: '' };
    run(editThing, { kind: gathering.kind, id, fields: { acronym: 'convergence', ...EMERGENCY } });
  });
  PLACES.forEach(([name, sort, capacity, about, features], i) =>
    begin(20 + 2 * i, (me, seen, run) => {
      stage.made('place', run(addPlace, { name, sort, capacity, about, features }), me, seen);
    }),
  );
  AREAS.forEach(([name, why, minHolders], i) =>
    begin(60 + 3 * i, (me, seen, run) => {
      const place = stage.board.places[i % PLACES.length]?.id;
      const made = stage.made('area', run(addArea, { name, why, minHolders, place }), me, seen);
      if (made) stage.later(stage.evening(20, 60), 1, somebody, checklist(stage, made.id));
    }),
  );
  const somebody = (at: number): Camper | undefined => crowd.someone(at);
  for (const work of WORKS.filter(({ sort }) => sort === 'standing'))
    stage.later(stage.evening(5, 40), 1, somebody, (me, seen, run) => {
      putDown(stage, work, me, seen, run);
    });
  planDaily(stage);
  for (let i = Math.round(12 + stage.plan.acts / 700); i > 0; i--)
    stage.later(stage.evening(1, 30), 5, somebody, (me, seen, run) => {
      const atS = days.at(chance.between(-1, 1), stage.hour(9, 17));
      putDown(stage, anyWork(stage), me, seen, run, { atS });
    });
}

function open(stage: Stage): Doing {
  const { firstDate, count } = stage.days;
  return (_me, _seen, run) => {
    run(startGathering, {
      title: `Convergence ${new Date(firstDate * DAY_S * 1000).getUTCFullYear()}`,
      start: printDate(firstDate),
      end: printDate(firstDate + count - 1),
      zone: ZONE,
      place: 'The valley camping ground',
    });
  };
}

function checklist(stage: Stage, id: string): Doing {
  return (_me, _seen, run) => {
    const { chance } = stage;
    run(editThing, { kind: area.kind, id, fields: { checklist: chance.some(CHECKS, chance.between(2, 5)) } });
  };
}

/** I'm on it, for an area: for a day or two, then somebody else's turn. */
export function holdSomeArea(stage: Stage): Doing {
  return (me, seen, run) => {
    const { chance, board } = stage;
    const made = board.areas.length > 0 ? chance.pick(board.areas) : undefined;
    const known = made && seen.view.get(area, made.id);
    if (!made || !known || holders(known.hold, seen.now * 1000).length > (known.minHolders ?? 1)) return;
    const untilS = seen.now + chance.between(6, 50) * HOUR_S;
    if (!run(holdArea, { area: made.id, untilS }) || !chance.is(0.2)) return;
    stage.later(
      seen.now + chance.between(2, 6) * HOUR_S,
      1,
      () => me,
      (_me, _seen, again) => {
        again(letGoArea, { area: made.id });
      },
    );
  };
}
