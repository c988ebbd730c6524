import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mulberry } from '../../src/intake/fixtures/mulberry.ts';
import { compareAll } from './compare-all.ts';
import { openInstallation } from './open-installation.ts';
import { momentOf, runAndKill } from './run-and-kill.ts';

const KILLS = Number(process.env['KETENBEELD_KILLS'] ?? 6);
const SEED = Number(process.env['SEED'] ?? 20260301);
/** Kills of one installation; after that a fresh one, so that each comparison of everything stays small. */
const GROUP = 20;
/** Installations at a time. */
const LANES = 4;

it(
  'is killed at any moment of deliveries, withdrawals, re-references, editions and acts on releases: each act is in whole or not at all, none that was acknowledged is lost, and quality, editions and answers are what a plain account gives',
  async () => {
    const home = mkdtempSync(join(tmpdir(), 'kills-'));
    const counts = new Map<string, number>();
    const groups = Array.from({ length: Math.ceil(KILLS / GROUP) }, (_, i) => i);
    const work = async () => {
      for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
        const root = join(home, `${group}`);
        mkdirSync(root);
        const first = group * GROUP;
        for (let kill = first; kill < Math.min(first + GROUP, KILLS); kill += 1) {
          const at = await killOnce(root, kill);
          counts.set(at, (counts.get(at) ?? 0) + 1);
        }
        await compareAtEnd(root);
        rmSync(root, { recursive: true });
        if (KILLS > GROUP) process.stderr.write(`${sum(counts)} kills, seed ${SEED}\n`);
      }
    };
    await Promise.all(Array.from({ length: LANES }, work));
    if (KILLS > GROUP) process.stderr.write(`killed at ${JSON.stringify(Object.fromEntries(counts))}\n`);
    expect(sum(counts)).toBe(KILLS);
    rmSync(home, { recursive: true });
  },
  60_000 + KILLS * 20_000,
);

async function killOnce(root: string, kill: number): Promise<string> {
  const moment = momentOf(mulberry(SEED + kill));
  return runAndKill(root, SEED + kill, moment).catch((cause: unknown) => {
    throw new Error(`kill ${kill} of seed ${SEED}, ${JSON.stringify(moment)}, in ${root}`, { cause });
  });
}

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0);

async function compareAtEnd(root: string): Promise<void> {
  const here = await openInstallation(root);
  await here.intake.idle();
  await compareAll(here, root);
  await here.close();
}
