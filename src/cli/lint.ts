import { resolve } from 'node:path';
import type { Command } from 'commander';
import { evidence } from './linters/evidence.ts';
import { fileNames } from './linters/file-names.ts';
import type { Linter, Problem } from './linters/problem.ts';
import { readable } from './linters/readable.ts';
import { references } from './linters/references.ts';
import { assessments, snapshots } from './linters/snapshots.ts';
import { repositoryPath } from './repository.ts';

const LINTERS: readonly Linter[] = [fileNames, snapshots, assessments, evidence, references];

/** `lint`: schemas and cross-references of the whole catalogue; exit 1 when anything does not hold. */
export function addLint(program: Command): void {
  program
    .command('lint')
    .description('check schemas and cross-references of the whole catalogue')
    .option('--catalog <folder>', 'the catalogue to check', repositoryPath('catalog'))
    .option('--json', 'print the problems as JSON')
    .action(({ catalog, json }: { catalog: string; json?: boolean }) => {
      const problems = lintCatalog(resolve(catalog));
      process.stdout.write(
        json ? `${JSON.stringify(problems, null, 2)}\n` : problems.map(({ where, problem }) => `${where}: ${problem}\n`).join(''),
      );
      if (problems.length > 0) process.exitCode = 1;
    });
}

/** Everything that does not hold in a catalogue; only when every document can be read are they compared with one another. */
export function lintCatalog(root: string): Problem[] {
  const unreadable = [...readable(root)];
  return unreadable.length > 0 ? unreadable : LINTERS.flatMap((linter) => [...linter(root)]);
}
