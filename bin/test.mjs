import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { ensureChromium } from './chromium.mjs';
import { prepare, ROOT, run, StartError, start } from './prepare.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const isBrowserSkipped = process.env['KETENBEELD_SKIP_BROWSER'] === '1';

await start(async () => {
  const node = prepare();
  const tool = (path, ...args) => run(node, [join(ROOT, 'node_modules', path), ...args], { cwd: ROOT });
  const isRight = async (code) => (await code) === 0;

  await step('types', () => isRight(tool('typescript/bin/tsc', '-p', '.')));
  await step('lint and format', () => isRight(tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')));
  await step('screens', async () => {
    await buildWeb(node);
    return true;
  });
  await step('rooms, unit, property, contract and HTTP tests', () => vitest(tool, 'unit'));
  if (isBrowserSkipped) skipLoudly('browser tests');
  else await step('browser tests', () => browserTests(tool));

  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
});

/** One part of the whole: counts as one test, and a failure does not stop the parts after it. */
async function step(name, work) {
  console.log(`\n== ${name}`);
  const begin = Date.now();
  const hasPassed = await work().catch((error) => {
    console.error(error instanceof StartError ? error.message : error);
    return false;
  });
  total[hasPassed ? 'passed' : 'failed'] += 1;
  console.log(`== ${name}: ${hasPassed ? 'passed' : 'FAILED'} in ${((Date.now() - begin) / 1000).toFixed(1)} s`);
}

async function browserTests(tool) {
  if (ensureChromium()) return vitest(tool, 'browser');
  throw new StartError(
    'no Chromium found and it could not be installed: install it, name its path in KETENBEELD_CHROMIUM, ' +
      'or leave the browser tests out with KETENBEELD_SKIP_BROWSER=1',
  );
}

/** Runs one Vitest project and adds its numbers. A run in which no test was executed is a failure. */
async function vitest(tool, project) {
  const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-test-'));
  const report = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const code = await tool('vitest/vitest.mjs', 'run', '--project', project, ...reporters);
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += numPassedTests;
    total.failed += numFailedTests;
    total.skipped += numPendingTests + numTodoTests;
    if (numPassedTests + numFailedTests === 0) throw new StartError(`no ${project} test was executed`);
    return code === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function skipLoudly(name) {
  const line = `!! SKIPPED: ${name}, because KETENBEELD_SKIP_BROWSER=1. This run does not vouch for the screens.`;
  console.log(`\n${'!'.repeat(line.length)}\n${line}\n${'!'.repeat(line.length)}`);
}
