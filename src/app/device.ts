// What a device gives: clock and chance. Passed in, so that tests can hold both still.
import { type Bytes, type Clock } from '#base';

export interface Device {
  readonly clock: Clock;
  random(length: number): Bytes;
}

export const thisDevice: Device = {
  clock: { now: () => Date.now() },
  random: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
