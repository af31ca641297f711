import { statfs } from 'node:fs/promises';
import type { Command } from 'commander';
import { findSandbox, type SandboxSearch } from '#mcp/sandbox.ts';
import { visibleJson } from '#model/visible-json.ts';
import { repositoryPath } from './repository.ts';
import { CHROMIUM, type Requirement } from './requirements.ts';
import { explain, remedy } from './setup.ts';

const OLDEST_NODE = [22, 18, 0];
/** The first release of each line without the Brotli decoder flaw CVE-2026-111497. */
const FIXED_BROTLI: Readonly<Record<number, readonly number[]>> = { 22: [22, 23, 4], 24: [24, 22, 1], 26: [26, 12, 1] };
const ENOUGH_DISK = 2 * 1024 ** 3;

interface Check {
  readonly name: string;
  readonly state: 'fine' | 'warning' | 'missing';
  readonly says: string;
}

/** `doctor`: what this machine has and lacks; exit 1 when something needed is missing. */
export function addDoctor(program: Command): void {
  program
    .command('doctor')
    .description('tell what this machine has and lacks')
    .option('--json', 'print the checks as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const checks = await examine();
      process.stdout.write(json ? `${visibleJson(checks)}\n` : checks.map(lineOf).join(''));
      if (checks.some(({ state }) => state === 'missing')) process.exitCode = 1;
    });
}

async function examine(): Promise<Check[]> {
  return [checkNode(process.versions.node), checkSandbox(await findSandbox('auto')), checkRequirement(CHROMIUM), await checkDisk()];
}

/** Judges a Node.js version such as `24.21.0`. */
export function checkNode(version: string): Check {
  const parts = version.split('.').map(Number);
  const name = 'node';
  if (isOlder(parts, OLDEST_NODE))
    return { name, state: 'missing', says: `${version} is too old; ${OLDEST_NODE.join('.')} or newer is needed` };
  const fixed = FIXED_BROTLI[parts[0] ?? 0];
  if (!fixed || isOlder(parts, fixed)) {
    return {
      name,
      state: 'warning',
      says: `${version} has the Brotli decoder flaw CVE-2026-111497${fixed ? `, fixed in ${fixed.join('.')}` : ' or is unknown here'}; the crawler never decodes Brotli`,
    };
  }
  return { name, state: 'fine', says: version };
}

/** Tells what the search for a sandbox found, which starts it and looks whether it holds; being installed is not enough. */
export function checkSandbox(search: SandboxSearch): Check {
  const name = 'sandbox';
  if (search.sandbox === undefined) return { name, state: 'missing', says: `${search.because}; ${search.remedy}` };
  return { name, state: 'fine', says: `${search.sandbox.kind} holds` };
}

function checkRequirement(requirement: Requirement): Check {
  const path = requirement.find();
  if (path) return { name: requirement.name, state: 'fine', says: path };
  return { name: requirement.name, state: 'missing', says: `${explain([requirement])}; ${remedy([requirement])}` };
}

async function checkDisk(): Promise<Check> {
  const { bavail, bsize } = await statfs(repositoryPath('.'));
  const free = bavail * bsize;
  const says = `${(free / 1024 ** 3).toFixed(1)} GiB free`;
  if (free < ENOUGH_DISK) return { name: 'disk', state: 'warning', says: `${says}; packages and the site want about 2 GiB` };
  return { name: 'disk', state: 'fine', says };
}

function isOlder(version: readonly number[], than: readonly number[]): boolean {
  const at = than.findIndex((part, index) => part !== (version[index] ?? 0));
  return at >= 0 && (version[at] ?? 0) < (than[at] ?? 0);
}

function lineOf({ name, state, says }: Check): string {
  return `${state.padEnd(8)} ${name.padEnd(11)} ${says}\n`;
}
