// What the first version that phones had wrote, and so must be read for ever: its files here are never made anew.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const V1 = join(import.meta.dirname, '..', 'fixtures', 'v1');

/** SHA-256, the first 16 letters of its hex. A line may be added for a new file, and none changed. */
const FROZEN: Readonly<Record<string, string>> = {
  'acts.json': '3e6adbceebe800e4',
  'card.json': 'e8f20155eafd007b',
  'codes.json': 'c4069b2f25f0e37b',
  'digest.json': '7f396605a8c8aeee',
  'document.json': 'b1ba4cbde157fead',
  'envelope.json': '5425c8e835a6bb89',
  'ids.json': '6eb7a190aa8b2e75',
  'keys.json': 'bf582cf66317627e',
  'numbers.json': 'e4c32deba0f2cfdb',
  'row.json': 'bfc5f2bcc12b1481',
  'stream.json': '130f02e906a24b55',
  'whole/phone.json': 'ec92c95081f55ce3',
  'whole/talk.json': '2af7c59fa111941b',
};

it('the fixtures of version 1 are the bytes they were', () => {
  const files = readdirSync(V1, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort();
  const found = files.map((file) => {
    const sum = createHash('sha256').update(readFileSync(join(V1, file)));
    return [file, sum.digest('hex').slice(0, 16)];
  });
  expect(Object.fromEntries(found)).toEqual(FROZEN);
});
