import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { prepare, ROOT, run, StartError, start } from './prepare.mjs';

/** Everything that the screens are made from. */
const SOURCES = ['src/web', 'src/views', 'src/charts', 'src/model', 'vite.config.ts', 'package-lock.json'];
const BUILT = join(ROOT, 'dist/web');
// Beside the folder, not in it: what stands in it is served.
const BUILT_FROM = join(ROOT, 'dist/web.built-from');

/** Builds the screens into dist/web, unless they were built from these very sources. */
export async function buildWeb(node, { isForced = false } = {}) {
  const sources = hashOfSources();
  if (!isForced && isBuiltFrom(sources)) return;
  process.stderr.write('Schermen bouwen …\n');
  rmSync(BUILT_FROM, { force: true });
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  // Standard output stays free for data.
  const code = await run(node, [vite, 'build', '--logLevel', 'warn'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new StartError('the screens could not be built; what Vite wrote above says why');
  writeFileSync(BUILT_FROM, sources);
}

const isBuiltFrom = (sources) =>
  existsSync(BUILT) && existsSync(BUILT_FROM) && readFileSync(BUILT_FROM, 'utf8') === sources;

function hashOfSources() {
  const hash = createHash('sha256');
  for (const path of SOURCES.flatMap((source) => filesUnder(join(ROOT, source)))) {
    const content = readFileSync(path);
    hash.update(`${relative(ROOT, path)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await start(async () => {
    await buildWeb(prepare(), { isForced: true });
    return 0;
  });
