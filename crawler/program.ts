import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { refuse } from '#mcp/failure.ts';
import { NODE, type Program } from '#mcp/program.ts';
import type { DirectoryTarget, NpmTarget } from '#model/types.ts';

const PACKAGE = '/package';

/** How a fetched package is started. */
export async function packageProgram(target: NpmTarget, folder: string): Promise<Program> {
  const manifest = JSON.parse(await readFile(join(folder, 'node_modules', target.package, 'package.json'), 'utf8'));
  const main = posix.join(PACKAGE, 'node_modules', target.package, binOf(manifest.bin, target));
  const command = [NODE, main, ...(target.arguments ?? [])] as const;
  return { command, environment: target.environment ?? {}, mounts: [{ from: folder, to: PACKAGE }] };
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
  const [chosen] = target.bin === undefined && bins.length === 1 ? bins : bins.filter(([name]) => name === target.bin);
  if (typeof chosen?.[1] === 'string') return chosen[1];
  const names = bins.map(([name]) => name).join(', ') || 'none';
  return refuse(
    'needs-config',
    `has no executable ${target.bin ?? 'that stands out'} (it has ${names})`,
    'name one under "bin" in its listing',
  );
}
