import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { generateDeliveries } from '../demo/generate-deliveries.ts';
import { demoFiles } from './demo-files.ts';

const THREADED = 400_000;

it('gives the same bytes from threads as from one, and ends when its reader stops', async () => {
  const order = { records: THREADED, seed: 11, errors: true };
  const alone = generateDeliveries(order);
  let files = 0;
  for await (const { name, bytes } of demoFiles({ records: THREADED, seed: 11 })) {
    const file = alone[files];
    files += 1;
    const [made, wanted] = [createHash('sha256'), createHash('sha256')];
    let blocks = 0;
    for await (const block of bytes) {
      made.update(block);
      wanted.update(file?.block(blocks) ?? '');
      blocks += 1;
    }
    expect([name, blocks, made.digest('hex')]).toEqual([file?.fileName, file?.blocks, wanted.digest('hex')]);
    if (files === 2) break;
  }
  expect(files).toBe(2);
}, 60_000);
