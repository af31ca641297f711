import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { refuse } from '#mcp/failure.ts';
import { NODE, type Program } from '#mcp/program.ts';
import type { DirectoryTarget, NpmTarget } from '#model/types.ts';

const PACKAGE = '/package';
const BYTE_ORDER_MARK = /^\uFEFF/;

/** A package's executable, and the names by which its texts call it. */
export interface PackageProgram {
  readonly program: Program;
  readonly names: readonly string[];
}

/** How a fetched package is started plainly. */
export async function packageProgram(target: NpmTarget, folder: string): Promise<PackageProgram> {
  const text = await readFile(join(folder, 'node_modules', target.package, 'package.json'), 'utf8');
  const manifest = JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
  const main = posix.join(PACKAGE, 'node_modules', target.package, binOf(manifest.bin, target));
  const bins = typeof manifest.bin === 'object' ? Object.keys(manifest.bin ?? {}) : [unscoped(target)];
  const program = { command: [NODE, main] as const, environment: {}, mounts: [{ from: folder, to: PACKAGE }] };
  return { program, names: [target.package, ...bins] };
}

/** How a server of this repository is started, beside the packages that it imports. */
export function directoryProgram(target: DirectoryTarget, repository: string): Program {
  const mounts = [
    { from: join(repository, target.directory), to: posix.join(PACKAGE, 'server') },
    { from: join(repository, 'node_modules'), to: posix.join(PACKAGE, 'node_modules') },
  ];
  return { command: [NODE, posix.join(PACKAGE, 'server', target.main), ...(target.arguments ?? [])], environment: {}, mounts };
}

function binOf(declared: unknown, target: NpmTarget): string {
  if (typeof declared === 'string') return declared;
  const bins = Object.entries(declared ?? {});
  const isOne = new Set(bins.map(([, file]) => file)).size === 1;
  const [chosen] = target.bin === undefined && isOne ? bins : bins.filter(([name]) => name === (target.bin ?? unscoped(target)));
  if (typeof chosen?.[1] === 'string') return chosen[1];
  const names = bins.map(([name]) => name).join(', ') || 'none';
  return refuse(
    'needs-config',
    `has no executable ${target.bin ?? 'that stands out'} (it has ${names})`,
    'name one under "bin" in its listing',
  );
}

/** The name that npx starts where there are several. */
function unscoped(target: NpmTarget): string {
  return posix.basename(target.package);
}
