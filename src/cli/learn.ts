import type { Command } from 'commander';
import { InputError } from '#model/errors.ts';
import type { Weights } from '#model/types.ts';
import { shownPath, weightsFile } from '#store/paths.ts';
import { assertCatalogue } from '#store/read.ts';
import { keptLessons } from './accuracy/lessons.ts';
import { catalogOption } from './folder-options.ts';
import { say } from './terminal.ts';

/** `learn`: weighs words by labelled tools, or with `--check` fails when the weights kept are stale. */
export function addLearn(program: Command): void {
  program
    .command('learn')
    .description('learn from labelled tools how much words speak for categories, severities and traits')
    .option('--check', 'fail when the weights in the catalogue are stale')
    .addOption(catalogOption('the catalogue that keeps the weights'))
    .action(async ({ check = false, catalog }: { readonly check?: boolean; readonly catalog: string }) => {
      assertCatalogue(catalog);
      const { learn } = await import('#accuracy/learn.ts');
      const weights = learn(keptLessons(catalog));
      return check ? assertFresh(catalog, weights) : keep(catalog, weights);
    });
}

async function keep(catalog: string, weights: Weights): Promise<void> {
  const { withLock } = await import('#store/lock.ts');
  const { writeWeights } = await import('#store/write.ts');
  const changed = await withLock(catalog, () => writeWeights(catalog, weights));
  say(
    `${shownPath(weightsFile(catalog))} ${changed ? 'written' : 'is up to date'}: ${Object.keys(weights.features).length} features of ${weights.tools} tools`,
  );
}

async function assertFresh(catalog: string, weights: Weights): Promise<void> {
  const { printDocument } = await import('#store/write.ts');
  const { readWeights } = await import('#store/read.ts');
  if (printDocument(readWeights(catalog)) !== printDocument(weights))
    throw new InputError(shownPath(weightsFile(catalog)), 'is stale', 'run `npm run learn`');
}
