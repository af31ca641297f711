import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { oneLine } from '#model/hidden.ts';
import { visibleJson } from '#model/visible-json.ts';
import { shownPath } from '#store/paths.ts';
import { catalogOption } from './folder-options.ts';
import { isPrivateStore } from './linters/private-store.ts';
import type { Linter, Problem } from './linters/problem.ts';

/** The linters, each stage loaded and asked only when the one before it found nothing: code that imports a broken file cannot be loaded. */
const STAGES: readonly ((root: string) => Promise<readonly Linter[]>)[] = [
  async () => [(await import('./linters/strict-json.ts')).strictJson],
  async () => [(await import('./linters/schemas.ts')).schemas],
  async () => [(await import('./linters/readable.ts')).readable],
  async (root) => {
    const { OF_CATALOGUES, OF_SERVERS } = await import('./linters/index.ts');
    return isPrivateStore(root) ? OF_SERVERS : [...OF_SERVERS, ...OF_CATALOGUES];
  },
];

/** `lint`: schemas and cross-references of the whole catalogue, or of a private store; exit 1 when anything does not hold. */
export function addLint(program: Command): void {
  program
    .command('lint')
    .description('check schemas and cross-references of the whole catalogue, or of a private store')
    .addOption(catalogOption('the catalogue or private store to check'))
    .option('--json', 'print the problems as JSON')
    .action(async ({ catalog, json }: { catalog: string; json?: boolean }) => {
      const root = resolve(catalog);
      const problems = (await lintCatalog(root)).map((problem) => ({ ...problem, where: placeIn(root, problem.where) }));
      process.stdout.write(
        json ? `${visibleJson(problems)}\n` : problems.map(({ where, problem }) => `${oneLine(`${where}: ${problem}`)}\n`).join(''),
      );
      if (problems.length > 0) process.exitCode = 1;
    });
}

/** A place as the reader finds it, in whichever folder the catalogue is. */
function placeIn(root: string, where: string): string {
  const [, file, pointer = ''] = /^catalog\/([^#]*)(.*)$/s.exec(where) ?? [];
  return file === undefined ? where : shownPath(join(root, file)) + pointer;
}

/** Everything that does not hold in a catalogue; only when every document can be read are they compared with one another. */
export async function lintCatalog(root: string): Promise<Problem[]> {
  for (const load of STAGES) {
    const problems = (await load(root)).flatMap((linter) => [...linter(root)]);
    if (problems.length > 0) return problems;
  }
  return [];
}
