// Radio faults in any order, the long ones too, between real browsers that have held one camp all along: three faults
// a round, each of two of the four phones, while the others' radio is bad. Then peace: whoever has a way to somebody
// hears them within ten seconds with nothing pressed, and all four hold the same.
import type { Device } from '../../helpers/device.ts';
import { FAULTS, type Fault } from '../../helpers/faults.ts';
import { expectSame, joinUp, together } from '../../helpers/heard.ts';
import { ask, openLab } from '../../helpers/lab.ts';
import { LONG_FAULTS } from '../../helpers/long-faults.ts';
import { Random } from '../../helpers/random.ts';
import { Site, whyNoKill, whyNoLoss } from '../../helpers/site.ts';
import type { Campaign, Tally } from '../campaign.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const FAULTS_A_ROUND = 3;
const ALL: Readonly<Record<string, Fault>> = { ...FAULTS, ...LONG_FAULTS };
/** Per cent of what the others should hear, and do not. */
const LOSS = [0, 5, 20];

async function round(seed: number, site: Site, phones: readonly Device[]): Promise<Tally> {
  const random = new Random(seed);
  const done: string[] = [];
  for (let i = 0; i < FAULTS_A_ROUND; i++) {
    const [a, b, ...others] = random.shuffle(phones) as [Device, Device, ...Device[]];
    for (const phone of [a, b]) site.net.setLoss(site.placeOf(phone), 0);
    await together({ site, a, b });
    const loss = random.pick(LOSS);
    for (const phone of others) site.net.setLoss(site.placeOf(phone), loss);
    const name = random.pick(Object.keys(ALL));
    console.log(`seed ${seed}: ${b.name} ${name} (with ${a.name}; the others lose ${loss} %)`);
    await (ALL[name] as Fault)({ site, a, b });
    done.push(name);
  }
  for (const phone of phones) site.net.setLoss(site.placeOf(phone), 0);
  const met = await joinUp(site, phones);
  await expectSame(...phones);
  site.expectNoFaults();
  return { faults: done.length, ...Object.fromEntries(done.map((name) => [name, 1])), 'met anew': met };
}

export const radio: Campaign = {
  name: 'radio',
  about: 'what a radio does to phones, between real browsers',
  rounds: 50,
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
