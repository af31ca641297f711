import { Ajv2020 } from 'ajv/dist/2020.js';

/** A JSON Schema and the file that it stands in. */
export interface SchemaFile {
  readonly where: string;
  readonly schema: unknown;
}

/** What keeps schemas, which may refer to one another, from being JSON Schema 2020-12 that can be judged by; one problem for each file. */
export function problemOfSchemas(files: readonly SchemaFile[]): { where: string; problem: string }[] {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, logger: false });
  const invalid = files.flatMap(({ where, schema }) => failureOf(where, () => ajv.addSchema(schema as object)));
  return invalid.length > 0 ? invalid : files.flatMap(({ where, schema }) => failureOf(where, () => ajv.compile(schema as object)));
}

function failureOf(where: string, make: () => unknown): { where: string; problem: string }[] {
  try {
    make();
    return [];
  } catch (error) {
    return [{ where, problem: `not a schema that can be judged by (${(error as Error).message})` }];
  }
}
