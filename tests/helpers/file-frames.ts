// The frames of a carried file, opened by somebody who has the invite, and sealed again however many they are.
import { ByteReader, type Bytes, concat } from '#base';
import { type FileHead, FileSeal, printHead, readHead } from '../../src/sync/carries/file-format.ts';

export interface Opened {
  readonly head: FileHead;
  readonly frames: readonly Bytes[];
  readonly seal: FileSeal;
}

export async function framesOf(fileKey: Bytes, file: Bytes): Promise<Opened> {
  const reader = new ByteReader(file);
  const head = readHead(reader);
  if (!head) throw new Error('no head');
  const seal = await FileSeal.of(fileKey, head);
  const frames: Bytes[] = [];
  for (let frame = await seal.open(0, reader); frame; frame = await seal.open(frames.length, reader))
    frames.push(frame);
  return { head, frames, seal };
}

export async function sealedAgain({ head, seal }: Opened, frames: readonly Bytes[]): Promise<Bytes> {
  const out = [printHead(head)];
  for (const [number, frame] of frames.entries()) out.push(await seal.seal(number, frame));
  return concat(out);
}
