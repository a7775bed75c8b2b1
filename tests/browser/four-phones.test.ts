// Four phones under a bad radio, several faults one upon another: the first of a long campaign.
import { sliceOf } from '../helpers/slice.ts';
import { radio } from '../soak/campaigns/radio.ts';

sliceOf(radio, 1);
