import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('act-until-killed.ts', import.meta.url));
/** What a step needs at most to come by; after that it is killed wherever it is. */
const PATIENCE_MS = 2500;

/** When to kill: at some moment, or at a step that the program tells of, for the how manieth time, and how long into it. */
export interface Moment {
  readonly step: string;
  readonly times: number;
  readonly afterMs: number;
  /** From the start, or from when what the last run left is finished and compared. */
  readonly isOpening: boolean;
}

// Weighted to the steps after which something is durable that was not before.
const STEPS = [
  ...['any', 'any', 'any', 'accept', 'accept', 'scratch', 'quarantine', 'landing', 'landing', 'landing'],
  ...['commit', 'commit', 'commit', 'committed', 'committed', 'outcome', 'outcome', 'log', 'log', 'register'],
  ...['edition', 'edition', 'edition', 'registered', 'checkpoint', 'checkpoint'],
] as const;

export function momentOf(random: () => number): Moment {
  const step = STEPS[Math.floor(random() * STEPS.length)] ?? 'any';
  const isOpening = random() < 0.2;
  const afterMs = step === 'any' ? random() * 1200 : random() < 0.3 ? 0 : random() * 8;
  return { step, times: 1 + Math.floor(random() * 3), afterMs, isOpening };
}

/** Runs the program over a data folder until its moment comes. Gives what it was doing. @throws Error when it ended by itself */
export async function runAndKill(root: string, seed: number, moment: Moment): Promise<string> {
  const child = spawn(process.execPath, [PROGRAM, root, String(seed), moment.step], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: cacheFolder() },
  });
  const [ended, hit] = [Promise.withResolvers<number | null>(), Promise.withResolvers<void>()];
  const timers: NodeJS.Timeout[] = [];
  const later = (ms: number) => timers.push(setTimeout(hit.resolve, ms));
  let said = '';
  let last = 'start';
  let isOpen = moment.isOpening;
  let times = 0;
  const hear = (line: string) => {
    if (line === 'open' || (moment.isOpening && last === 'start')) {
      isOpen = true;
      later(moment.step === 'any' ? moment.afterMs : PATIENCE_MS);
    }
    if (line.endsWith(' acknowledged')) appendFileSync(join(root, 'acknowledged'), `${line.split(' ')[0]}\n`);
    if (line.startsWith('acted ')) appendFileSync(join(root, 'acted'), `${line.slice('acted '.length)}\n`);
    last = line.startsWith('at ') ? line.slice(3) : last === 'start' ? 'opening' : last;
    if (!isOpen || line !== `at ${moment.step}`) return;
    times += 1;
    if (times === moment.times) later(moment.afterMs);
  };
  child.stdout.on('data', (piece) => {
    const lines = `${said}${piece}`.split('\n');
    said = lines.pop() ?? '';
    for (const line of lines) hear(line);
  });
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  child.on('close', ended.resolve);
  await Promise.race([hit.promise, ended.promise]);
  child.kill('SIGKILL');
  const code = await ended.promise;
  for (const timer of timers) clearTimeout(timer);
  // It ends by itself only when a comparison failed.
  if (code !== null) throw new Error(`ended with ${code}: ${complaint}`);
  return last;
}

function cacheFolder(): string {
  const folder = join(tmpdir(), 'ketenbeeld-compiled');
  mkdirSync(folder, { recursive: true });
  return folder;
}
