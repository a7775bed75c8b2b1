// A device, a forger, and how the device holds what was forged.
import * as Y from 'yjs';
import { toHex } from '#base';
import { type Act, type Entry, sha256 } from '#journal';
import { LightDevice, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';
import { Forger } from './forge.ts';

export const forger = (seed: number): Forger => new Forger(lightSigner(new Random(seed)));

export const device = (bits?: number): LightDevice => new LightDevice(lightSigner(new Random(99)), bits);

export const heldBy = (one: LightDevice, entry: Entry): Act => one.journal.get(entry.act.name) as Act;

export const bytesOf = (one: LightDevice): string => toHex(sha256(Y.encodeStateAsUpdate(one.ledger.doc)));
