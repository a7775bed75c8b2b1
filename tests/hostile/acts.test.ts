import { sliceOf } from '../helpers/slice.ts';
import { hostileActsCampaign } from '../soak/campaigns/hostile-acts.ts';

sliceOf(hostileActsCampaign, 60);
