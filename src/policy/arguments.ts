import { compileSchema } from 'json-schema-library';
import type { ArgumentSchema } from '#model/types.ts';
import { MAX_DEPTH, problemOfSchema } from './argument-schema.ts';
import { policyDraft } from './schema-draft.ts';

/** Makes an argument schema ready: the check tells the first reason why arguments do not satisfy it; throws where the schema itself is broken. */
export function compileArguments(schema: ArgumentSchema): (args: unknown) => string | undefined {
  const broken = problemOfSchema(schema);
  if (broken) throw new TypeError(`${broken.at || '/'}: ${broken.problem}`);
  const node = compileSchema(schema, {
    drafts: [policyDraft],
    formatAssertion: false,
    throwOnInvalidSchema: true,
    throwOnInvalidRef: true,
  });
  return (args) => {
    if (nestsDeeper(args, MAX_DEPTH)) return `the arguments nest deeper than ${MAX_DEPTH} levels`;
    const [error] = node.validate(args).errors;
    return error && `the arguments do not fit at \`${error.data.pointer.slice(1) || '/'}\` (${error.code})`;
  };
}

function nestsDeeper(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((part) => (typeof part === 'object' && part !== null ? Object.values(part) : []));
  }
  return false;
}
