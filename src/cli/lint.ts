import { resolve } from 'node:path';
import type { Command } from 'commander';
import { oneLine } from '#model/hidden.ts';
import { visibleJson } from '#model/visible-json.ts';
import { catalogOption } from './folder-options.ts';
import type { Linter, Problem } from './linters/problem.ts';

/** The linters, each stage loaded and asked only when the one before it found nothing: code that imports a broken file cannot be loaded. */
const STAGES: readonly (() => Promise<readonly Linter[]>)[] = [
  async () => [(await import('./linters/strict-json.ts')).strictJson],
  async () => [(await import('./linters/schemas.ts')).schemas],
  async () => [(await import('./linters/readable.ts')).readable],
  async () => (await import('./linters/index.ts')).LINTERS,
];

/** `lint`: schemas and cross-references of the whole catalogue; exit 1 when anything does not hold. */
export function addLint(program: Command): void {
  program
    .command('lint')
    .description('check schemas and cross-references of the whole catalogue')
    .addOption(catalogOption('the catalogue to check'))
    .option('--json', 'print the problems as JSON')
    .action(async ({ catalog, json }: { catalog: string; json?: boolean }) => {
      const problems = await lintCatalog(resolve(catalog));
      process.stdout.write(
        json ? `${visibleJson(problems)}\n` : problems.map(({ where, problem }) => `${oneLine(`${where}: ${problem}`)}\n`).join(''),
      );
      if (problems.length > 0) process.exitCode = 1;
    });
}

/** Everything that does not hold in a catalogue; only when every document can be read are they compared with one another. */
export async function lintCatalog(root: string): Promise<Problem[]> {
  for (const load of STAGES) {
    const problems = (await load()).flatMap((linter) => [...linter(root)]);
    if (problems.length > 0) return problems;
  }
  return [];
}
