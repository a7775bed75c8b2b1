// What an open camp weighs: in the page's memory after everything has been read and what is no longer needed is
// cleared away, and on disk. And how long it takes until what is written can be kept.
import { toHex } from '#base';
import { calibratePage } from '../calibration.ts';
import { type BenchCamp, type CampSize, benchCamp } from '../camps.ts';
import { type Figures, MB, kB, ms } from '../figures.ts';
import type { Ground } from '../ground.ts';
import { diskUse } from '../in-page.ts';
import { NAME, type Phone } from '../phone.ts';
import { untilWrittenDown } from '../../helpers/written-down.ts';

export async function memory(
  figures: Figures,
  ground: Ground,
  _rounds: number,
  sizes: readonly CampSize[],
): Promise<void> {
  const camp = await benchCamp(ground.root, sizes.includes('large') ? 'large' : 'small');
  const bare = await emptyCamp(ground, camp);
  const phone = await ground.phone();
  await phone.fill(camp);
  for (const slowness of [1, 4] as const) {
    await phone.relaunch();
    await phone.slowTo(slowness);
    await phone.openHand();
    const readyAt = await phone.hand('ready');
    const what = `all ${camp.entries.length} acts read, so that what is written is kept, ${slowness}×`;
    figures.row(what, ms(readyAt), { beside: ms(await calibratePage(phone.page)) });
  }
  await phone.slowTo(1);
  await untilWrittenDown(phone.page);
  const full = await heapOf(phone);
  figures.row('heap of the page with an empty camp: objects / buffers', printed(bare));
  figures.row('heap of the page with all acts: objects / buffers', printed(full));
  figures.row('what the camp adds', MB(full.objects + full.buffers - bare.objects - bare.buffers));
  const disk = await phone.page.evaluate(diskUse);
  figures.row('on disk, as the browser reckons', MB(disk.estimate));
  figures.row('journal: bytes of its rows / rows', `${kB(disk.journal)} / ${disk.rows}`);
  figures.row('cards', kB(disk.cards));
  figures.row('the document put by', kB(disk.document));
  figures.row('glance: things / letters', `${disk.things} / ${disk.glance}`);
}

async function emptyCamp(ground: Ground, { invite }: BenchCamp): Promise<Heap> {
  const phone = await ground.phone();
  await phone.openHand();
  await phone.hand('open', toHex(invite.secret), NAME);
  await phone.hand('ready');
  await untilWrittenDown(phone.page);
  return heapOf(phone);
}

export interface Heap {
  readonly objects: number;
  readonly buffers: number;
}

export async function heapOf({ page }: Pick<Phone, 'page'>): Promise<Heap> {
  const session = await page.context().newCDPSession(page);
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  await session.detach();
  return { objects: usedSize, buffers: backingStorageSize };
}

export const printed = ({ objects, buffers }: Heap): string => `${MB(objects)} / ${MB(buffers)}`;
