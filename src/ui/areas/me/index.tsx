// The screens of me.
export { MeScreen } from './Me.tsx';
export { ChangeMeScreen } from './ChangeMe.tsx';
export { EatScreen } from './Eat.tsx';
