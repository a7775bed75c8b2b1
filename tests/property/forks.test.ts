import { forks } from '../soak/campaigns/forks.ts';
import { sliceOf } from '../helpers/slice.ts';

sliceOf(forks, 25);
