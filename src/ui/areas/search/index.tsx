// Search, and the answer to "who is in charge?". One lazily loaded chunk.
export { SearchScreen } from './Search.tsx';
