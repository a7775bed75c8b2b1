// What the fuzzer found once, read again; and a round of it for each decoder.
import { describe, expect, it } from 'vitest';
import { sliceOf } from '../helpers/slice.ts';
import { DECODERS, corpusOf, fuzz, readOne } from '../soak/campaigns/fuzz.ts';

describe('bytes that once reached a part of our code that no others had', () => {
  it.each(DECODERS)('$name', async (decoder) => {
    const corpus = corpusOf(decoder.name);
    expect(corpus.length).toBeGreaterThan(0);
    for (const bytes of corpus) await readOne(decoder, bytes);
  });
});

sliceOf(fuzz, DECODERS.length);
