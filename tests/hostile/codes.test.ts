import { sliceOf } from '../helpers/slice.ts';
import { hostileCodes } from '../soak/campaigns/hostile-codes.ts';

sliceOf(hostileCodes, 15);
