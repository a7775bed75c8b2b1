// The screens of calls.
export { CallScreen } from './Call.tsx';
export { NewCallScreen, ChangeCallScreen } from './CallForm.tsx';
