import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { HOLDS } from '../model/facts-layout.ts';
import { sql } from '../sql/sql.ts';
import { ROWS } from './fixtures/deliver-until-killed.ts';
import { openTestIntake, testFolder } from './fixtures/test-intake.ts';

const KILLS = Number(process.env['KETENBEELD_KILLS'] ?? 10);
const PROGRAM = fileURLToPath(new URL('fixtures/deliver-until-killed.ts', import.meta.url));

it(
  'survives being killed at any moment: a delivery is in whole or not, and none that was acknowledged is lost',
  async () => {
    const folder = testFolder();
    const acknowledged: string[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) acknowledged.push(...(await runAndKill(folder, `run${kill}`)));

    const test = await openTestIntake(folder);
    await test.intake.resume();
    await test.intake.idle();
    expect(test.faults).toEqual([]);
    const deliveries = await test.facts.rows(
      sql`SELECT id, state, added, sequence, is_settled FROM deliveries ORDER BY sequence`,
    );
    expect(new Set(deliveries.map(({ state }) => state))).toEqual(new Set(['accepted']));
    expect(deliveries.map(({ sequence }) => sequence)).toEqual(deliveries.map((_, i) => i + 1));
    expect(deliveries.every((row) => row['added'] === ROWS && row['is_settled'])).toBe(true);
    const known = new Set(deliveries.map(({ id }) => id));
    expect(acknowledged.filter((line) => !known.has(line.split(' ')[0]))).toEqual([]);

    const held = await test.facts.rows(sql`
    SELECT held_from, count(*) AS rows, count(DISTINCT reference) AS records FROM facts_signals WHERE held_until = ${HOLDS} GROUP BY 1`);
    expect(held).toHaveLength(deliveries.length);
    expect(held.every((row) => row['rows'] === ROWS && row['records'] === ROWS)).toBe(true);

    const outcomes = test.log().filter(({ phase }) => phase === 'outcome');
    expect(outcomes).toHaveLength(deliveries.length);
    for (const name of ['inbox', 'staging', 'quarantine']) expect(readdirSync(join(folder, name))).toEqual([]);
    await test.remove();
  },
  60_000 + KILLS * 10_000,
);

/** Runs the program for a random while; gives the lines that it wrote. */
async function runAndKill(folder: string, run: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [PROGRAM, folder, run], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (piece) => {
      output += piece;
      resolve();
    });
    child.on('exit', () => resolve());
  });
  await opened;
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 2500));
  const ended = new Promise((resolve) => child.on('close', resolve));
  child.kill('SIGKILL');
  await ended;
  return output.split('\n').filter((line) => line.includes(' '));
}
