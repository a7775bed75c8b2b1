// What a picture of a screen takes.
import type { Page } from 'playwright-core';
import type { ScreenIds } from './camp.ts';
import type { Whose } from './site.ts';

export interface ScreenShot {
  readonly name: string;
  /** The address, in a camp whose things are found by kind. */
  readonly path: string | ((ids: ScreenIds) => string);
  /** What a person does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
  /** Whose phone it is; that of somebody who came in, where it is not said. */
  readonly on?: Whose;
}
