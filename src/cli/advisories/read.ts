import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '#model/errors.ts';
import { parseJson } from '#model/json.ts';
import { check } from '#model/parse.ts';
import { compareText } from '#model/scales.ts';
import type { OsvRecord } from '#model/types.ts';
import { nameOf, readSource } from '../read-text.ts';

/** The records of files and folders in the OSV format: one a file, a list, one a line, or the answer of its API. */
export function* recordsIn(places: readonly string[]): Iterable<OsvRecord> {
  for (const file of places.flatMap(filesIn)) yield* recordsOf(readSource(file, 'name a file or folder of advisories'), nameOf(file));
}

function filesIn(place: string): string[] {
  if (place === '-' || !statSync(place, { throwIfNoEntry: false })?.isDirectory()) return [withoutArchive(place)];
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name.endsWith('.json'),
  );
  return files.map(({ parentPath, name }) => join(parentPath, name)).toSorted(compareText);
}

function withoutArchive(place: string): string {
  if (!/\.(?:zip|gz|zst)$/.test(place)) return place;
  throw new InputError(place, 'is an archive', 'unpack it and name the folder or the file');
}

function* recordsOf(text: string, where: string): Iterable<OsvRecord> {
  if (where.endsWith('.ndjson') || where.endsWith('.jsonl')) {
    for (const [index, line] of text.split('\n').entries())
      if (line.trim() !== '') yield* recordsOfValue(parseJson(line, `${where}:${index + 1}`), `${where}:${index + 1}`);
  } else yield* recordsOfValue(parseJson(text, where), where);
}

function* recordsOfValue(value: unknown, where: string): Iterable<OsvRecord> {
  const several = Array.isArray(value) ? value : listIn(value);
  if (!several) yield check('osv', value, where);
  else for (const [index, record] of several.entries()) yield check('osv', record, `${where}#/${index}`);
}

/** The list in an answer of the API, `{"vulns": […]}`; its answer for what it knows nothing of is `{}`. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('vulns' in value && Array.isArray(value.vulns)) return value.vulns;
  return Object.keys(value).length === 0 ? [] : undefined;
}
