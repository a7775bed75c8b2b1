// The phone's own share sheet, which hands a file to whoever is near without any network of ours.
import type { Bytes } from '#base';

/** What mail and messengers pass on without a look. */
const TYPE = 'application/octet-stream';

const asFile = (bytes: Bytes, name: string): File => new File([bytes], name, { type: TYPE });

/** Whether it takes files of ours. */
export function canShareFiles(): boolean {
  const canShare = navigator.canShare as Navigator['canShare'] | undefined;
  return canShare?.call(navigator, { files: [asFile(new Uint8Array(1), 'camp.rhizome')] }) ?? false;
}

/** Answers whether it was handed on; false when somebody changed their mind, or the phone would not. */
export async function shareFile(bytes: Bytes, name: string): Promise<boolean> {
  try {
    await navigator.share({ files: [asFile(bytes, name)] });
    return true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof TypeError) return false;
    throw error;
  }
}
