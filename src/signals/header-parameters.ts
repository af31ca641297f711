import { below } from '#model/pointers.ts';
import type { Subject } from './subject.ts';
import type { Worded } from './wording.ts';

const KEYWORD = 'x-mcp-header';
/** A name that may follow `Mcp-Param-` in a header field. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const PLAIN_TYPES = new Set<unknown>(['string', 'number', 'integer', 'boolean']);

/** Parameters whose header is no header name, names another's, or carries what a header cannot. */
export function illegalHeaders({ parameters }: Subject): Worded[] {
  const seen = new Set<string>();
  return parameters.flatMap(({ at, schema }): Worded[] => {
    if (!Object.hasOwn(schema, KEYWORD)) return [];
    const problem = problemOf(schema[KEYWORD], schema['type'], seen);
    if (typeof schema[KEYWORD] === 'string') seen.add(schema[KEYWORD].toLowerCase());
    return problem ? [{ at: below(at, KEYWORD), quote: KEYWORD, key: true, reads: problem }] : [];
  });
}

function problemOf(header: unknown, type: unknown, seen: ReadonlySet<string>): string | undefined {
  if (typeof header !== 'string' || !TOKEN.test(header)) return 'is not the name of a header';
  if (seen.has(header.toLowerCase())) return 'is the header of another parameter';
  return PLAIN_TYPES.has(type) ? undefined : 'would carry what is no plain value';
}
