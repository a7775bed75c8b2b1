// What every part of a demo camp works with: people, things, words, times and chance.
import type { Change } from '#record';
import { Agenda } from './agenda.ts';
import { Board, type Made, madeId } from './board.ts';
import { Chance } from './chance.ts';
import { type Camper, Crowd } from './crowd.ts';
import { type CampPlan, Days } from './plan.ts';
import { type Own, say } from './say.ts';
import { SHEET } from './sheets/index.ts';
import type { CommandStep, Run, Seen } from './step.ts';

/** Something a camper does with the phone in hand. */
export type Doing = (me: Camper, seen: Seen, run: Run) => void;

/** Of those who come to a thing, so many camp where it was made. */
const FROM_HERE = 0.7;

export class Stage {
  readonly plan: CampPlan;
  readonly chance: Chance;
  readonly days: Days;
  readonly crowd: Crowd;
  readonly board = new Board();
  readonly agenda = new Agenda();

  constructor(plan: CampPlan) {
    this.plan = plan;
    this.chance = new Chance(plan.seed).apart('doings');
    this.days = new Days(plan.start, plan.days);
    this.crowd = new Crowd(plan, this.days, SHEET);
  }

  say(template: string, own: Own = {}): string {
    return say(this.chance, SHEET, template, { name: this.crowd.name(), ...own });
  }

  /** Something said with this probability, else nothing. */
  perhaps(probability: number, template: string, max = 300): string | undefined {
    return this.chance.is(probability) ? this.say(template).slice(0, max).trim() : undefined;
  }

  /** One word each for these slots, for texts that speak of one thing. */
  same(...slots: readonly string[]): Own {
    return Object.fromEntries(slots.map((slot) => [slot, this.chance.pick(SHEET.get(slot) ?? [''])]));
  }

  step(at: number, me: Camper, doing: Doing, actsFor?: string): CommandStep {
    return { sort: 'command', at, camper: me.index, actsFor, play: (seen, run) => doing(me, seen, run) };
  }

  /** At this time (s) whoever `who` answers does it. */
  later(at: number, acts: number, who: (at: number) => Camper | undefined, doing: Doing): void {
    this.agenda.add(at, acts, (now) => {
      const me = who(now);
      return me && me.person !== undefined ? this.step(now, me, doing) : undefined;
    });
  }

  /** Somebody about, rather from the part of the camp where the thing was made. */
  passer(made: { readonly spot: number }): (at: number) => Camper | undefined {
    return (at) => this.crowd.someone(at, this.chance.is(FROM_HERE) ? made.spot : undefined);
  }

  /** Notes what a command made. */
  made(
    kind: Made['kind'],
    changes: readonly Change[] | undefined,
    me: Camper,
    seen: Seen,
    at?: number,
    isStanding = false,
  ): Made | undefined {
    const id = madeId(changes);
    if (id === undefined) return undefined;
    const made = { kind, id, madeAt: seen.now, at, spot: me.spot, isStanding, hands: [] };
    this.board.add(made);
    return made;
  }

  anyPlace(probability = 1): string | undefined {
    const { places } = this.board;
    return places.length > 0 && this.chance.is(probability) ? this.chance.pick(places).id : undefined;
  }

  /** An evening (s) from home, between so and so many days before the camp opens. */
  evening(least: number, most: number): number {
    const days = this.chance.between(least, most);
    return this.days.opensAt - days * 86_400 + this.chance.between(12 * 3600, 18 * 3600);
  }

  /** A time of day people plan for (minutes after midnight), on the quarter hour. */
  hour(from: number, to: number): number {
    return Math.round((from + this.chance.next() * (to - from)) * 4) * 15;
  }

  /** Of the campers here somebody who acts for another, and for whom: now and then, undefined otherwise. */
  kinOf(me: Camper, probability: number): string | undefined {
    if (me.kin.length === 0 || !this.chance.is(probability)) return undefined;
    return this.chance.pick(me.kin).person;
  }
}
