// The people of a demo camp: who has a phone, who speaks for whom, where they camp, when they come and go.
import { Chance } from './chance.ts';
import { type CampPlan, type Days, PREPARES_DAYS, SECOND_PHONE, WITHOUT_PHONE } from './plan.ts';
import { type Sheet, say } from './say.ts';
import { MARKS, NAMES } from './sheets/people.ts';

/** Somebody without a phone, in the care of a camper who acts for them. */
export interface Kin {
  readonly name: string;
  person: string | undefined;
}

/** One phone, and whose it is. */
export interface Camper {
  readonly index: number;
  readonly name: string;
  /** Which part of the camp their phone is mostly in: those of one part hear each other at once. */
  readonly spot: number;
  /** Seconds by which their clock is wrong. */
  readonly clockOff: number;
  readonly comesInAt: number;
  readonly arrivesAt: number;
  readonly leavesAt: number;
  /** Helps prepare, from home. */
  readonly isEarly: boolean;
  readonly isFirst: boolean;
  readonly kin: Kin[];
  /** The camper whose second phone this is. */
  readonly secondOf: Camper | undefined;
  /** The person they are in the record, once they have come in. */
  person: string | undefined;
}

/** Shares of the camp in each of its parts; the last is out of the way and hears late. */
const SPOTS_BIG = [0.34, 0.24, 0.18, 0.13, 0.09, 0.02] as const;
const SPOTS_SMALL = [0.55, 0.37, 0.08] as const;
/** From this many people on a camp has six parts instead of three. */
const BIG = 150;

const TRIES = 24;

export class Crowd {
  readonly campers: readonly Camper[];
  readonly spots: number;
  readonly #chance: Chance;
  /** Running sums of how often each camper has the phone in hand: a few do much, most a little. */
  readonly #zeal: number[] = [];
  /** Those who prepare, and write the last words: the only ones before the camp and after it. */
  readonly #early: readonly Camper[];
  readonly #opensAt: number;
  readonly #closesAt: number;
  readonly #byPerson = new Map<string, Camper>();

  constructor(plan: CampPlan, days: Days, sheet: Sheet) {
    const chance = new Chance(plan.seed).apart('crowd');
    this.#chance = chance;
    const shares: readonly number[] = plan.people < BIG ? SPOTS_SMALL : SPOTS_BIG;
    this.spots = shares.length;
    const withoutPhone = Math.round(plan.people * WITHOUT_PHONE);
    const phones = Math.max(1, plan.people - withoutPhone);
    const names = makeNames(chance, sheet, plan.people);
    const campers: Camper[] = [];
    for (let index = 0; index < phones; index++)
      campers.push(makeCamper(chance, days, index, names[index] as string, spotOf(shares, index / phones)));
    for (let i = 0; i < withoutPhone; i++)
      chance.pick(campers).kin.push({ name: names[phones + i] as string, person: undefined });
    for (let i = 0; i < Math.round(phones * SECOND_PHONE); i++) {
      const first = chance.pick(campers.slice(0, phones));
      const comesInAt = days.at(chance.between(2, Math.max(2, days.count - 1)), chance.between(540, 1200));
      const index = campers.length;
      campers.push({ ...first, index, clockOff: chance.between(-9, 9), comesInAt, kin: [], secondOf: first });
    }
    this.campers = campers;
    this.#early = campers.filter(({ isEarly, secondOf }) => isEarly && !secondOf);
    this.#opensAt = days.opensAt;
    this.#closesAt = days.closesAt;
    let sum = 0;
    for (const _ of campers) this.#zeal.push((sum += Math.exp(chance.spread() * 0.9)));
  }

  /** They have come in: from now on they can be met. */
  hasComeIn(camper: Camper, person: string): void {
    camper.person = person;
    if (!camper.secondOf) this.#byPerson.set(person, camper);
  }

  camper(person: string): Camper | undefined {
    return this.#byPerson.get(person);
  }

  /** Somebody who is about at this time (s), from one part of the camp if asked for; seldom nobody. */
  someone(at: number, spot?: number): Camper | undefined {
    const isCamp = at >= this.#opensAt && at < this.#closesAt;
    const all = this.#zeal[this.#zeal.length - 1] as number;
    for (let i = 0; i < TRIES; i++) {
      const camper = isCamp
        ? (this.campers[this.#find(this.#chance.next() * all)] as Camper)
        : this.#chance.pick(this.#early);
      if (isAbout(camper, at) && (!isCamp || spot === undefined || camper.spot === spot)) return camper;
    }
    return isCamp ? undefined : this.campers[0];
  }

  /** Any first name, as people say them in passing. */
  name(): string {
    return (this.#chance.pick(this.campers).name.split(' ') as [string])[0];
  }

  #find(zeal: number): number {
    let low = 0;
    let high = this.#zeal.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#zeal[middle] as number) > zeal) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

export function isAbout(camper: Camper, at: number): boolean {
  if (camper.person === undefined || at < camper.comesInAt) return false;
  if (at >= camper.arrivesAt) return at < camper.leavesAt || camper.isEarly;
  return camper.isEarly;
}

function makeCamper(chance: Chance, days: Days, index: number, name: string, spot: number): Camper {
  // The first opens the gathering; a few others prepare with them, from home.
  const isEarly = index === 0 || index % 8 === 3;
  const isLate = !isEarly && chance.is(0.15);
  const day = isEarly
    ? chance.is(0.5)
      ? -1
      : 0
    : isLate
      ? chance.between(2, Math.max(2, days.count - 2))
      : 1;
  const arrivesAt = days.at(day, chance.between(9 * 60, 19 * 60)) + chance.below(60);
  const weeks = chance.between(4, PREPARES_DAYS - 2);
  const leaves = chance.is(0.12) ? chance.between(day + 2, days.count) : days.count;
  return {
    index,
    name,
    spot,
    clockOff: Math.round(chance.spread() * 12),
    comesInAt:
      index === 0 ? days.opensAt - PREPARES_DAYS * 86_400 : isEarly ? arrivesAt - weeks * 86_400 : arrivesAt,
    arrivesAt,
    leavesAt: Math.max(arrivesAt + 86_400, days.at(leaves, chance.between(9 * 60, 17 * 60))),
    isEarly,
    isFirst: !isEarly && chance.is(0.36),
    kin: [],
    secondOf: undefined,
    person: undefined,
  };
}

/** One in so many bears exactly the name of another. */
const TWIN_EVERY = 24;

/** Chosen names: some bear the same one; most of these put a mark behind it, some do not. */
function makeNames(chance: Chance, sheet: Sheet, count: number): string[] {
  const out: string[] = [];
  const fresh = chance.shuffle(NAMES);
  for (let i = 0; i < count; i++) {
    const isTwin = i % TWIN_EVERY === TWIN_EVERY - 1;
    const isFresh = i < fresh.length && !isTwin && (i < 12 || !chance.is(0.05));
    const name = isFresh ? (fresh[i] as string) : chance.pick(out.slice(0, NAMES.length)).split(' ')[0];
    if (isFresh || isTwin) out.push(name as string);
    else {
      const letter = 'ABCDEFGHJKLMNPRSTW'[chance.below(18)] as string;
      const mark = say(chance, sheet, chance.pick(MARKS), { letter });
      const first = (mark[0] as string).toLocaleLowerCase() + mark.slice(1);
      out.push(`${name} ${mark === letter ? letter : first}`.slice(0, 40).trim());
    }
  }
  return out;
}

/** Spread evenly over the parts of the camp: neighbours in the list are rarely neighbours in the field. */
function spotOf(shares: readonly number[], place: number): number {
  let x = (place * 0.618034 * 1000) % 1;
  for (let spot = 0; spot < shares.length; spot++) {
    x -= shares[spot] as number;
    if (x < 0) return spot;
  }
  return 0;
}
