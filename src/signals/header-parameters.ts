import { below } from '#model/pointers.ts';
import type { Subject } from './subject.ts';
import type { Worded } from './wording.ts';

const KEYWORD = 'x-mcp-header';
/** A name that may follow `Mcp-Param-` in a header field. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const PLAIN_TYPES = new Set<unknown>(['string', 'number', 'integer', 'boolean']);

/** Parameters whose header is no header name, names another's, or carries what a header cannot. */
export function illegalHeaders({ parameters }: Subject): Worded[] {
  const marked = parameters.filter(({ schema }) => Object.hasOwn(schema, KEYWORD));
  if (marked.length === 0) return [];
  const uses = Map.groupBy(marked, ({ schema }) => folded(schema[KEYWORD]));
  return marked.flatMap(({ at, schema }): Worded[] => {
    const problem = problemOf(schema[KEYWORD], schema['type'], uses.get(folded(schema[KEYWORD]))?.length ?? 0);
    return problem ? [{ at: below(at, KEYWORD), quote: KEYWORD, key: true, reads: problem }] : [];
  });
}

function folded(header: unknown): unknown {
  return typeof header === 'string' ? header.toLowerCase() : header;
}

function problemOf(header: unknown, type: unknown, uses: number): string | undefined {
  if (typeof header !== 'string' || !TOKEN.test(header)) return 'is not the name of a header';
  if (uses > 1) return 'is the header of another parameter, too';
  return PLAIN_TYPES.has(type) ? undefined : 'would carry what is no plain value';
}
