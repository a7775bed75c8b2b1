// Major types of RFC 8949 that canonical bytes use, and how deep a value may be.
// persisted: add, never change
export const UNSIGNED = 0;
export const NEGATIVE = 1;
export const BYTES = 2;
export const TEXT = 3;
export const ARRAY = 4;
export const MAP = 5;
/** Not in canonical bytes: marks what a stream writes shorter than it is (stream-values). */
export const MARK = 6;

/** Deepest nesting of arrays and maps a value may have. */
export const MAX_DEPTH = 6;
