// npm leaves out of the lock what the registry at hand does not have, such as binaries for other platforms in a mirror.
// A newer npm then refuses the lock: "Missing … from lock file". This puts them back, by the versions their parents pin.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const path = join(ROOT, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
const { packages } = lock;
let added = 0;
for (const [parent, entry] of Object.entries(packages))
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
    if (!isFound(parent, name)) {
      packages[`node_modules/${name}`] = entryOf(name, version, entry);
      added += 1;
    }
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added} packages of other platforms added to package-lock.json\n`);

/** Looks where Node would look: in the parent's own node_modules, then in those above it. */
function isFound(parent, name) {
  for (let folder = parent; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** No integrity: it is not known here. npm checks platform fields before it fetches, so these must be right. */
function entryOf(name, version, parent) {
  if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name} is asked as '${version}', which is no exact version`);
  const words = name.split(/[-/]/);
  const pick = (...known) => known.filter((word) => words.includes(word));
  const os = pick('darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony', 'aix', 'netbsd', 'openbsd', 'sunos');
  const cpu = pick('arm64', 'x64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32');
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : pick('gnu').length > 0 && os[0] === 'linux'
      ? ['glibc']
      : [];
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(parent.dev && { dev: true }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
