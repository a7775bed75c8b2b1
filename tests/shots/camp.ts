// The camp that pictures are taken of: sixty people at ten past one on the third day, and somebody who came in.
import {
  call,
  callState,
  callsSounding,
  isKindName,
  kinds,
  mealsByHour,
  placesOf,
  sameTimeSamePlace,
  seriesOf,
  sessionsByHour,
  stateOf,
  task,
} from '#record';
import { Ledger } from '#record/ledger';
import { type DemoFile, demoFile } from '../../src/cli/demo-file.ts';
import { viewOf } from '../helpers/view-of.ts';

/** 30 December 2026, 1:10 pm in Auckland. */
export const SHOT_AT = Date.UTC(2026, 11, 30, 0, 10);

/** One thing of each kind that has something to show, and of each sort of task. */
export interface ScreenIds {
  readonly task: string;
  readonly shift: string;
  readonly standing: string;
  readonly call: string;
  /** One past its hour that nobody closed, and that still wants hands. */
  readonly past: string;
  /** One that is heard now. */
  readonly sounding: string;
  readonly area: string;
  readonly place: string;
  readonly meal: string;
  readonly nextMeal: string;
  readonly session: string;
  /** One that stands where another does, at the same time, and is still ahead. */
  readonly clash: string;
  readonly person: string;
  readonly concern: string;
}

/** Nearly always the first is good. */
const MOST_TIMES = 20;

export async function shotCamp(): Promise<{ file: DemoFile; ids: ScreenIds }> {
  // Keys are new each time, and with them what people happen on: it is made again until there is all that is pictured.
  for (let time = 0; time < MOST_TIMES; time++) {
    const file = await demoFile({ seed: 1, people: 60, start: '2026-12-28', until: SHOT_AT / 1000 });
    if (!file.ok) throw new Error(file.error);
    const ids = idsIn(file.value);
    if (Object.values(ids).every((id) => id !== '')) return { file: file.value, ids };
  }
  throw new Error('a camp without something that is pictured');
}

function idsIn({ played }: DemoFile): ScreenIds {
  const ledger = new Ledger();
  ledger.apply(played.journal.counted);
  const view = viewOf(ledger);
  /** The one with most said about it. */
  const most = (kind: string, fits: (id: string) => boolean = () => true): string => {
    if (!isKindName(kind)) return '';
    const things = view.all(kinds[kind]).filter((each) => !each.withdrawn && fits(each.id));
    const said = (id: string): number => ledger.actsOf(`${kind}:${id}`).length;
    return things.sort((a, b) => said(b.id) - said(a.id))[0]?.id ?? '';
  };
  /** What is on every day already cannot be put on other days. */
  const isOnce = (id: string): boolean => {
    const found = view.get(task, id);
    return found !== undefined && seriesOf(view, found).length === 1;
  };
  const open = (sort: string) => (id: string) => {
    const found = view.get(task, id);
    if (!found || found.done || found.sort !== sort || stateOf(found, SHOT_AT) === 'past') return false;
    if ((found.when?.at ?? Infinity) * 1000 < SHOT_AT) return false;
    const { hands, max = Infinity } = placesOf(found);
    return hands.length < max;
  };
  return {
    task: most('task', open('once')),
    shift: most('task', (id) => open('shift')(id) && isOnce(id)),
    standing: most('task', open('standing')),
    call: most('call'),
    past: most('call', (id) => {
      const found = view.get(call, id);
      return found?.sort === 'hands' && callState(view, found, SHOT_AT) === 'faded';
    }),
    sounding:
      callsSounding(view, SHOT_AT).find((each) => callState(view, each, SHOT_AT) === 'sounding')?.id ?? '',
    area: most('area'),
    place: most('place'),
    meal: most('meal'),
    nextMeal: mealsByHour(view).find(({ when }) => (when?.at ?? 0) * 1000 > SHOT_AT)?.id ?? '',
    session: most('session'),
    clash:
      sessionsByHour(view).find(
        (each) => (each.when?.at ?? 0) * 1000 > SHOT_AT && sameTimeSamePlace(view, each).length > 0,
      )?.id ?? '',
    person: most('person'),
    concern: most('concern'),
  };
}
