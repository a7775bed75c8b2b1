// The door of words: everything people read, by key, with its numbers, names and times put into sentences.
export { t, pieces, isKey, listed, commas, sentences, capital, learn, language } from './text.ts';
export { fetchWords } from './load.ts';
export type { Key, Filling, WordSet } from './key.ts';
export * from './times.ts';
export * from './clock.ts';
