import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { ANALYSES } from '../../src/analyses/analyses.ts';
import { type AnalysisResult, runAnalysis } from '../../src/analyses/run-analysis.ts';
import { ROOT } from '../rooms/repository.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ketenbeeld-repeat-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the command line prints for an input, in a process of its own. */
async function printed(method: string, input: unknown): Promise<string> {
  const file = path.join(folder, `${method}.json`);
  writeFileSync(file, JSON.stringify(input));
  const main = path.join(ROOT, 'src/main/main.ts');
  const run = promisify(execFile)(process.execPath, [main, 'analyse', method, file], { timeout: 60_000 });
  return (await run).stdout;
}

it.concurrent.each(ANALYSES.map(({ id, example }) => [id, example] as const))(
  '%s gives the same bytes again from its printed input, in another process',
  async (method, example) => {
    const first = `${JSON.stringify(runAnalysis(method, example))}\n`;
    const { input, seed } = JSON.parse(first) as AnalysisResult;
    expect(await printed(method, input)).toBe(first);
    const drawn = typeof input === 'object' && input !== null && 'seed' in input;
    expect(drawn ? seed : undefined).toBe(seed);
  },
  180_000,
);

it('prints the defaults that applied, so that another version cannot read the input otherwise', () => {
  const { input, seed } = runAnalysis('structural-effect', {
    values: [3, 4, 3, 5, 4, 6, 5, 9, 8, 9],
    breakAt: 7,
    draws: 1000,
  });
  expect(input).toMatchObject({ seed: 1, level: 0.95, draws: 1000, levelSd: 0.01 });
  expect(seed).toBe(1);
});

it('prints no digit beyond the twelfth, where processors may differ', () => {
  const digits = ANALYSES.flatMap(({ id, example }) => fractionsIn(runAnalysis(id, example).result));
  expect(digits.length).toBeGreaterThan(100);
  for (const value of digits) expect(Number(value.toPrecision(12))).toBe(value);
});

function fractionsIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(fractionsIn) : [];
}
