// Forgers, a device, and what its gate said of an act.
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger } from './forge.ts';

export const forger = (seed: number): Forger => new Forger(lightSigner(new Random(seed)));

export const device = (): LightDevice => new LightDevice(lightSigner(new Random(99)));
