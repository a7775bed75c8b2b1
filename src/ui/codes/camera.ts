// This phone's camera. It is asked for before a code is made, too: without its permission browsers hide or withhold
// the phone's address, and two phones would not find each other (rule Q5).
import { type Result, fail, ok } from '#base';

export type NoCamera =
  /** Somebody said no, once or for good. */
  | 'refused'
  /** There is none, or this browser gives none to pages. */
  | 'missing'
  /** Another app has it. */
  | 'busy';

export async function openCamera(): Promise<Result<MediaStream, NoCamera>> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return fail('missing');
  try {
    const video = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
    return ok(await devices.getUserMedia({ video, audio: false }));
  } catch (error) {
    switch ((error as Partial<DOMException>).name) {
      case 'NotAllowedError':
      case 'SecurityError':
        return fail('refused');
      case 'NotFoundError':
      case 'OverconstrainedError':
        return fail('missing');
      case 'NotReadableError':
      case 'AbortError':
        return fail('busy');
      default:
        throw error;
    }
  }
}

export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Asks whoever holds the phone, and looks at nothing. */
export async function askForCamera(): Promise<void> {
  const opened = await openCamera();
  if (opened.ok) stopCamera(opened.value);
}

/** What was said before: nobody is asked out of the blue. Browsers that do not tell count as not asked. */
export async function cameraPermission(): Promise<PermissionState> {
  try {
    return (await navigator.permissions.query({ name: 'camera' as PermissionName })).state;
  } catch (error) {
    if (error instanceof TypeError) return 'prompt'; // no such permission, or no permissions at all
    throw error;
  }
}
