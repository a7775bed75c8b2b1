// Devices in an air of their own time, and what they said.
import { Random } from '../helpers/random.ts';
import { Air, SimDevice, VirtualTime } from '../helpers/sim.ts';

interface Scene {
  readonly random: Random;
  readonly time: VirtualTime;
  readonly air: Air;
  readonly device: (bits?: number) => SimDevice;
}

export function scene(seed: number): Scene {
  const random = new Random(seed);
  const time = new VirtualTime();
  const air = new Air(time, random);
  return { random, time, air, device: () => new SimDevice(air, random) };
}
