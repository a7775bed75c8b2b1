// What a writer holds of its own acts is what every reader of their bytes holds.
import { expect, test } from 'vitest';
import { latin1 } from '#base';
import { Journal, decodeAct, writeActs } from '#journal';
import { lightKeys, lightSigner } from '../helpers/light.ts';
import { Random } from '../helpers/random.ts';

test('A8: a writer holds a value in its canonical order, as its readers do', async () => {
  const draft = {
    as: '',
    command: 'test',
    kind: 'task',
    id: 'AAAAAAAAAAAAAAAA',
    field: '',
    sub: '',
    // Canonical order is by length and then by letter: neither as written here nor by letter alone.
    value: { title: 'x', a: { zz: 1, y: 2 }, bb: [{ d: 1, c: 2 }], ab: true },
  };
  const written = await writeActs(
    new Journal(lightKeys),
    lightSigner(new Random(1)),
    null,
    [draft],
    () => [],
    1_700_000_000,
  );
  if (!written.ok) throw new Error(written.error);
  const [entry] = written.value;
  if (!entry) throw new Error('nothing was written');
  const read = decodeAct(latin1(lightKeys.gathering), entry.bytes, entry.act.signature);
  // As text, because the order of keys is what matters.
  expect(JSON.stringify(entry.act.value)).toBe(JSON.stringify(read?.value));
});
