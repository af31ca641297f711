import { compileSchema } from 'json-schema-library';
import type { ArgumentSchema } from '#model/types.ts';
import { problemsOfSchema } from './argument-schema.ts';
import { MAX_DEPTH, nestsTooDeep } from './depth.ts';
import { policyDraft } from './schema-draft.ts';

/** Makes an argument schema ready: the check tells the first reason why arguments do not satisfy it; throws where the schema itself is broken. */
export function compileArguments(schema: ArgumentSchema): (args: unknown) => string | undefined {
  const [broken] = problemsOfSchema(schema);
  if (broken) throw new TypeError(`${broken.at || '/'}: ${broken.problem}`);
  const node = compileSchema(schema, {
    drafts: [policyDraft],
    formatAssertion: false,
    throwOnInvalidSchema: true,
    throwOnInvalidRef: true,
  });
  return (args) => {
    if (nestsTooDeep(args)) return `the arguments nest deeper than ${MAX_DEPTH} levels`;
    const [error] = node.validate(args).errors;
    return error && `the arguments do not fit at \`${error.data.pointer.slice(1) || '/'}\` (${error.code})`;
  };
}
