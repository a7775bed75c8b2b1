// Kept means kept: whatever moment a phone dies at. Three deaths of each kind; two hundred: `npm run soak -- kills`.
import { sliceOf } from '../helpers/slice.ts';
import { kills } from '../soak/campaigns/kills.ts';

sliceOf(kills, 15);
