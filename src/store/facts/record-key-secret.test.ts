import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordKeySecret } from './record-key-secret.ts';

const folder = mkdtempSync(join(tmpdir(), 'secret-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the secret of the record keys', () => {
  it('is made once, for its user only', async () => {
    const secret = await recordKeySecret(folder);
    expect(secret).toHaveLength(32);
    expect(await recordKeySecret(folder)).toEqual(secret);
    expect(statSync(join(folder, 'record-key.secret')).mode & 0o777).toBe(0o600);
  });

  it('is never replaced when it is damaged', async () => {
    writeFileSync(join(folder, 'record-key.secret'), 'short');
    await expect(recordKeySecret(folder)).rejects.toThrow('put the file from the backup back');
  });
});
