// Acts as the Yjs items they stand for (rule X2), as one update in Yjs's own format (update v1): client id =
// the branch's number, clock = the act's place among its counted acts, content = the plain value, parent = the
// one root map. Applied in one transaction this costs a tenth of setting keys one by one, and no device ever
// applies bytes that another one wrote.
import { writeVarUint } from 'lib0/encoding';
import * as Y from 'yjs';
import { ROOT } from './document.ts';
import { type Stand, clientOf } from './standing.ts';

// Yjs's update format, version 1: the content's kind in the low bits, then what follows it.
const CONTENT_ANY = 8;
const HAS_ORIGIN = 0x80;
const HAS_PARENT_SUB = 0x20;

/** `stands` in an order in which the acts of one branch follow each other without a gap. */
export function encodeUpdate(stands: readonly Stand[]): Uint8Array {
  const byClient = new Map<number, Stand[]>();
  for (const stand of stands) {
    const list = byClient.get(clientOf(stand));
    if (list) list.push(stand);
    else byClient.set(clientOf(stand), [stand]);
  }
  const encoder = new Y.UpdateEncoderV1();
  writeVarUint(encoder.restEncoder, byClient.size);
  for (const [client, list] of byClient) {
    writeVarUint(encoder.restEncoder, list.length);
    encoder.writeClient(client);
    writeVarUint(encoder.restEncoder, (list[0] as Stand).act.clock);
    for (const stand of list) writeItem(encoder, stand);
  }
  writeVarUint(encoder.restEncoder, 0); // nothing is ever deleted; what a new value overwrites Yjs deletes itself
  return encoder.toUint8Array();
}

function writeItem(encoder: Y.UpdateEncoderV1, { act, origin }: Stand): void {
  if (origin) {
    encoder.writeInfo(CONTENT_ANY | HAS_PARENT_SUB | HAS_ORIGIN);
    encoder.writeLeftID(Y.createID(clientOf(origin), origin.act.clock));
  } else {
    encoder.writeInfo(CONTENT_ANY | HAS_PARENT_SUB);
    encoder.writeParentInfo(true);
    encoder.writeString(ROOT);
    encoder.writeString(act.key);
  }
  encoder.writeLen(1);
  encoder.writeAny(act.value);
}
