// A disk in every trouble, in a real browser. Hundreds of rounds: `npm run soak -- disk`.
import { sliceOf } from '../helpers/slice.ts';
import { disk } from '../soak/campaigns/disk.ts';

sliceOf(disk, 10);
