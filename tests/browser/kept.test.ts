// Kept means kept: whatever moment a phone dies at. One death of each kind, of the page without
// screens and of the whole app; two hundred of both: `npm run soak -- kills,app-kills`.
import { sliceOf } from '../helpers/slice.ts';
import { appKills } from '../soak/campaigns/app-kills.ts';
import { kills } from '../soak/campaigns/kills.ts';

sliceOf(kills, 5);
sliceOf(appKills, 4);
