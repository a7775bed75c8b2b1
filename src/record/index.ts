// The door of the record: the only room that knows what a task is.
export * from './field.ts';
export { type Kind, type Of, defineKind } from './kind.ts';
export { type Key, printKey, readKey } from './key.ts';
export type { Acts, HistoryAct, Said } from './acts.ts';
export { RecordView } from './view.ts';
export { type Change, type Command, type Who, plain } from './command.ts';
export { REFUSALS, type Refusal } from './refusals.ts';
export {
  type DietCard,
  type Facts,
  type MeCard,
  DIET,
  DIETS,
  ME,
  dietCard,
  meCard,
  noFacts,
  saysNothing,
} from './facts.ts';
export { type Query, type Reading } from './query.ts';
export { type HistoryChange, type HistoryLine, historyOf } from './history.ts';
export * from './things.ts';
export { type KindName, isKindName, kinds } from './kinds/index.ts';
export * from './kinds/moment.ts';
export * from './kinds/hold.ts';
export * from './kinds/gathering/kind.ts';
export * from './kinds/gathering/commands.ts';
export * from './kinds/person/kind.ts';
export { comeBackAs } from './kinds/person/come-back.ts';
export * from './kinds/person/commands.ts';
export * from './kinds/person/phones.ts';
export * from './kinds/person/queries.ts';
export { type Area, area } from './kinds/area/kind.ts';
export * from './kinds/area/commands.ts';
export * from './kinds/place/kind.ts';
export * from './kinds/place/commands.ts';
export * from './kinds/place/queries.ts';
export { type Task, TASK_TAGS, task } from './kinds/task/kind.ts';
export { stepBack, takeTask } from './kinds/task/claims.ts';
export * from './kinds/task/commands.ts';
export {
  addTaskOnDays,
  changeLaterToo,
  daysOf,
  laterOf,
  repeatTask,
  rootOf,
  seriesOf,
} from './kinds/task/repeats.ts';
export * from './kinds/task/pieces.ts';
export * from './kinds/task/split.ts';
export * from './kinds/task/asked.ts';
export { answerAsk, takeOver, undoTakeOver } from './kinds/task/answer-ask.ts';
export * from './kinds/task/hand-on.ts';
export * from './kinds/task/state.ts';
export * from './kinds/meal/kind.ts';
export * from './kinds/meal/commands.ts';
export * from './kinds/meal/queries.ts';
export * from './kinds/session/kind.ts';
export * from './kinds/session/commands.ts';
export * from './kinds/session/queries.ts';
export * from './kinds/concern/kind.ts';
export * from './kinds/concern/commands.ts';
export * from './kinds/call/kind.ts';
export { answerCall, cannotComeAfterAll } from './kinds/call/answers.ts';
export * from './kinds/call/commands.ts';
export * from './kinds/call/state.ts';
export * from './queries/tasks.ts';
export * from './queries/task-groups.ts';
export * from './queries/series.ts';
export * from './queries/fits.ts';
export * from './queries/areas.ts';
export * from './queries/places.ts';
export * from './queries/short.ts';
export * from './queries/taken-away.ts';
export * from './queries/now.ts';
export * from './queries/draw.ts';
export * from './queries/rest.ts';
export * from './queries/past.ts';
export * from './queries/skills.ts';
export * from './queries/meals.ts';
export * from './queries/programme.ts';
export * from './queries/free.ts';
export {
  type MyHours,
  type WithHours,
  alsoThen,
  callHours,
  hoursOfDay,
  mealHours,
  allMyHours,
  myHours,
  sameTime,
  sessionHours,
  taskHours,
} from './queries/my-hours.ts';
export * from './queries/people.ts';
export * from './queries/whereabouts.ts';
export * from './queries/concerns.ts';
export * from './queries/search.ts';
export { calledBy } from './queries/sought.ts';
export * from './queries/first-hour.ts';
export * from './queries/needs.ts';
export * from './queries/in-charge.ts';
export { LEAST_FOR_SLIP, NOT_FOUND, fitOf, isSlipOf } from './queries/near-word.ts';
export { foldedOnce, foldedWords, beginsLike } from './queries/folded.ts';
export { takeBackAdded } from './again.ts';
export * from './library.ts';
export * from './fading.ts';
