// Acts to be applied, and the documents they come to.
import { type Entry } from '#journal';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger, fresh } from '../journal/forge.ts';

export const device = (seed = 99): LightDevice => new LightDevice(lightSigner(new Random(seed)));

export const author = (seed: number): Forger => new Forger(lightSigner(new Random(seed)));

export function holding(entries: readonly Entry[]): LightDevice {
  const one = device();
  one.insert(entries.map(fresh));
  return one;
}
