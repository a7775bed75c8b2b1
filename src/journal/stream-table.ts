// What both ends of a stream of runs build up alike while it flows (rules R3-R6): authors, shapes, things and
// ids get small numbers the first time they are met, so that each travels once.
// persisted: add, never change
import type { Name } from './hash.ts';

export const STREAM_VERSION = 1;

/** A parcel is closed after this many acts: what is checked, kept and shown in one go. */
export const PARCEL_ACTS = 2048;

/** How an act is written. `odd` is for what the gate refuses or what waits: nothing of it is implied. */
export const FORM_CREATION = 0;
export const FORM_FIELD = 1;
export const FORM_SUB = 2;
export const FORM_ODD = 3;

/** A command's word with the kind and field it writes: the few hundred shapes acts have. */
export interface Shape {
  readonly command: string;
  readonly kind: string;
  readonly field: string;
  readonly form: number;
}

/** A thing, with its creation: what stands for it where it was met, or null when that is unknown. */
export interface Place<Ref> {
  readonly id: string;
  readonly creation: Ref | null;
}

/** How the refs of an act are written: as the creation, as its author's last act on the key, or one by one. */
export const REFS_CREATION = 0;
export const REFS_OWN_LAST = 1;
export const REFS_LISTED = 2;
/** In place of a distance: the act has not gone before in this stream, and its name follows. */
export const ELSEWHERE = 0;

/** Things met, in order, found again by their text. */
export class Numbering<T> {
  readonly items: T[] = [];
  readonly #byText = new Map<string, number>();

  find(text: string): number | undefined {
    return this.#byText.get(text);
  }

  /** The number of what was met before under this text, or of `item`, met now. */
  add(text: string, item: T): number {
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.items.length);
    return this.items.push(item) - 1;
  }
}

/** `Ref`: how this end remembers an act (the writer by its name, the reader by its place in the stream too). */
export class StreamTables<Ref> {
  readonly authors = new Numbering<Name>();
  readonly shapes = new Numbering<Shape>();
  /** Ids, and short texts of values. */
  readonly texts = new Numbering<string>();
  /** Names of the members of a map of values. */
  readonly layouts = new Numbering<readonly string[]>();
  /** The last act of an author on a key. */
  readonly ownLast = new Map<string, Ref>();
  /** The sub-id an author wrote last, lines of their own left out. */
  readonly lastSub = new Map<Name, string>();
  readonly #places = new Map<string, Numbering<Place<Ref>>>();
  lastTime = 0;

  /** The things of a kind: each kind counts its own, so that the numbers stay small. */
  places(kind: string): Numbering<Place<Ref>> {
    let places = this.#places.get(kind);
    if (!places) this.#places.set(kind, (places = new Numbering()));
    return places;
  }
}

/** One text for one shape: what the gate refused may have blanks in its words, so their lengths stand before. */
export const shapeText = ({ form, command, kind, field }: Shape): string =>
  `${form} ${command.length} ${kind.length} ${command}${kind}${field}`;
export const ownKey = (author: number, key: string): string => `${author} ${key}`;
