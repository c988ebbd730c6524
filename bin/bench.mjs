import { join } from 'node:path';
import { prepare, ROOT, run, start } from './prepare.mjs';

// `npm run bench` measures what things cost, `npm run study` how right the methods are; both are TypeScript under bench/.
const [what = 'run', ...args] = process.argv.slice(2);
await start(() => run(prepare(), ['--expose-gc', join(ROOT, 'bench', `${what}.ts`), ...args], { cwd: ROOT }));
