// The screens of concerns.
export { ConcernsScreen } from './Concerns.tsx';
export { ConcernScreen } from './Concern.tsx';
export { NewConcernScreen, ChangeConcernScreen } from './ConcernForm.tsx';
