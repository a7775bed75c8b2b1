import { sliceOf } from '../helpers/slice.ts';
import { hostileWire } from '../soak/campaigns/hostile-wire.ts';

sliceOf(hostileWire, 40);
