// Imports only node: modules: this runs before anything is installed, on Node 20 or newer.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.ketenbeeld-lock');
const NODE_MAJOR = 24;

/** A failure that the person at the terminal can mend; shown without a stack. */
export class StartError extends Error {}

/** Installs what is missing and gives the path of a Node 24 binary. */
export function prepare() {
  installPackages();
  return findNode();
}

function installPackages() {
  if (!existsSync(LOCK)) return;
  const wanted = lockState();
  if (existsSync(INSTALLED) && readFileSync(INSTALLED, 'utf8') === wanted) return;
  process.stderr.write('Pakketten installeren …\n');
  // Development and optional packages too, whatever the caller's settings: the screens are built here. Errors only:
  // Node 20 would warn for each package that asks for a newer Node, which it will not run on.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--loglevel=error'];
  const { status } = npm(args);
  if (status !== 0) throw new StartError(`npm ${args.join(' ')} failed; what npm wrote above says why`);
  writeFileSync(INSTALLED, wanted);
}

function lockState() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  return `${hash} ${process.platform}-${process.arch}\n`;
}

function npm(args) {
  // To standard error, because standard output is for data.
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2] };
  const script = process.env['npm_execpath'];
  if (script?.endsWith('npm-cli.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** The pinned package of this platform, else the Node that runs this, when it is new enough. */
function findNode() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(ROOT, 'node_modules', `node-${system}-${process.arch}`, 'bin', file);
  // Asked for its version, because a binary for another C library is there and does not run.
  const { status } = spawnSync(packaged, ['--version'], { stdio: 'ignore' });
  if (status === 0) return packaged;
  if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR) return process.execPath;
  throw new StartError(
    `Ketenbeeld runs on Node ${NODE_MAJOR} or newer. For ${process.platform}-${process.arch} no package with Node ${NODE_MAJOR} is installed ` +
      `(there is one for Linux on x64 and arm64 and for Windows on x64), and this is Node ${process.versions.node}. ` +
      `Install Node ${NODE_MAJOR} from https://nodejs.org and run the command again.`,
  );
}

/** Runs a program to its end with our input and output, passes signals on, and gives its exit code. */
export function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const passOn = (signal) => {
    // A terminal sends Ctrl-C to the child as well; a second one would look like impatience.
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a starter: its result is the exit code, and a StartError is told in one line. */
export async function start(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
