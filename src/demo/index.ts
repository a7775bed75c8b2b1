// The door of the demo camp: a seeded gathering and its scripted campers.
export { type DemoCamp, makeCamp } from './camp.ts';
export type { Camper, Kin } from './crowd.ts';
export type { CampPlan } from './plan.ts';
export type { CardStep, CommandStep, Run, Seen, Step, WalkStep } from './step.ts';
export { Chance } from './chance.ts';
export { SHEET } from './sheets/index.ts';
export { wordsIn } from './say.ts';
