// Every campaign there is: a new one is a file and a line here.
import type { Campaign } from './campaign.ts';
import { air } from './campaigns/air.ts';
import { appKills } from './campaigns/app-kills.ts';
import { crowd } from './campaigns/crowd.ts';
import { disk } from './campaigns/disk.ts';
import { forks } from './campaigns/forks.ts';
import { fuzz } from './campaigns/fuzz.ts';
import { hostileActsCampaign } from './campaigns/hostile-acts.ts';
import { hostileCodes } from './campaigns/hostile-codes.ts';
import { hostilePockets } from './campaigns/hostile-pockets.ts';
import { hostileWire } from './campaigns/hostile-wire.ts';
import { kills } from './campaigns/kills.ts';
import { radio } from './campaigns/radio.ts';

export const CAMPAIGNS: readonly Campaign[] = [
  forks,
  hostileActsCampaign,
  hostilePockets,
  hostileWire,
  hostileCodes,
  fuzz,
  kills,
  appKills,
  disk,
  radio,
  crowd,
  air,
];
