import { existsSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { type GoldSet, measure } from '#accuracy/record.ts';
import { InputError } from '#model/errors.ts';
import type { Accuracy, Dispute } from '#model/types.ts';
import { visibleJson } from '#model/visible-json.ts';
import { accuracyFile, shownPath } from '#store/paths.ts';
import { assertCatalogue, readAccuracy } from '#store/read.ts';
import { keptSets, readDisputes, readHarmless, readSets, readTranslations, TRANSLATIONS } from './accuracy/inputs.ts';
import { catalogOption } from './folder-options.ts';
import { say } from './terminal.ts';

interface Options {
  readonly gold?: readonly string[];
  readonly json?: boolean;
  readonly wrong?: boolean;
  readonly write?: boolean;
  readonly check?: boolean;
  readonly catalog: string;
}

/** `accuracy`: measures the labels against gold; keeps the figures with `--write`, or with `--check` fails when those kept are stale. */
export function addAccuracy(program: Command): void {
  program
    .command('accuracy')
    .description('measure the labels against gold')
    .addOption(new Option('--gold <file...>', 'gold sets to measure instead of those in test/gold').conflicts(['write', 'check']))
    .option('--json', 'print the figures as JSON')
    .addOption(new Option('--wrong', 'print every label that differs instead').conflicts(['json', 'write', 'check']))
    .addOption(new Option('--write', 'keep the figures in the catalogue').conflicts('check'))
    .option('--check', 'fail when the figures in the catalogue are stale')
    .addOption(catalogOption('the catalogue that keeps the figures'))
    .action(async ({ gold, wrong, ...options }: Options) => {
      if (options.write || options.check) assertCatalogue(options.catalog);
      const sets = gold ? readSets(gold) : keptSets();
      if (wrong) return printWrong(sets);
      return measureSets(sets, { ...options, disputed: gold ? [] : readDisputes(sets) });
    });
}

async function measureSets(
  sets: readonly GoldSet[],
  options: Omit<Options, 'gold'> & { readonly disputed: readonly Dispute[] },
): Promise<void> {
  const { json = false, write = false, check = false, catalog, disputed } = options;
  if (!existsSync(TRANSLATIONS)) say(`${shownPath(TRANSLATIONS)} does not exist; translations are not measured`);
  const record = measure(await Promise.all(sets.map(withHeldOut)), {
    disputed,
    translations: readTranslations(),
    harmless: readHarmless(),
  });
  if (check) return assertFresh(catalog, record);
  await print(record, json);
  if (write) await keep(catalog, record);
}

async function withHeldOut(set: GoldSet): Promise<GoldSet> {
  const { heldOut } = await import('./accuracy/held-out.ts');
  return set.sample.fitted ? { ...set, heldOut: await heldOut(set) } : set;
}

async function printWrong(sets: readonly GoldSet[]): Promise<void> {
  const { wrongLabels } = await import('./accuracy/wrong.ts');
  process.stdout.write(wrongLabels(sets));
}

async function print(record: Accuracy, json: boolean): Promise<void> {
  const { reportOf } = await import('./accuracy/report.ts');
  process.stdout.write(json ? `${visibleJson(record)}\n` : `${reportOf(record)}\n`);
}

async function keep(catalog: string, record: Accuracy): Promise<void> {
  const { withLock } = await import('#store/lock.ts');
  const { writeAccuracy } = await import('#store/write.ts');
  const changed = await withLock(catalog, () => writeAccuracy(catalog, record));
  say(`${accuracyFile(catalog)} ${changed ? 'written' : 'is up to date'}`);
}

async function assertFresh(catalog: string, record: Accuracy): Promise<void> {
  const { printDocument } = await import('#store/write.ts');
  assertCatalogue(catalog);
  if (printDocument(readAccuracy(catalog)) !== printDocument(record))
    throw new InputError(shownPath(accuracyFile(catalog)), 'is stale', 'run `npm run accuracy -- --write`');
}
