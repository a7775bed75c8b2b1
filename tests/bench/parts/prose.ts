// The same camp in other words: each drawn by itself, the frequent ones often. That packs about as badly as what
// people really write, where the demo camp's sentences come again and again.
import { deflateSync } from 'node:zlib';
import { SHEET, makeCamp, wordsIn } from '#demo';
import { playCamp } from '../../../src/cli/play-camp.ts';
import { lightKeys, lightSigner } from '../../helpers/light.ts';
import { Random } from '../../helpers/random.ts';
import { BENCH_AT, CAMPS, START } from '../camps.ts';
import { type Figures, kB } from '../figures.ts';
import { parcelsOf } from './stream.ts';

export async function prose(figures: Figures): Promise<void> {
  const reword = wordsOf(new Random(7));
  // Signatures weigh the same whoever makes them.
  const { journal } = await playCamp(makeCamp({ ...CAMPS.large, start: START }), {
    keys: lightKeys,
    signer: (index) => lightSigner(new Random(index + 1)),
    reword,
    until: BENCH_AT / 1000,
  });
  const bytes = parcelsOf(journal, journal.acts).reduce((all, parcel) => all + deflateSync(parcel).length, 0);
  figures.row(`${journal.acts.length} acts as a stream, deflated, in words drawn one by one`, kB(bytes));
}

function wordsOf(random: Random): (text: string) => string {
  const words = [...wordsIn([...SHEET.values()].flat())];
  return (text) => {
    let out = '';
    while (out.length < text.length - 4) {
      const rank = Math.floor(words.length ** random.next());
      out += `${out === '' ? '' : ' '}${words[rank - 1] ?? 'and'}`;
    }
    return out.slice(0, Math.max(3, text.length));
  };
}
