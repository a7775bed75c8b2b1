// Finds a QR code in pixels. Loaded when somebody scans: it is as large as two screens.
import { decodeQR } from 'qr/decode.js';

/** Undefined where none can be read. `isStill`: a picture is tried harder than one frame of many. */
export function codeIn(image: ImageData, isStill: boolean): string | undefined {
  try {
    return decodeQR(image, isStill ? { effort: 8, timeLimit: 1500 } : {});
  } catch (error) {
    if (error instanceof Error) return undefined; // its way of saying that there is none
    throw error;
  }
}
