// Ids of the lines people write: notes, and each "did it".
import { concat, toBase64url } from '#base';
import type { Who } from './command.ts';

/** Of a line's id, how much names its writer and how much is chance (bytes): together as long as every id. */
const WRITER_BYTES = 8;
const CHANCE_BYTES = 4;

/**
 * The id of a new line. Lines written apart never meet: only the same phone's lines on the same thing are told apart
 * by chance alone. What the act says anyway need not travel again: in bulk a line's id costs four bytes, not
 * twelve, and a camp has more lines than anything else.
 */
export const lineId = (who: Who): string =>
  toBase64url(concat([who.author.subarray(0, WRITER_BYTES), who.random(CHANCE_BYTES)]));
