import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '#model/parse.ts';
import { SCHEMAS } from '#model/schemas.ts';
import { jsonFiles } from './files.ts';
import { kindOf } from './kinds.ts';
import { isPrivateStore } from './private-store.ts';
import type { Problem } from './problem.ts';
import { problemsOf } from './strict-json.ts';

/** What the code cannot do without, and a private store does. */
const REQUIRED = ['lexicons/en.json', 'taxonomy/taxonomy.json', ...SCHEMAS.preset.properties.id.enum.map((id) => `policies/${id}.json`)];

/** Every document stands where the catalogue has a place for it and fits its schema, and of a catalogue none is missing that the code needs. */
export function* readable(root: string): Iterable<Problem> {
  const files = jsonFiles(root);
  const missing = isPrivateStore(root) ? [] : REQUIRED.filter((file) => !files.includes(file));
  for (const file of missing) yield { where: `catalog/${file}`, problem: 'does not exist; bring it back' };
  for (const file of files) if (!file.startsWith('schemas/')) yield* unfit(root, file);
}

function* unfit(root: string, file: string): Iterable<Problem> {
  const where = `catalog/${file}`;
  const kind = kindOf(file);
  if (kind) yield* problemsOf(() => parse(kind, readFileSync(join(root, file), 'utf8'), where));
  else yield { where, problem: 'the catalogue has no such place; move or delete the file' };
}
