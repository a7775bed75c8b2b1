// The screens of inspect.
export { InspectScreen } from './Inspect.tsx';
