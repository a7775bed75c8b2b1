// The same camp with nothing but y-indexeddb and y-webrtc, as they come: opening, disk, memory, and a newcomer. They check
// no signature, keep no history and ask nobody for a proof; where they cannot do it, that is what stands in the table.
import { toHex } from '#base';
import { calibratePage } from '../calibration.ts';
import { type CampSize, benchCamp } from '../camps.ts';
import { type Figures, MB, kB, median, ms } from '../figures.ts';
import { type Ground, whyNoAir } from '../ground.ts';
import { type StockCamp, stockCamp } from '../stock-camp.ts';
import { StockPhone } from '../stock-phone.ts';
import { printed } from './memory.ts';

/** A newcomer who has not got it by then has not got it (ms). */
const LIMIT_MS = 30_000;

export async function stock(
  figures: Figures,
  ground: Ground,
  rounds: number,
  sizes: readonly CampSize[],
): Promise<void> {
  for (const size of sizes) {
    const { journal } = await benchCamp(ground.root, size);
    const camp = stockCamp(journal);
    const phone = new StockPhone(await ground.device(true));
    await opened(figures, phone, camp, `${journal.counted.length} acts`, rounds);
    if (whyNoAir === undefined)
      await newcomer(figures, ground, phone, camp, `${journal.counted.length} acts`);
    await ground.clear();
  }
  if (whyNoAir !== undefined) figures.skip(`a newcomer by y-webrtc: ${whyNoAir}`);
}

async function opened(
  figures: Figures,
  phone: StockPhone,
  camp: StockCamp,
  what: string,
  rounds: number,
): Promise<void> {
  const bytes = camp.state.length + camp.changes.reduce((sum, each) => sum + each.length, 0);
  figures.row(`${what}: its document / rows`, `${kB(bytes)} / ${camp.changes.length + 1}`);
  await phone.open();
  const bare = await phone.heap();
  await phone.call('keep', toHex(camp.state), camp.changes.map(toHex));
  for (const slowness of [1, 4] as const) {
    const times: number[] = [];
    const calibrations: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await phone.relaunch();
      await phone.slowTo(slowness);
      await phone.open();
      const { at, keys } = await phone.call('open');
      if (keys !== camp.keys) throw new Error(`${keys} of ${camp.keys} keys were kept`);
      times.push(at);
      calibrations.push(await calibratePage(phone.page));
    }
    figures.row(`${what}: opened by y-indexeddb, until it can be read, ${slowness}×`, ms(median(times)), {
      beside: ms(median(calibrations)),
    });
  }
  await phone.slowTo(1);
  const full = await phone.heap();
  figures.row(`${what}: heap of the page: objects / buffers`, printed(full));
  figures.row(`${what}: what the camp adds`, MB(full.objects + full.buffers - bare.objects - bare.buffers));
}

/** `phone` has it open. */
async function newcomer(
  figures: Figures,
  ground: Ground,
  phone: StockPhone,
  camp: StockCamp,
  what: string,
): Promise<void> {
  const signalling = await ground.signalling();
  try {
    await phone.call('share', signalling.url);
    const other = new StockPhone(await ground.device(true));
    await other.open();
    const { tookMs, came } = await other.call('join', signalling.url, camp.keys, LIMIT_MS);
    const said = tookMs === null ? `${came} of ${camp.keys} keys in ${LIMIT_MS / 1000} s` : ms(tookMs);
    const why = phone.device.faults.find((fault) => /send|size|large/i.test(fault)) ?? '';
    figures.row(`${what}: a newcomer by y-webrtc, connected → everything there`, said, {
      beside: [ms(await calibratePage(other.page)), why.split('\n')[0] ?? ''].filter(Boolean).join(', '),
    });
  } finally {
    await signalling.stop();
  }
}
