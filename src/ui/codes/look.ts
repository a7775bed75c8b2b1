// Looking for a code: through the camera, frame by frame, or in a picture that was taken before.
import type { Stop } from '#base';

const loadDecode = (): Promise<typeof import('./decode.ts')> => import('./decode.ts');

/** Frames are looked at so often (ms): quick to the eye, and time is left for the screen. */
const LOOK_EACH_MS = 120;
/** As large as is looked at (px): a code of version 9 that fills half of it has six pixels to each of its squares. */
const FRAME_PX = 720;
/** Pictures from phones are larger than any code needs; tried at these sizes. */
const PICTURE_PX = [1600, 800] as const;

/** Looks through a camera that plays in `video` until it is stopped. Each text is told once, until another is seen. */
export function lookThrough(video: HTMLVideoElement, onText: (text: string) => void): Stop {
  const canvas = document.createElement('canvas');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let last = '';
  const look = async (): Promise<void> => {
    const { codeIn } = await loadDecode();
    const image = isOver || video.readyState < video.HAVE_CURRENT_DATA ? undefined : middleOf(video, canvas);
    const text = image && codeIn(image, false);
    if (text !== undefined && text !== last) onText((last = text));
    if (!isOver) timer = setTimeout(() => void look(), LOOK_EACH_MS);
  };
  void look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** The square in the middle, which is what is shown. */
function middleOf(video: HTMLVideoElement, canvas: HTMLCanvasElement): ImageData | undefined {
  const { videoWidth, videoHeight } = video;
  const side = Math.min(videoWidth, videoHeight);
  if (side === 0) return undefined;
  const size = Math.min(side, FRAME_PX);
  return drawn(canvas, size, size, (to) =>
    to.drawImage(video, (videoWidth - side) / 2, (videoHeight - side) / 2, side, side, 0, 0, size, size),
  );
}

/** The text of the code in a picture; undefined where there is none, or it is no picture. */
export async function lookAt(picture: Blob): Promise<string | undefined> {
  const [{ codeIn }, bitmap] = await Promise.all([loadDecode(), bitmapOf(picture)]);
  if (!bitmap) return undefined;
  const canvas = document.createElement('canvas');
  const longest = Math.max(bitmap.width, bitmap.height);
  for (const size of PICTURE_PX) {
    const scale = Math.min(1, size / longest);
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const image = drawn(canvas, width, height, (to) => to.drawImage(bitmap, 0, 0, width, height));
    const text = image && codeIn(image, true);
    if (text !== undefined) return text;
  }
  return undefined;
}

async function bitmapOf(picture: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(picture);
  } catch (error) {
    if (error instanceof DOMException) return undefined; // no picture
    throw error;
  }
}

function drawn(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  draw: (to: CanvasRenderingContext2D) => void,
): ImageData | undefined {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const to = canvas.getContext('2d', { willReadFrequently: true });
  if (!to) return undefined;
  draw(to);
  return to.getImageData(0, 0, width, height);
}
