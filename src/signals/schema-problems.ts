import { below, valueAt } from '#model/pointers.ts';
import { problemsOfSchema } from '#model/schema-check.ts';
import type { Pointer, RawTool } from '#model/types.ts';
import { isObject, own } from './json-objects.ts';
import type { Worded } from './wording.ts';

const OBJECT = 'object';

/** What a schema of a tool breaks: the rules of its dialect, or that of the protocol that arguments are an object. */
export function schemaProblems(tool: RawTool, key: string): Worded[] {
  const schema = own(tool, key);
  if (schema === undefined) return [];
  const at = below('', key);
  const problems = problemsOfSchema(schema).map((found) => keyed(`${at}${found.at}`, found.problem));
  return isObject(schema) && own(schema, 'type') !== OBJECT ? [...problems, typeProblem(schema, at)] : problems;
}

function typeProblem(schema: object, at: Pointer): Worded {
  const inner = below(at, 'type');
  return valueAt(schema, '/type') === undefined ? keyed(at, 'has no type') : keyed(inner, 'is not object');
}

function keyed(at: Pointer, problem: string): Worded {
  const key = at
    .slice(at.lastIndexOf('/') + 1)
    .replaceAll('~1', '/')
    .replaceAll('~0', '~');
  return { at, quote: key, key: true, reads: problem };
}
