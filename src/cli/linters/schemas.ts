import { basename } from 'node:path';
import { problemOfSchemas, type SchemaFile } from '#model/schema-files.ts';
import { jsonFiles, readLoosely } from './files.ts';
import type { Problem } from './problem.ts';

const FOLDER = 'https://placard.example/schemas/';

/** Every schema is valid JSON Schema 2020-12, refers to what exists and is called by its file's name. */
export function* schemas(root: string): Iterable<Problem> {
  const files = jsonFiles(root, 'schemas').map((file): SchemaFile => ({ where: `catalog/${file}`, schema: readLoosely(root, file) }));
  const misnamed = files.flatMap(({ where, schema }) => problemOfName(where, schema));
  yield* misnamed;
  if (misnamed.length === 0) yield* problemOfSchemas(files);
}

function problemOfName(where: string, schema: unknown): Problem[] {
  const wanted = FOLDER + basename(where);
  const id = typeof schema === 'object' && schema !== null && '$id' in schema ? schema.$id : undefined;
  return id === wanted ? [] : [{ where: `${where}#/$id`, problem: `is not the file's address; write ${JSON.stringify(wanted)}` }];
}
