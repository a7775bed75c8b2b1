// Storms over a camp: the first of a long campaign.
import { sliceOf } from '../helpers/slice.ts';
import { air } from '../soak/campaigns/air.ts';

sliceOf(air, 4);
