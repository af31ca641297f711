import { existsSync, globSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkDisputes, parseGold, parseTranslations } from '#accuracy/gold.ts';
import type { GoldSet } from '#accuracy/record.ts';
import { InputError } from '#model/errors.ts';
import { type Documents, parse } from '#model/parse.ts';
import { compareText } from '#model/scales.ts';
import type { Dispute, RawTool, Sample, TranslatedTool } from '#model/types.ts';
import { shownPath } from '#store/paths.ts';
import { readText as readNamed } from '../read-text.ts';
import { repositoryPath } from '../repository.ts';

/** Where translated definitions lie. */
export const TRANSLATIONS = repositoryPath('test/corpus/translated.jsonl');

const GOLD = repositoryPath('test/gold');
const DISPUTED = repositoryPath('test/corpus/disputed.json');
const HARMLESS = repositoryPath('test/corpus/benign/servers');
const SETS = 'sets.json';

/** Every gold set that the project keeps, by id. */
export function keptSets(): GoldSet[] {
  const files = globSync('*.jsonl', { cwd: GOLD }).toSorted(compareText);
  return readSets(files.map((file) => join(GOLD, file)));
}

/** The gold sets of some files; what each is stands in `sets.json` beside it. */
export function readSets(files: readonly string[]): GoldSet[] {
  const sets = files.map((file) => ({ gold: parseGold(readText(file), shownPath(file)), sample: sampleOf(file) }));
  const ids = sets.flatMap(({ gold }) => gold.map(({ id }) => id));
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw new InputError(files.map(shownPath).join(', '), `two sets have the id ${twice}`, 'rename one');
  return sets;
}

/** The disputes about tools of some gold sets. */
export function readDisputes(sets: readonly GoldSet[]): Dispute[] {
  const where = shownPath(DISPUTED);
  return [
    ...checkDisputes(
      readDocument('disputes', DISPUTED),
      sets.flatMap(({ gold }) => gold),
      where,
    ),
  ];
}

/** The translated definitions; none where the file is not there. */
export function readTranslations(): TranslatedTool[] {
  return existsSync(TRANSLATIONS) ? parseTranslations(readText(TRANSLATIONS), shownPath(TRANSLATIONS)) : [];
}

/** Every tool of the servers that are known to do no harm. */
export function readHarmless(): RawTool[] {
  const files = globSync('*/*.json', { cwd: HARMLESS }).toSorted(compareText);
  return files.flatMap((file) => readDocument('snapshot', join(HARMLESS, file)).tools);
}

function sampleOf(file: string): Sample {
  const beside = join(dirname(file), SETS);
  const id = basename(file, '.jsonl');
  const sample = existsSync(beside) ? readDocument('samples', beside).find((one) => one.id === id) : undefined;
  if (!sample)
    throw new InputError(
      shownPath(file),
      `is not described in ${shownPath(beside)}`,
      'add its title, what it is, date and whether it is fitted',
    );
  return sample;
}

function readDocument<Name extends keyof Documents>(kind: Name, file: string): Documents[Name] {
  return parse(kind, readText(file), shownPath(file));
}

/** A text file as a string; throws an InputError where it cannot be read. */
export function readText(file: string): string {
  return readNamed(shownPath(file));
}
