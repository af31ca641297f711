import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMAS, type SchemaName } from './schemas.ts';

/** How every schema of ours is compiled. */
export const COMPILING = { allErrors: false, strict: true, strictRequired: false, allowUnionTypes: true };

const ajv = new Ajv2020({ ...COMPILING, verbose: true, schemas: Object.values(SCHEMAS) });

/** The check of one kind of document; pages, where no code may be generated, get the module that `compiledValidators` writes in this one's place. */
export function validatorOf(kind: SchemaName): ValidateFunction {
  return compiledBy(ajv, kind);
}

/** What a compiler has made of the schema of one kind. */
export function compiledBy(compiler: Ajv2020, kind: SchemaName): ValidateFunction {
  const validate = compiler.getSchema(SCHEMAS[kind].$id);
  if (!validate) throw new Error(`no schema named ${kind}`);
  return validate;
}
