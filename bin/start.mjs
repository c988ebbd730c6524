import { join } from 'node:path';
import { buildWeb } from './build-web.mjs';
import { prepare, ROOT, run, start } from './prepare.mjs';

await start(async () => {
  const node = prepare();
  await buildWeb(node);
  return run(node, [join(ROOT, 'src/main/main.ts'), 'serve', '--demo', ...process.argv.slice(2)]);
});
