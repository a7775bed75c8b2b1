import { sliceOf } from '../helpers/slice.ts';
import { hostilePockets } from '../soak/campaigns/hostile-pockets.ts';

sliceOf(hostilePockets, 40);
