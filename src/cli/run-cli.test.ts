import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../model/errors.ts';
import type { ServeOptions } from './effects.ts';
import { runCli } from './run-cli.ts';
import { fakeTerminal } from './testing/fake-terminal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ketenbeeld-cli-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the command line', () => {
  for (const args of [[], ['serve'], ['deliver'], ['ask'], ['demo'], ['token'], ['logs', 'verify']])
    it(`has help with an example on ${args.join(' ') || 'itself'}`, async () => {
      const { effects, written } = fakeTerminal();
      expect(await runCli([...args, '--help'], effects)).toBe(0);
      expect(written.stdout).toMatch(
        args.length === 0 ? /Exit codes/ : new RegExp(`Examples?:\\n(.*\\n)*?.*ketenbeeld ${args.join(' ')}`),
      );
    });

  for (const args of [[], ['nonsense'], ['serve', '--port', 'x'], ['deliver', 'a.csv'], ['demo'], ['logs'], ['ask']])
    it(`ends in 2 for '${args.join(' ')}', with nothing on standard output`, async () => {
      const { effects, written } = fakeTerminal();
      expect(await runCli(args, effects)).toBe(2);
      expect(written.stdout).toBe('');
      expect(written.stderr).not.toBe('');
    });

  it('hands serve what was given and passes its exit code on', async () => {
    const seen: ServeOptions[] = [];
    const serve = async (options: ServeOptions) => seen.push(options) + 4;
    const { effects } = fakeTerminal({ serve });
    expect(await runCli(['serve', '--port', '4601', '--data', 'x', '--demo'], effects)).toBe(5);
    await runCli(['serve'], effects);
    expect(seen).toEqual([{ port: 4601, data: 'x', isDemonstration: true }, { isDemonstration: false }]);
  });

  it('tells an input error in one line, and lets a bug through', async () => {
    const failing = (error: Error) => fakeTerminal({ serve: () => Promise.reject(error) });
    const input = failing(new InputError('STORE_IN_USE', 'the folder is held'));
    expect(await runCli(['serve'], input.effects)).toBe(2);
    expect(input.written.stderr).toBe('the folder is held (STORE_IN_USE, see docs/errors.md)\n');
    await expect(runCli(['serve'], failing(new TypeError('bug')).effects)).rejects.toThrow('bug');
  });

  it('writes the demonstration files and lists them', async () => {
    const demoFiles = ({ records, seed }: { records?: number; seed: number }) => [
      { name: 'signals-KMAR.csv', bytes: [Buffer.from(`${records}\n`), Buffer.from(`${seed}\n`)] },
    ];
    const { effects, written } = fakeTerminal({ demoFiles });
    const out = join(folder, 'out');
    expect(await runCli(['demo', '--records', '12', '--seed', '7', '--out', out], effects)).toBe(0);
    expect(await readFile(join(out, 'signals-KMAR.csv'), 'utf8')).toBe('12\n7\n');
    expect(JSON.parse(written.stdout)).toEqual({ file: join(out, 'signals-KMAR.csv'), bytes: 5 });
  });

  it('prints a token and nothing else', async () => {
    const { effects, written } = fakeTerminal();
    const args = ['token', '--as', 'x', '--data', folder];
    await writeFile(join(folder, 'server.json'), '{"url": "http://127.0.0.1:4600", "pid": 1}');
    expect(await runCli(args, effects)).toBe(2);
    expect(written).toMatchObject({ stdout: '', stderr: expect.stringContaining('script-x.jwk cannot be read') });
    await mkdir(join(folder, 'identity'));
    await writeFile(join(folder, 'identity', 'script-x.jwk'), '{"kty":"EC","alg":"ES256","d":"x"}');
    expect(await runCli(args, effects)).toBe(0);
    expect(written.stdout).toBe('token-of-x\n');
    expect(await runCli([...args, '--scope', 'release'], effects)).toBe(0);
    expect(written.stdout).toBe('token-of-x\ntoken-of-x-to-release\n');
    expect(await runCli([...args, '--scope', 'everything'], effects)).toBe(2);
  });
});
