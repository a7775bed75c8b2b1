// The screen of the starting library.
export { LibraryScreen } from './Library.tsx';
