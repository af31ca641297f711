import type { Command } from 'commander';
import { InputError } from '#model/errors.ts';
import type { Balance, Weights } from '#model/types.ts';
import { withLock } from '#store/lock.ts';
import { balanceFile, shownPath, weightsFile } from '#store/paths.ts';
import { assertCatalogue, readBalance, readWeights } from '#store/read.ts';
import { printDocument, writeBalance, writeWeights } from '#store/write.ts';
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
      const lessons = keptLessons(catalog);
      const weights = learn(lessons);
      if (check) assertFresh(weightsFile(catalog), readWeights(catalog), weights);
      else await keepWeights(catalog, weights);
      // The rules read the weights when they are loaded.
      const { learnBalance } = await import('#accuracy/learn-balance.ts');
      const balance = learnBalance(lessons);
      if (check) assertFresh(balanceFile(catalog), readBalance(catalog), balance);
      else await keepBalance(catalog, balance);
    });
}

async function keepWeights(catalog: string, weights: Weights): Promise<void> {
  const changed = await withLock(catalog, () => writeWeights(catalog, weights));
  told(weightsFile(catalog), changed, `${Object.keys(weights.features).length} features of ${weights.tools} tools`);
}

async function keepBalance(catalog: string, balance: Balance): Promise<void> {
  const changed = await withLock(catalog, () => writeBalance(catalog, balance));
  told(balanceFile(catalog), changed, `${Object.keys(balance.signs).length} signs of ${balance.tools} tools`);
}

function told(file: string, changed: boolean, what: string): void {
  say(`${shownPath(file)} ${changed ? 'written' : 'is up to date'}: ${what}`);
}

function assertFresh(file: string, kept: Balance | Weights | undefined, learned: Balance | Weights): void {
  if (printDocument(kept) !== printDocument(learned)) throw new InputError(shownPath(file), 'is stale', 'run `npm run learn`');
}
