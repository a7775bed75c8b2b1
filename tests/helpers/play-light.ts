// A demo camp played with keys that cost nothing: the same camp each time.
import type { DemoCamp } from '#demo';
import { type PlayedCamp, playCamp } from '../../src/cli/play-camp.ts';
import { lightKeys, lightSigner } from './light.ts';
import { Random } from './random.ts';

/** `until`: no further than then (s). */
export const playLight = (camp: DemoCamp, until?: number): Promise<PlayedCamp> =>
  playCamp(camp, {
    keys: lightKeys,
    signer: (index) => lightSigner(new Random(index + 1)),
    ...(until === undefined ? {} : { until }),
  });
