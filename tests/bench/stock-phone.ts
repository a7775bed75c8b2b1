// A phone with the page of the stock libraries.
import type { Page } from 'playwright-core';
import type { Device } from '../helpers/device.ts';
import { type Functions, callIn } from './call-in.ts';
import type { Stock } from './pages/stock.ts';
import { type Heap, heapOf } from './parts/memory.ts';
import type { Slowness } from './phone.ts';

const STEP_LIMIT_MS = 90_000;

export class StockPhone {
  readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  get page(): Page {
    return this.device.page;
  }

  async open(): Promise<void> {
    this.page.context().setDefaultTimeout(STEP_LIMIT_MS);
    await this.device.open('/stock.html');
    await this.page.waitForFunction(() => 'stock' in window);
  }

  relaunch(): Promise<void> {
    return this.device.relaunch();
  }

  async slowTo(slowness: Slowness): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  }

  heap(): Promise<Heap> {
    return heapOf(this);
  }

  call<Name extends keyof Stock>(
    name: Name,
    ...words: Parameters<Functions<Stock>[Name]>
  ): Promise<Awaited<ReturnType<Functions<Stock>[Name]>>> {
    return callIn<Stock, Name>(this.page, 'stock', name, words);
  }
}
