// How this app decides. One lazily loaded chunk.
export { HowScreen } from './How.tsx';
