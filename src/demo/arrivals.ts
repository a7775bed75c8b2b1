// Coming in, saying who one is and what one can do, bringing somebody along, going home; the cards people write
// about themselves, which never enter the record.
import {
  DIET,
  DIETS,
  type DietCard,
  ME,
  type MeCard,
  addPerson,
  comeBackAs,
  comeIn,
  offerSkills,
  renamePerson,
} from '#record';
import { madeId } from './board.ts';
import type { Camper, Kin } from './crowd.ts';
import { AFTER_DAYS } from './plan.ts';
import { ALLERGENS, LANGUAGES, PRONOUNS, SKILLS } from './sheets/people.ts';
import type { Doing, Stage } from './stage.ts';
import type { CardStep } from './step.ts';

const HOUR_S = 3600;

/** Puts everybody's coming and going on the agenda. */
export function planArrivals(stage: Stage): void {
  for (const me of stage.crowd.campers) {
    const come = me.secondOf ? comeAgain(stage, me.secondOf) : comeInFirst(stage);
    stage.agenda.add(me.comesInAt, 2, (at) => stage.step(at, me, come));
    if (me.secondOf) continue;
    if (me.isEarly && me.arrivesAt > me.comesInAt)
      card(stage, me.arrivesAt, me, () => meOf(stage, me, 'here'));
    if (stage.chance.is(0.6)) card(stage, me.leavesAt, me, () => meOf(stage, me, 'left'));
  }
}

function comeInFirst(stage: Stage): Doing {
  return (me, seen, run) => {
    const person = madeId(run(comeIn, { name: me.name }));
    if (person === undefined) return;
    const { chance, crowd } = stage;
    crowd.hasComeIn(me, person);
    if (chance.is(0.7))
      card(stage, seen.now + chance.between(40, 400), me, () => meOf(stage, me, isHere(me, seen.now)));
    if (chance.is(0.55)) diet(stage, seen.now + chance.between(100, 4000), me);
    if (chance.is(0.7)) stage.later(seen.now + chance.between(60, 6 * HOUR_S), 1.5, () => me, skills(stage));
    if (chance.is(0.04)) stage.later(seen.now + chance.between(3, 30) * HOUR_S, 1, () => me, rename(stage));
    for (const kin of me.kin) {
      const at = Math.max(seen.now, me.arrivesAt) + chance.between(300, 2 * HOUR_S);
      stage.later(at, 1, () => me, bring(stage, kin));
    }
  };
}

const isHere = (me: Camper, at: number): 'coming' | 'here' => (at < me.arrivesAt ? 'coming' : 'here');

/** A second phone, or the app put on again: the same person speaks under another key. */
function comeAgain(stage: Stage, first: Camper): Doing {
  return (me, _seen, run) => {
    if (first.person !== undefined && run(comeBackAs, { person: first.person }))
      stage.crowd.hasComeIn(me, first.person);
  };
}

function skills(stage: Stage): Doing {
  return (me, _seen, run) => {
    const { chance } = stage;
    const can = chance.some(SKILLS, chance.between(1, 5));
    const learning = chance.is(0.5) ? chance.some(SKILLS, chance.between(1, 3)) : undefined;
    run(offerSkills, { person: me.person as string, can, learning });
  };
}

function rename(stage: Stage): Doing {
  return (me, _seen, run) => {
    const name = stage.say(`${me.name.split(' ')[0]} of the {colour} tent`).slice(0, 40);
    run(renamePerson, { person: me.person as string, name });
  };
}

function bring(stage: Stage, kin: Kin): Doing {
  return (me, seen, run) => {
    const { chance } = stage;
    const careOf = chance.is(0.5) ? me.person : undefined;
    kin.person = madeId(run(addPerson, { name: kin.name, careOf }));
    const { person } = kin;
    if (person === undefined || !chance.is(0.5)) return;
    const value: MeCard = { person, presence: 'here', firstGathering: chance.is(0.3) };
    card(stage, seen.now + 60, me, () => value, person);
  };
}

function meOf(stage: Stage, me: Camper, presence: NonNullable<MeCard['presence']>): MeCard | undefined {
  const { chance } = stage;
  if (me.person === undefined) return undefined;
  return {
    person: me.person,
    presence,
    firstGathering: me.isFirst,
    arrives: me.arrivesAt,
    leaves: me.leavesAt,
    pronouns: chance.is(0.4) ? chance.pick(PRONOUNS) : undefined,
    whereToFind: stage.perhaps(0.5, '{colour} tent {where}', 120),
    languages: chance.is(0.5) ? chance.some(LANGUAGES, chance.between(1, 3)) : undefined,
    welcomer: chance.is(0.12) || undefined,
  };
}

const expiryOf = (stage: Stage): number => stage.days.closesAt + AFTER_DAYS * 86_400;

function card(stage: Stage, at: number, me: Camper, make: () => MeCard | undefined, about = ''): void {
  stage.agenda.add(at, 0, (now): CardStep | undefined => {
    const value = make();
    const expires = expiryOf(stage);
    return (
      value && {
        sort: 'card',
        at: now,
        camper: me.index,
        name: ME,
        about,
        expires,
        value,
        isThrowaway: false,
      }
    );
  });
}

/** By its owner's choice only counted (no name, a throwaway key) or with the name. */
function diet(stage: Stage, at: number, me: Camper): void {
  const { chance } = stage;
  stage.agenda.add(at, 0, (now): CardStep | undefined => {
    const isThrowaway = chance.is(0.45);
    const value: DietCard = {
      person: isThrowaway ? undefined : me.person,
      tags: chance.some(DIETS, chance.between(1, 2)),
      allergens: chance.is(0.3) ? chance.some(ALLERGENS, chance.between(1, 2)) : undefined,
      severity: chance.is(0.1) ? 'bad' : undefined,
      eaters: 1 + (me.kin.length > 0 && chance.is(0.3) ? me.kin.length : 0),
      mark: chance.bytes(8),
    };
    const expires = expiryOf(stage);
    return { sort: 'card', at: now, camper: me.index, name: DIET, about: '', expires, value, isThrowaway };
  });
}
