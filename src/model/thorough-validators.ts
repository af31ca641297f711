import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMAS, type SchemaName } from './schemas.ts';
import { COMPILING, compiledBy } from './validators.ts';

/** Made when something is wrong for the first time. */
let ajv: Ajv2020 | undefined;

/** The check of one kind of document that goes on after the first error, which takes time by the square of their number; pages get another module, as for the quick check. */
export function validatorOf(kind: SchemaName): ValidateFunction {
  ajv ??= new Ajv2020({ ...COMPILING, allErrors: true, verbose: true, schemas: Object.values(SCHEMAS) });
  return compiledBy(ajv, kind);
}
