// Every fault a disk can have, in whatever order (tests/browser/pages/disk-faults.ts): nothing that was kept is lost that
// others still hold, no number of a chain is given twice, a loss is told, and what others bring back makes it whole.
import { expect } from 'vitest';
import { ask, openLab } from '../../helpers/lab.ts';
import { Site } from '../../helpers/site.ts';
import type { Campaign, Running, Tally } from '../campaign.ts';

const WHOLE = {
  lost: [],
  twice: 0,
  differs: '',
  isSamePerson: true,
  isClaimStill: true,
  cardsLost: 0,
  untold: [],
  unkept: 0,
  disk: null,
  isWholeAgain: true,
};

async function start(): Promise<Running> {
  const site = await Site.lab();
  const phone = await site.launch('phone');
  await openLab(phone);
  const round = async (seed: number): Promise<Tally> => {
    const after = await ask(phone, 'diskRound', seed);
    const { steps, counts, ...rest } = after;
    expect(rest, steps.join(', ')).toEqual(WHOLE);
    site.expectNoFaults();
    return { ...counts };
  };
  return { round, stop: () => site.close() };
}

export const disk: Campaign = {
  name: 'disk',
  about:
    'K1 K2 K6 K7 K9 K10: whatever the disk does, what others hold comes back and no number is given twice',
  rounds: 500,
  start,
};
