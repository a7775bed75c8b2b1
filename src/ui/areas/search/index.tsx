// For whoever doesn't know the way yet: search, the five cards of the first hour, and how this app decides. One lazily
// loaded chunk with one set of words, since every lazy part has its price in the first load.
export { HowScreen } from '../how/How.tsx';
export { SearchScreen } from './Search.tsx';
export { WelcomeScreen } from '../welcome/Welcome.tsx';
