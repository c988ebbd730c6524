import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { sql } from '../sql/sql.ts';
import { checkHistory } from './fixtures/check-history.ts';
import { mulberry } from './fixtures/mulberry.ts';
import { openTestIntake, testFolder } from './fixtures/test-intake.ts';

const KILLS = Number(process.env['KETENBEELD_KILLS'] ?? 8);
const SEED = Number(process.env['SEED'] ?? 20260301);
/** Kills between which the same records are changed; after that others, so that each comparison stays small. */
const GROUP = 20;
const PROGRAM = fileURLToPath(new URL('fixtures/change-until-killed.ts', import.meta.url));

it(
  'survives being killed at any moment of deliveries, withdrawals and re-references: each is in whole or not, and none that was acknowledged is lost',
  async () => {
    const folder = testFolder();
    const random = mulberry(SEED);
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const [isOpening, share] = [random() < 0.25, random()];
      acknowledged.push(...(await runAndKill(folder, kill, isOpening, share)));
      if (kill % 100 === 99) process.stderr.write(`${kill + 1} kills, seed ${SEED}\n`);
    }

    const test = await openTestIntake(folder);
    await test.intake.resume();
    await test.intake.idle();
    expect(test.faults).toEqual([]);
    for (let group = 0; group * GROUP < KILLS; group += 1) await checkHistory(test, nameOf(group));
    const deliveries = await test.facts.rows(sql`SELECT id FROM deliveries`);
    const known = new Set(deliveries.map(({ id }) => id));
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !known.has(id))).toEqual([]);
    const outcomes = test
      .log()
      .filter(
        ({ phase, action, status }) =>
          phase === 'outcome' && action !== 'cancellation' && !status?.includes('refused:'),
      );
    expect(outcomes).toHaveLength(deliveries.length);
    for (const name of ['inbox', 'staging']) expect(readdirSync(join(folder, name))).toEqual([]);
    await test.remove();
  },
  60_000 + KILLS * 20_000,
);

const nameOf = (group: number) => `k${group}-`;

/** Runs the program for a while; gives the ids that it said were acknowledged. */
async function runAndKill(folder: string, kill: number, isOpening: boolean, share: number): Promise<readonly string[]> {
  const group = nameOf(Math.floor(kill / GROUP));
  const child = spawn(process.execPath, [PROGRAM, folder, group, String(SEED + kill)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  let code: number | null = null;
  const ended = new Promise<void>((resolve) => {
    child.on('close', (with_) => {
      code = with_;
      resolve();
    });
  });
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (piece) => {
      output += piece;
      resolve();
    });
    void ended.then(resolve);
  });
  if (!isOpening) await opened;
  await new Promise((resolve) => setTimeout(resolve, share * (isOpening ? 1500 : 900)));
  child.kill('SIGKILL');
  await ended;
  // It ends by itself only when a comparison failed.
  expect(code, `kill ${kill}, seed ${SEED}`).toBeNull();
  return output.split('\n').flatMap((line) => (line.endsWith(' acknowledged') ? [line.split(' ')[0] ?? ''] : []));
}
