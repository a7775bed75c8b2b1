// What a device's camera sees: a still picture in the file a browser plays as its camera (YUV4MPEG2). The file is
// always as large and is written in place, so that turning to something else works while the camera runs.
import { openSync, closeSync, writeSync, writeFileSync } from 'node:fs';
import encodeQR from 'qr';
import { type Picture, readPng } from './png.ts';

const WIDTH = 640;
const HEIGHT = 480;
/** Few, so that playing it costs little. */
const FRAMES_A_SECOND = 10;
const HEAD = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\nFRAME\n`;
const DARK = 60;
const BRIGHT = 235;

export class Camera {
  readonly file: string;

  constructor(file: string) {
    this.file = file;
    writeFileSync(file, frameOf({ width: 1, height: 1, grey: Uint8Array.of(DARK) }));
  }

  /** Held before another phone's screen, or a part of it. */
  lookAtPicture(png: Buffer): void {
    this.#show(readPng(png));
  }

  /** Held before a code on paper. */
  lookAtCode(text: string): void {
    const modules = encodeQR(text, 'raw', { ecc: 'low', border: 4 });
    const width = modules.length;
    const grey = Uint8Array.from(modules.flat(), (isDark) => (isDark ? DARK : BRIGHT));
    this.#show({ width, height: width, grey });
  }

  lookAway(): void {
    this.#show({ width: 1, height: 1, grey: Uint8Array.of(DARK) });
  }

  #show(picture: Picture): void {
    const file = openSync(this.file, 'r+');
    writeSync(file, frameOf(picture), 0, undefined, 0);
    closeSync(file);
  }
}

/** One frame with the picture as large as fits, in the middle. */
function frameOf({ width, height, grey }: Picture): Buffer {
  const scale = Math.min(WIDTH / width, HEIGHT / height);
  const left = Math.floor((WIDTH - width * scale) / 2);
  const top = Math.floor((HEIGHT - height * scale) / 2);
  const luma = Buffer.alloc(WIDTH * HEIGHT, DARK);
  for (let y = top; y < HEIGHT - top; y++)
    for (let x = left; x < WIDTH - left; x++) {
      const fromX = Math.min(width - 1, Math.floor((x - left) / scale));
      const fromY = Math.min(height - 1, Math.floor((y - top) / scale));
      luma[y * WIDTH + x] = grey[fromY * width + fromX] ?? DARK;
    }
  const noColour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  return Buffer.concat([Buffer.from(HEAD, 'latin1'), luma, noColour]);
}
