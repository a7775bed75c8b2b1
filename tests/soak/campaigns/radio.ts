// Radio faults in any order, the long ones too, between real browsers that have held one camp all along: two of four
// phones have a fault at a time, and after each of them all four hold the same.
import type { Device } from '../../helpers/device.ts';
import { FAULTS, type Fault, LONG_FAULTS, expectSame, together } from '../../helpers/faults.ts';
import { ask, openLab } from '../../helpers/lab.ts';
import { Random } from '../../helpers/random.ts';
import { Site, whyNoKill, whyNoLoss } from '../../helpers/site.ts';
import type { Campaign, Tally } from '../campaign.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const ALL: Readonly<Record<string, Fault>> = { ...FAULTS, ...LONG_FAULTS };

async function round(seed: number, site: Site, phones: readonly Device[]): Promise<Tally> {
  const random = new Random(seed);
  const [a, b, ...others] = random.shuffle(phones) as [Device, Device, ...Device[]];
  for (const phone of [b, ...others]) await together({ site, a, b: phone });
  const name = random.pick(Object.keys(ALL));
  console.log(`seed ${seed}: a phone that ${name}`);
  await (ALL[name] as Fault)({ site, a, b });
  for (const phone of others) await together({ site, a, b: phone });
  await expectSame(...phones);
  site.expectNoFaults();
  return { faults: 1, [name]: 1 };
}

export const radio: Campaign = {
  name: 'radio',
  about: 'what a radio does to phones, between real browsers',
  rounds: 100,
  whyNot: whyNoLoss ?? whyNoKill,
  async start() {
    const site = await Site.lab();
    const phones = await Promise.all(NAMES.map((name) => site.launch(name)));
    await Promise.all(phones.map(openLab));
    const [first, ...others] = phones as [Device, ...Device[]];
    const invite = await ask(first, 'open');
    await Promise.all(others.map((phone) => ask(phone, 'open', invite)));
    return { round: (seed) => round(seed, site, phones), stop: () => site.close() };
  },
};
