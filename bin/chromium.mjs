import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of Chromium, from KETENBEELD_CHROMIUM or one of the usual places; undefined when there is none. */
export function findChromium() {
  const named = process.env['KETENBEELD_CHROMIUM'];
  return [...(named ? [named] : []), ...USUAL_PLACES].find((path) => existsSync(path));
}

/** Finds Chromium, or installs the system's package where that can be done without asking. */
export function ensureChromium() {
  return findChromium() ?? (installChromium() ? findChromium() : undefined);
}

function installChromium() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!mayInstall) return false;
  process.stderr.write('Installing Chromium with apt-get …\n');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 2, 2], env }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

/** Vitest's global set-up of the browser tests: they find the path in KETENBEELD_CHROMIUM. */
export function setup() {
  const path = findChromium();
  if (!path) throw new Error('no Chromium found: install it, or name its path in KETENBEELD_CHROMIUM');
  process.env['KETENBEELD_CHROMIUM'] = path;
}
