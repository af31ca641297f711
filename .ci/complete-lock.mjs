// Adds to package-lock.json the optional platform packages that a registry mirror did not serve,
// so that `npm ci` accepts the lock on every platform. Run after `npm install`: node .ci/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = 'package-lock.json';
const OS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'windows'];
const CPU = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const listed = new Set(Object.keys(lock.packages));
const missing = Object.values(lock.packages)
  .flatMap((entry) => Object.entries(entry.optionalDependencies ?? {}))
  .filter(([name, range]) => !listed.has(`node_modules/${name}`) && /^\d/.test(range));

for (const [name, version] of missing) lock.packages[`node_modules/${name}`] = placeholder(name, version);

const { '': root, ...rest } = lock.packages;
const sorted = Object.entries(rest).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': root, ...Object.fromEntries(sorted) };
writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${LOCK}: ${missing.length} optional platform packages added`);

function placeholder(name, version) {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => OS.includes(word)).map((word) => (word === 'windows' ? 'win32' : word));
  const cpu = words.filter((word) => CPU.includes(word));
  return { version, ...(cpu.length && { cpu }), ...(os.length && { os }), optional: true };
}
