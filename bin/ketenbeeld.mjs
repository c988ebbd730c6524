#!/usr/bin/env node
import { join } from 'node:path';
import { prepare, ROOT, run, start } from './prepare.mjs';

await start(() => run(prepare(), [join(ROOT, 'src/main/main.ts'), ...process.argv.slice(2)]));
