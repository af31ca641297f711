import type { ErrorObject } from 'ajv/dist/2020.js';
import type { SchemaName } from './schemas.ts';
import { validatorOf as thoroughValidatorOf } from './thorough-validators.ts';
import { validatorOf } from './validators.ts';

/** How many values a document may have for all its errors to be looked for. */
const MOST_VALUES = 5_000;

/** Every error of a document; of a large one the first. */
export function errorsOf(kind: SchemaName, document: unknown): readonly ErrorObject[] {
  const quick = validatorOf(kind);
  if (quick(document)) return [];
  const asked = countValues(document, MOST_VALUES) < MOST_VALUES ? thoroughValidatorOf(kind) : quick;
  asked(document);
  return asked.errors ?? [];
}

/** How many values a value holds, itself too; not counted further than to a bound. */
function countValues(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const part of Object.values(value)) {
    if (count >= most) break;
    count += countValues(part, most - count);
  }
  return count;
}
