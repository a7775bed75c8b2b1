// The screens of programme.
export { ProgrammeScreen } from './Programme.tsx';
export { MyDayScreen } from './MyDay.tsx';
export { SessionScreen } from './Session.tsx';
export { MoveSessionScreen } from './Move.tsx';
export { ChangeSessionScreen, NewSessionScreen } from './SessionForm.tsx';
