// The five cards of a newcomer's first hour. One lazily loaded chunk.
export { WelcomeScreen } from './Welcome.tsx';
